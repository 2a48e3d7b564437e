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

    private static IEnumerable<Claim> Solutions(ImageTrainings small, ImageTrainings released, ImageTrainings loud)
    {
        foreach (ImageTrainings trainings in new[] { small, released })
        {
            ImageSetting setting = trainings.Setting;
            yield return Claim(setting, "test loss", "lower", ClaimVariant.AsPrinted, WithNoise, TestLoss, Half, LowerTestLoss(trainings, setting.Noisy));
            yield return Claim(setting, "pruning", "robust", ClaimVariant.AsPrinted, WithNoise, Pruning, $"{Half}; {Pruned}", LowerPrunedLoss(trainings, setting.Noisy));
        }

        yield return Claim(
            small.Setting,
            "sparsity",
            "sparser",
            ClaimVariant.AsPrinted,
            WithNoise,
            FormattableString.Invariant($"at most {Sparser} as many units as without noise carry {Carried} of the norm"),
            Half,
            EndAtMost(small, small.Setting.Noisy, small.Setting.Clean, Sparser, (noisy, clean) => Share(noisy) / Share(clean)));
        yield return Claim(loud.Setting, "test loss", "lower", ClaimVariant.Amended, LoudNoise, TestLoss, Half, LowerTestLoss(loud, loud.Setting.Noisy));
        yield return Claim(loud.Setting, "test loss", "lower", Control, WithoutNoise, TestLoss, string.Empty, LowerTestLoss(loud, loud.Setting.Clean));
        yield return Claim(loud.Setting, "pruning", "robust", ClaimVariant.Amended, LoudNoise, Pruning, $"{Half}; {Pruned}", LowerPrunedLoss(loud, loud.Setting.Noisy), ProbabilityHypothesis.AtLeast(0.75, 0.35));
        yield return Claim(loud.Setting, "pruning", "robust", Control, WithoutNoise, Pruning, Pruned, LowerPrunedLoss(loud, loud.Setting.Clean));
    }

    private static Experiments.Trial<Experiments.TrialOutcome> LowerTestLoss(ImageTrainings trainings, TrainingSetting training) =>
        EndAtMost(trainings, training, trainings.Setting.Clean, 0.98, (noisy, clean) => noisy.Loss(TrainingRecord.Looks, test: true) / clean.Loss(TrainingRecord.Looks, test: true));

    private static Experiments.Trial<Experiments.TrialOutcome> LowerPrunedLoss(ImageTrainings trainings, TrainingSetting training) =>
        EndAtMost(trainings, training, trainings.Setting.Clean, 0.98, (noisy, clean) => noisy.PrunedLoss / clean.PrunedLoss);

    private static double Share(TrainingRecord training) => UnitNorms.ShareCarrying(training.UnitNorms, Carried);
}
