using LabelNoise.Classification;
using LabelNoise.Experiments;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>Two trainings from the same weights, with the same batches, and what they differ by.</summary>
internal static class LazyOrRichTrials
{
    /// <summary>Looks at the losses, besides the one at the start.</summary>
    private const long Looks = 20;

    /// <summary>Whether the losses of two trainings stay within a bound of each other.</summary>
    public static Trial<TrialOutcome> Within(ImageSetting setting, Trainee first, Trainee second, double bound, bool test = false) =>
        Trial.OneByOne(seed => TrialOutcome.AtMost(Distance(setting, first, second, test, seed), bound));

    /// <summary>Whether the losses of two trainings part by a bound or more.</summary>
    public static Trial<TrialOutcome> Apart(ImageSetting setting, Trainee first, Trainee second, double bound, bool test = false) =>
        Trial.OneByOne(seed => TrialOutcome.AtLeast(Distance(setting, first, second, test, seed), bound));

    /// <summary>Whether a number of the network after its last step is at most a bound.</summary>
    /// <param name="setting">The numbers.</param>
    /// <param name="training">How the network is trained.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="ratio">The number, from the network at its start and at its end.</param>
    public static Trial<TrialOutcome> Ends(ImageSetting setting, TrainingSetting training, double bound, Func<Training, Training, double> ratio) => Trial.OneByOne(seed =>
    {
        Training[] pair = Start(setting, seed, Trainee.Network(training), Trainee.Network(training));
        pair[1].Advance(setting.Steps);
        return TrialOutcome.AtMost(ratio(pair[0], pair[1]), bound);
    });

    /// <summary>Whether a number of two networks after their last step is at most a bound.</summary>
    /// <param name="setting">The numbers.</param>
    /// <param name="first">How the first is trained.</param>
    /// <param name="second">How the second is trained.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="number">The number.</param>
    public static Trial<TrialOutcome> EndAtMost(ImageSetting setting, TrainingSetting first, TrainingSetting second, double bound, Func<Training, Training, double> number) => Trial.OneByOne(seed =>
    {
        Training[] pair = Start(setting, seed, Trainee.Network(first), Trainee.Network(second));
        foreach (Training training in pair)
            training.Advance(setting.Steps);
        return TrialOutcome.AtMost(number(pair[0], pair[1]), bound);
    });

    /// <summary>The largest difference of the two losses at any look, over the training loss at the start.</summary>
    internal static double Distance(ImageSetting setting, Trainee first, Trainee second, bool test, ReplicateSeed seed)
    {
        Training[] pair = Start(setting, seed, first, second);
        double scale = pair[0].Scores().Loss;
        double distance = 0;
        for (long look = 1; look <= Looks; look++)
        {
            foreach (Training training in pair)
                training.Advance((setting.Steps * look / Looks) - training.Step);
            distance = Math.Max(distance, Math.Abs(pair[0].Scores(test).Loss - pair[1].Scores(test).Loss) / scale);
        }

        return distance;
    }

    private static Training[] Start(ImageSetting setting, ReplicateSeed seed, params ReadOnlySpan<Trainee> trainees)
    {
        InitialWeights start = new(setting.Task, setting.Noisy, seed);
        Training[] trainings = new Training[trainees.Length];
        for (int k = 0; k < trainings.Length; k++)
        {
            trainings[k] = trainees[k].IsLinearised
                ? Training.OfLinearisation(trainees[k].Setting, start, setting.Task, seed)
                : Training.OfNetwork(trainees[k].Setting, start, setting.Task, seed);
        }

        return trainings;
    }
}
