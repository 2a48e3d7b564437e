using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>What a rule keeps from step to step. <c>default</c> is nothing.</summary>
/// <param name="Numbers">How many numbers, at least 0.</param>
/// <param name="Copies">How many sets of weights of the shape of the network's, at least 0.</param>
public readonly record struct RuleShape(int Numbers, int Copies)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
