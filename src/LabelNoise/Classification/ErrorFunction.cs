using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Classification;

/// <summary>erf and its derivative (2/√π)·exp(−z²), four numbers at a time, by operations that IEEE 754 rounds correctly: the same digits on any instruction set.</summary>
/// <remarks>Absolute error below 10⁻¹⁵ (tests have a table). The polynomials interpolate at Chebyshev nodes; they were computed with fifty digits.</remarks>
internal static class ErrorFunction
{
    /// <summary>Beyond, erf is ±1 to the last digit.</summary>
    private const double Far = 6;

    /// <summary>Beyond, exp(−s) is taken to be what it is here, 10⁻³⁰⁴.</summary>
    private const double LargestExponent = 700;

    /// <summary>Adding it rounds a double to a whole number, whose bits are then the low ones.</summary>
    private const double Rounding = 6755399441055744.0;

    private const double Log2E = 1.4426950408889634;
    private const double LogTwoHigh = 0.693147180369123816490;
    private const double LogTwoLow = 1.90821492927058770002e-10;
    private const double TwoOverRootPi = 1.1283791670955126;

    /// <summary>erf(z)/z in powers of z², for |z| ≤ 1; highest power first.</summary>
    private static ReadOnlySpan<double> Near =>
    [
        -4.2309458242953378173e-12, 8.7090451290531066896e-11, -1.2164560057283450081e-9, 1.4792401209404813002e-8, -1.6364642158167615302e-7, 1.6462045441468418937e-6,
        -1.4925647567519332125e-5, 1.205533290288873541e-4, -8.5483270219348295955e-4, 5.2239776254232983087e-3, -2.6866170645129840806e-2, 0.11283791670955120236,
        -0.37612638903183752379, 1.1283791670955125739,
    ];

    /// <summary>exp(z²)·erfc(z) in powers of u = 2.4·(z − 3)/(z + 3) + 0.2, for 1 ≤ z ≤ 6; highest power first.</summary>
    private static ReadOnlySpan<double> Tail =>
    [
        6.0857915906870914641e-12, 6.0474059459917040209e-12, -2.5715114296032549869e-10, -2.6381508985080732577e-10, 1.1339538061744706644e-8, -4.5267007642487407301e-9,
        -5.5412744784677132391e-7, 2.4255574719050316468e-6, 1.9563583246137113891e-5, -3.3160296057641249655e-4, 2.4793146970781856542e-3, -1.2713147695692197103e-2,
        4.9698445403394641352e-2, -0.1543611742943691723, 0.2079832913334288618,
    ];

    /// <summary>exp(−r) in powers of −r, |r| ≤ ½·ln 2; highest power first.</summary>
    private static ReadOnlySpan<double> Exponential =>
    [
        1.6059043836821614599e-10, 2.0876756987868098979e-9, 2.5052108385441718775e-8, 2.7557319223985890653e-7, 2.7557319223985890653e-6, 2.4801587301587301587e-5,
        1.984126984126984127e-4, 1.3888888888888888889e-3, 8.3333333333333333333e-3, 0.041666666666666666667, 0.16666666666666666667, 0.5, 1, 1,
    ];

    /// <summary>Writes erf and its derivative.</summary>
    /// <param name="arguments">z; as many as a multiple of four.</param>
    /// <param name="values">erf(z).</param>
    /// <param name="slopes">(2/√π)·exp(−z²).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<double> arguments, Span<double> values, Span<double> slopes)
    {
        for (int k = 0; k < arguments.Length; k += Vector256<double>.Count)
        {
            Vector256<double> z = Vector256.Create(arguments[k..]);
            Vector256<double> bell = Gaussian(z * z);
            Value(z, bell).CopyTo(values[k..]);
            (Vector256.Create(TwoOverRootPi) * bell).CopyTo(slopes[k..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Value(Vector256<double> z, Vector256<double> bell)
    {
        Vector256<double> size = Vector256.Min(Vector256.Abs(z), Vector256.Create(Far));
        Vector256<double> near = size * Polynomial(Near, size * size);
        Vector256<double> ratio = (size - Vector256.Create(3.0)) / (size + Vector256.Create(3.0));
        Vector256<double> u = Vector256.FusedMultiplyAdd(ratio, Vector256.Create(2.4), Vector256.Create(0.2));
        Vector256<double> far = Vector256.Create(1.0) - (bell * Polynomial(Tail, u));
        Vector256<double> value = Vector256.ConditionalSelect(Vector256.LessThan(size, Vector256.Create(1.0)), near, far);
        return Vector256.CopySign(value, z);
    }

    /// <summary>exp(−s) for s ≥ 0: 2^(−n)·exp(−r) with s = n·ln 2 + r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Gaussian(Vector256<double> s)
    {
        s = Vector256.Min(s, Vector256.Create(LargestExponent));
        Vector256<double> shifted = Vector256.FusedMultiplyAdd(s, Vector256.Create(Log2E), Vector256.Create(Rounding));
        Vector256<double> n = shifted - Vector256.Create(Rounding);
        Vector256<double> minus = Vector256.FusedMultiplyAdd(n, Vector256.Create(LogTwoHigh), -s);
        minus = Vector256.FusedMultiplyAdd(n, Vector256.Create(LogTwoLow), minus);
        Vector256<long> power = Vector256.Create(1023L << 52) - Vector256.ShiftLeft(shifted.AsInt64(), 52);
        return power.AsDouble() * Polynomial(Exponential, minus);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(ReadOnlySpan<double> coefficients, Vector256<double> x)
    {
        Vector256<double> sum = Vector256.Create(coefficients[0]);
        for (int k = 1; k < coefficients.Length; k++)
            sum = Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(coefficients[k]));
        return sum;
    }
}
