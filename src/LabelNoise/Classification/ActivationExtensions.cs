using System.Runtime.Intrinsics;

namespace LabelNoise.Classification;

/// <summary>φ and φ' of many numbers.</summary>
internal static class ActivationExtensions
{
    /// <summary>Writes φ(z) and φ'(z).</summary>
    /// <param name="activation">φ.</param>
    /// <param name="arguments">z; as many as a multiple of four.</param>
    /// <param name="values">φ(z).</param>
    /// <param name="slopes">φ'(z).</param>
    public static void Write(this Activation activation, ReadOnlySpan<double> arguments, Span<double> values, Span<double> slopes)
    {
        switch (activation)
        {
            case Activation.Linear:
                arguments.CopyTo(values);
                slopes.Fill(1);
                break;
            case Activation.Relu:
                for (int k = 0; k < arguments.Length; k += Vector256<double>.Count)
                {
                    Vector256<double> z = Vector256.Create(arguments[k..]);
                    Vector256<double> positive = Vector256.GreaterThan(z, Vector256<double>.Zero);
                    (z & positive).CopyTo(values[k..]);
                    (Vector256.Create(1.0) & positive).CopyTo(slopes[k..]);
                }

                break;
            default:
                ErrorFunction.Write(arguments, values, slopes);
                break;
        }
    }
}
