using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>A lane rule's answer for one step: the four numbers of <see cref="NeuronMap"/> and the residual, one lane a replicate.</summary>
/// <param name="OuterDecay">α.</param>
/// <param name="OuterGain">β.</param>
/// <param name="InnerGain">γ.</param>
/// <param name="InnerDecay">δ.</param>
/// <param name="Residual">The residual g = f(x) − y − ε; 0 for full-batch rules.</param>
public readonly record struct LaneStep(
    Vector256<double> OuterDecay, Vector256<double> OuterGain, Vector256<double> InnerGain, Vector256<double> InnerDecay, Vector256<double> Residual)
{
    /// <summary>A gradient step: both layers move by the same coefficient.</summary>
    public static LaneStep Gradient(Vector256<double> coefficient, Vector256<double> residual) =>
        new(Vector256<double>.Zero, coefficient, coefficient, Vector256<double>.Zero, residual);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
