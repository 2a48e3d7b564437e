using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class AlternationTrialsTests
{
    private static readonly ReplicateSeed[] Seeds = [.. Enumerable.Range(0, 5).Select(r => ReplicateSeed.For(9, "alternation", r))];

    [Fact(DisplayName = "What a run met while its noise was on and off is what plain loops over explicit neurons find at the same steps, to 10⁻⁹")]
    public void AgainstPlainLoops()
    {
        Problem problem = new() { Width = 30, Dimension = 3, LearningRate = 0.01, NoiseLevel = 2, TeacherNorm = 0.5 };
        AlternationPlan plan = new(100, 2);
        UpdateRule rule = plan.NoiseRule();
        Alternation[] met = AlternationTrials.Of(rule, problem, plan).Run(Seeds);
        for (int i = 0; i < Seeds.Length; i++)
        {
            using Case atReplicate = Case.Of(i);
            Trajectory trajectory = rule.Start(problem, Seeds[i], engine: Engine.Explicit);
            Plain[] periods = [.. Enumerable.Range(0, 4).Select(_ => Plain.Next(trajectory, wait: 20, gap: 5))];

            Is(met[i].FallOn, periods[0].Fall + periods[2].Fall);
            Is(met[i].FallOff, periods[1].Fall + periods[3].Fall);
            Is(met[i].LeastFallOn, Math.Min(periods[0].Fall, periods[2].Fall));
            Is(met[i].OscillationOn, 0.5 * (periods[0].Oscillation + periods[2].Oscillation));
            Is(met[i].OscillationOff, 0.5 * (periods[1].Oscillation + periods[3].Oscillation));
            Is(met[i].CentreOn, 0.5 * (periods[0].Centre + periods[2].Centre));
            Is(met[i].VarianceOn, 0.5 * (periods[0].Variance + periods[2].Variance));
        }

        static void Is(double met, double plain) => met.Should().BeApproximately(plain, 1e-9);
    }

    [Fact(DisplayName = "A period is its wait and sixteen gaps, and the wait a fifth of it or little more")]
    public void Plan()
    {
        foreach (long period in new long[] { 20, 100, 999, 5000 })
        {
            using Case atPeriod = Case.Of(period);
            AlternationPlan plan = new(period, 3);

            (plan.Wait + (16 * plan.Gap)).Should().Be(period);
            plan.Wait.Should().BeInRange(period / 5, (period / 5) + 16);
            plan.Steps.Should().Be(6 * period);
        }
    }

    /// <summary>One period by plain loops.</summary>
    private sealed record Plain(double Fall, double Oscillation, double Centre, double Variance)
    {
        public static Plain Next(Trajectory trajectory, long wait, long gap)
        {
            double before = trajectory.InnerNormSquared;
            List<double[]> looks = [];
            trajectory.Advance(wait);
            looks.Add(trajectory.Weights().Column(0).ToArray());
            for (int look = 0; look < 16; look++)
            {
                trajectory.Advance(gap);
                looks.Add(trajectory.Weights().Column(0).ToArray());
            }

            double oscillation = 0;
            double centre = 0;
            double variance = 0;
            for (int i = 0; i < looks[0].Length; i++)
            {
                double mean = looks.Sum(a => a[i]) / 17;
                centre += mean * mean;
                variance += looks.Sum(a => (a[i] - mean) * (a[i] - mean)) / 17;
                for (int look = 1; look < looks.Count; look++)
                    oscillation += Math.Pow(looks[look][i] - looks[look - 1][i], 2) / 16;
            }

            return new Plain(Math.Log(before) - Math.Log(trajectory.InnerNormSquared), oscillation, centre, variance);
        }
    }
}
