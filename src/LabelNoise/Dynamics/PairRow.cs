using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>What a row has to do with the two steps of a pair, which move along r and v: kept together, as a pass reads it together.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PairRow
{
    /// <summary>Vectors in a row.</summary>
    public const int Vectors = 4;

    /// <summary>w·r before the first step.</summary>
    public Vector256<double> FirstProduct;

    /// <summary>w·v, before the first step and, once that is decided, after it.</summary>
    public Vector256<double> SecondProduct;

    /// <summary>The multiple of r that the first step adds to w.</summary>
    public Vector256<double> FirstPull;

    /// <summary>The multiple of v that the second step adds to w.</summary>
    public Vector256<double> SecondPull;
}
