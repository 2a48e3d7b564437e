using LabelNoise.Claims;
using LabelNoise.Classification;
using LabelNoise.Statistics;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>What is said of the solutions: they generalise better, are sparser, and suffer less from pruning.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>The part of the sum of all units' norms that few units carry in a sparse network.</summary>
    private const double Carried = 0.99;

    /// <summary>The largest ratio of shares of units that counts as sparser.</summary>
    private const double Sparser = 0.97;

    private const string TestLoss = "the test loss ends at 0.98 of that without noise, or less";

    private const string Pruning = "the pruned training loss ends at 0.98 of that without noise, or less";

    private const string Pruned = "without the half of the units of least norm";

    private static IEnumerable<Claim> Solutions()
    {
        foreach (ImageSetting setting in new[] { ImageSetting.Small, ImageSetting.Released })
        {
            yield return Claim(setting, "test loss", "lower", ClaimVariant.AsPrinted, WithNoise, TestLoss, Half, LowerTestLoss(setting, setting.Noisy));
            yield return Claim(setting, "pruning", "robust", ClaimVariant.AsPrinted, WithNoise, Pruning, $"{Half}; {Pruned}", LowerPrunedLoss(setting, setting.Noisy));
        }

        ImageSetting small = ImageSetting.Small;
        yield return Claim(
            small,
            "sparsity",
            "sparser",
            ClaimVariant.AsPrinted,
            WithNoise,
            FormattableString.Invariant($"at most {Sparser} as many units as without noise carry {Carried} of the norm"),
            Half,
            EndAtMost(small, small.Noisy, small.Clean, Sparser, (noisy, clean) => Share(noisy) / Share(clean)));
        ImageSetting loud = ImageSetting.Loud;
        yield return Claim(loud, "test loss", "lower", ClaimVariant.Amended, LoudNoise, TestLoss, Half, LowerTestLoss(loud, loud.Noisy));
        yield return Claim(loud, "test loss", "lower", Control, WithoutNoise, TestLoss, string.Empty, LowerTestLoss(loud, loud.Clean));
        yield return Claim(loud, "pruning", "robust", ClaimVariant.Amended, LoudNoise, Pruning, $"{Half}; {Pruned}", LowerPrunedLoss(loud, loud.Noisy), ProbabilityHypothesis.AtLeast(0.75, 0.35));
        yield return Claim(loud, "pruning", "robust", Control, WithoutNoise, Pruning, Pruned, LowerPrunedLoss(loud, loud.Clean));
    }

    private static Experiments.Trial<Experiments.TrialOutcome> LowerTestLoss(ImageSetting setting, TrainingSetting training) =>
        EndAtMost(setting, training, setting.Clean, 0.98, (noisy, clean) => noisy.Scores(test: true).Loss / clean.Scores(test: true).Loss);

    private static Experiments.Trial<Experiments.TrialOutcome> LowerPrunedLoss(ImageSetting setting, TrainingSetting training) =>
        EndAtMost(setting, training, setting.Clean, 0.98, (noisy, clean) => PrunedLoss(noisy) / PrunedLoss(clean));

    private static double PrunedLoss(Training training) => training.Scores(kept: UnitNorms.Pruned(UnitNorms.Of(training.Model), 0.5)).Loss;

    private static double Share(Training training) => UnitNorms.ShareCarrying(UnitNorms.Of(training.Model), Carried);
}
