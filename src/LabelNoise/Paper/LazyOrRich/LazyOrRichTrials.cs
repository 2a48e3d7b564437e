using LabelNoise.Classification;
using LabelNoise.Experiments;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>Two trainings from the same weights, with the same batches, and what they differ by.</summary>
internal static class LazyOrRichTrials
{
    /// <summary>Whether the losses of two trainings stay within a bound of each other.</summary>
    public static Trial<TrialOutcome> Within(ImageTrainings trainings, Trainee first, Trainee second, double bound, bool test = false) =>
        Trial.OneByOne(seed => TrialOutcome.AtMost(Distance(trainings, first, second, test, seed), bound));

    /// <summary>Whether the losses of two trainings part by a bound or more.</summary>
    public static Trial<TrialOutcome> Apart(ImageTrainings trainings, Trainee first, Trainee second, double bound, bool test = false) =>
        Trial.OneByOne(seed => TrialOutcome.AtLeast(Distance(trainings, first, second, test, seed), bound));

    /// <summary>Whether a number of a network's training is at most a bound.</summary>
    /// <param name="trainings">The trainings of the setting.</param>
    /// <param name="training">How the network is trained.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="number">The number.</param>
    public static Trial<TrialOutcome> Ends(ImageTrainings trainings, TrainingSetting training, double bound, Func<TrainingRecord, double> number) =>
        Trial.OneByOne(seed => TrialOutcome.AtMost(number(trainings.Of(Trainee.Network(training), seed)), bound));

    /// <summary>Whether a number of two networks' trainings is at most a bound.</summary>
    /// <param name="trainings">The trainings of the setting.</param>
    /// <param name="first">How the first is trained.</param>
    /// <param name="second">How the second is trained.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="number">The number.</param>
    public static Trial<TrialOutcome> EndAtMost(ImageTrainings trainings, TrainingSetting first, TrainingSetting second, double bound, Func<TrainingRecord, TrainingRecord, double> number) =>
        Trial.OneByOne(seed => TrialOutcome.AtMost(number(trainings.Of(Trainee.Network(first), seed), trainings.Of(Trainee.Network(second), seed)), bound));

    /// <summary>The largest difference of the two losses at any look, over the training loss at the start.</summary>
    internal static double Distance(ImageTrainings trainings, Trainee first, Trainee second, bool test, ReplicateSeed seed)
    {
        (TrainingRecord one, TrainingRecord other) = (trainings.Of(first, seed), trainings.Of(second, seed));
        double scale = one.Loss(0);
        double distance = 0;
        for (int look = 1; look <= TrainingRecord.Looks; look++)
            distance = Math.Max(distance, Math.Abs(one.Loss(look, test) - other.Loss(look, test)) / scale);
        return distance;
    }
}
