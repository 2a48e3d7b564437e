using LabelNoise.Numerics;

namespace LabelNoise.Observables;

/// <summary>What a search for exits from the lazy regime saw.</summary>
/// <param name="Neurons">The number of neurons m.</param>
/// <param name="Remaining">How many were never seen outside.</param>
/// <param name="FirstExit">The first look, in steps, at which some neuron was outside; null if none was.</param>
/// <param name="LastExit">The look, in steps, by which every neuron had been seen outside; null if some never was.</param>
public readonly record struct ExitReport(int Neurons, int Remaining, long? FirstExit, long? LastExit)
{
    /// <summary>Whether every neuron was seen outside.</summary>
    public bool AllLeft => Remaining == 0;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
