using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>An update rule's answer for one step.</summary>
/// <param name="Map">What happens to every neuron along the direction the rule wrote.</param>
/// <param name="Residual">The residual g = f(x) − y − ε of the step's sample; 0 for full-batch rules, which have no sample.</param>
public readonly record struct RuleStep(NeuronMap Map, double Residual)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
