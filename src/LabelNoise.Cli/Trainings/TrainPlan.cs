using LabelNoise.Classification;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Trainings;

/// <summary>What a run of `train` is asked to do.</summary>
/// <param name="Source">Where the images are from, in words.</param>
/// <param name="Train">The training images.</param>
/// <param name="Test">The test images.</param>
/// <param name="Training">The network and its training.</param>
/// <param name="IsCompared">Whether the linearised network is trained beside it.</param>
/// <param name="Steps">How many steps.</param>
/// <param name="Every">Steps between looks.</param>
/// <param name="Seed">The suite seed.</param>
internal sealed record TrainPlan(string Source, ImageSet Train, ImageSet Test, TrainingSetting Training, bool IsCompared, long Steps, long Every, ulong Seed)
{
    /// <summary>The numbers in words.</summary>
    public string Text => FormattableString.Invariant(
        $"{Source}, n = {Train.Count}, {Test.Count} test images, d = {Train.Dimension}, m = {Training.Width}, {Training.Activation.ToString().ToLowerInvariant()} units, {(Training.Loss == Loss.Squared ? "squared loss" : "cross-entropy")}, {(Training.Parameterisation == Parameterisation.Ntk ? "NTK" : "standard")} parameterisation, η = {Training.LearningRate}, τ = {Training.FlipProbability}, B = {Training.BatchSize ?? Train.Count}, ρ = {Training.Radius}, seed {Seed}");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
