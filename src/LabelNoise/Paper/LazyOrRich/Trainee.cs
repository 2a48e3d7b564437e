using LabelNoise.Classification;

namespace LabelNoise.Paper;

/// <summary>Which training it is, by whether the network is linearised and by what it is trained with.</summary>
/// <param name="IsLinearised">Whether the network is linearised at its start.</param>
/// <param name="Setting">How it is trained.</param>
internal readonly record struct Trainee(bool IsLinearised, TrainingSetting Setting)
{
    /// <summary>The network itself.</summary>
    public static Trainee Network(TrainingSetting setting) => new(false, setting);

    /// <summary>The linearised network.</summary>
    public static Trainee Linearised(TrainingSetting setting) => new(true, setting);

    /// <inheritdoc/>
    public override string ToString() => Numerics.RecordText.Of(this);
}
