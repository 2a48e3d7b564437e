using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class FollowedTrialsTests
{
    [Fact(DisplayName = "With footnote 3's C the shortest neuron stays by T₁ at d = 200, ηm = 0.1, and leaves at d = 600, by single steps; at the least width d = 200 and 250, by merged ones")]
    public void BothSides()
    {
        foreach ((VastSetting setting, bool leaves) in new[]
        {
            (VastSetting.Footnote3(200, 0.1, 5000), false),
            (VastSetting.Footnote3(600, 0.1, 5000), true),
            (VastSetting.Footnote3Merged(200, 500, 10_000), false),
            (VastSetting.Footnote3Merged(250, 500, 10_000), true),
        })
        {
            using Case atSetting = Case.Of(setting);
            TrialOutcome outcome = FollowedTrials.ShortestLeaves(setting).Run(new ReplicateSeed(1, 1));
            outcome.Occurred.Should().Be(leaves);
            (outcome.Ratio < 1).Should().Be(leaves);
        }
    }

    [Fact(DisplayName = "At the least width, d = 222, the mean of the number that stays over merged runs is that of the law within six standard errors and a twentieth")]
    public void Number()
    {
        VastSetting setting = VastSetting.Footnote3Merged(222, 20_000, 100_000);
        Trial<double> trial = FollowedTrials.NumberInside(setting);
        double law = Math.Exp(setting.LogNumber(2 * setting.ReachedNorm / Math.Exp(EscapeVolume.LogGain(222 / 20_000.0))));

        (double mean, double error) = Sample.Mean([.. Enumerable.Range(0, 40).Select(k => trial.Run(new ReplicateSeed(2, (uint)k)) / law)]);

        mean.Should().BeApproximately(1, (6 * error) + 0.05);
        error.Should().BeLessThan(0.05);
        law.Should().BeInRange(0.1, 0.2);
    }

    [Fact(DisplayName = "Drawing the number inside by its law given the path has the probability of none that drawing the neurons has, within six standard errors")]
    public void NoneIsInside()
    {
        VastSetting setting = VastSetting.At(1.73, 21, 7, 0.1, 1000);
        (double inLaw, double error) = Share(VastTrials.NoneIsInside(setting), 41);
        (double drawn, double otherError) = Share(VastTrials.AllAreOutside(setting), 42);

        inLaw.Should().BeApproximately(drawn, 6 * Math.Sqrt((error * error) + (otherError * otherError))).And.BeInRange(0.2, 0.9);

        static (double Mean, double Error) Share(Trial<TrialOutcome> trial, ulong key) =>
            Sample.Mean([.. Enumerable.Range(0, 400).Select(k => trial.Run(new ReplicateSeed(key, (uint)k)).Occurred ? 1.0 : 0)]);
    }

    [Fact(DisplayName = "A merged setting meets the footnote and A1 to A6, its T₁ is that of Condition 3.1's σ, and so many times d/(ηm)")]
    public void MergedSetting()
    {
        VastSetting setting = VastSetting.Footnote3Merged(200, 10_000, 500_000);

        setting.Conditions.Checks.Should().OnlyContain(c => c.Holds);
        (setting.Conditions.EscapeTime!.Value / setting.AllSteps).ToDouble().Should().BeApproximately(1, 1e-6);
        setting.Relaxations.Should().BeApproximately(10_000, 1e-3);
        (setting.AllSteps > Magnitude.FromLog10(500)).Should().BeTrue();
        (Math.Log10(setting.C) - setting.Conditions.Footnote3Bound.Log10).Should().BeGreaterThan(-1e-10);
        VastSetting.Footnote3(200, null, 500_000).Relaxations.Should().Be(0);
    }
}
