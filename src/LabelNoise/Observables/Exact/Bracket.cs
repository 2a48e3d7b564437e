using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Two numbers that enclose a quantity; the upper one may be +∞.</summary>
/// <param name="Lower">The quantity is no smaller.</param>
/// <param name="Upper">The quantity is no larger.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bracket(double Lower, double Upper)
{
    /// <summary>Whether <paramref name="value"/> lies between the two, ends included; NaN does not.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
