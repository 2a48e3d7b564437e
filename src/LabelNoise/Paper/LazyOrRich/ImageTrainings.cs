using System.Collections.Concurrent;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>The trainings of a setting. Where its claims look at the same replicates, what a training has shown is kept for the next claim that asks.</summary>
/// <param name="setting">The numbers.</param>
internal sealed class ImageTrainings(ImageSetting setting)
{
    private readonly ConcurrentDictionary<(Trainee, ReplicateSeed), Lazy<TrainingRecord>> _kept = new();

    /// <summary>The numbers.</summary>
    public ImageSetting Setting { get; } = setting;

    /// <summary>What a training shows; the same at every call.</summary>
    /// <param name="trainee">Which training it is.</param>
    /// <param name="seed">The replicate's randomness.</param>
    public TrainingRecord Of(Trainee trainee, ReplicateSeed seed) => Setting.StreamName is null
        ? TrainingRecord.Of(Setting, trainee, seed)
        : _kept.GetOrAdd((trainee, seed), key => new Lazy<TrainingRecord>(() => TrainingRecord.Of(Setting, key.Item1, key.Item2))).Value;
}
