using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The proved bounds about Theorem C.4 (docs/theorems.md), for fresh Gaussian inputs, ηm(1 + 2/d) ≤ 1, σ ≤ √m, ‖θ*‖ ≤ 1/100 and m ≥ 10¹⁶·d⁸.
/// </summary>
/// <param name="Stability">ηm, above 0 and at most d/(d + 2).</param>
/// <param name="Dimension">The input dimension d.</param>
/// <param name="NoiseLevel">σ, above 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EscapeProof(double Stability, int Dimension, double NoiseLevel)
{
    /// <summary>1/r for a neuron of norm r/(B·√(log m)) that is born to stay.</summary>
    private const double Staying = 400;

    /// <summary>1/r for a neuron of norm r/√(log m) that has left by T₁.</summary>
    private const double Leaving = 80;

    /// <summary>No less than Pr[|a| > 1/√m] leaves of 1, Φ(1) − Φ(−1) = 0.6827.</summary>
    private const double SmallOuterWeight = 0.68;

    /// <summary>The mean of ‖θ(0)‖ + ‖θ*‖ + 0.26 is at most this.</summary>
    private const double InitialDistance = 1.27;

    /// <summary>B is tried in steps of this factor's logarithm.</summary>
    private const double LogFactor = 1.0 / 16;

    /// <summary>ln of the least width of the theorems, 10¹⁶·d⁸.</summary>
    /// <param name="dimension">The input dimension d.</param>
    public static Magnitude LeastWidth(int dimension) => Magnitude.FromLog10(16 + (8 * Math.Log10(dimension)));

    /// <summary>ν: the mean of ‖θ − θ*‖² over T₁ steps is at most ν²σ².</summary>
    public double Distance => 1.1 * Math.Sqrt(Stability);

    /// <summary>Λ: the mean of sup ‖A(t)‖ over t ≤ T₁ is at most Λη²σ²T₁.</summary>
    public double Motion => 1.05 * Math.Pow(Dimension, 1.5) / Stability * (1 + Distance) * (Distance + (InitialDistance / NoiseLevel));

    /// <summary>ε: runs about which the proof says nothing have a probability of at most 430·√(log m)·m^(−1/4).</summary>
    /// <param name="width">m.</param>
    public static double Exceptional(Magnitude width) => 430 * Math.Sqrt(width.Ln) * Math.Exp(-width.Ln / 4);

    /// <summary>An upper bound on Pr[every neuron leaves by T₁], ε + Λ/B + exp(−0.68·m·F(d·r²)), r = 1/(400·B·√(log m)), at the best B; above 1 where it says nothing.</summary>
    /// <param name="width">m.</param>
    /// <param name="logLonger">The logarithm of a factor by which r is longer: 0, for what is proved.</param>
    public double AllLeave(Magnitude width, double logLonger = 0)
    {
        double least = double.PositiveInfinity;
        for (double factor = 0; ; factor += LogFactor)
        {
            double staying = Math.Log(SmallOuterWeight) + LogShort(width, Math.Log(Motion) + factor - logLonger);
            least = Math.Min(least, Math.Exp(-factor) + Math.Exp(-Math.Exp(staying)));
            if (staying < Math.Log(LogFactor))
                return Exceptional(width) + least;
        }
    }

    /// <summary>The least width from which on <see cref="AllLeave"/> is below <paramref name="probability"/>, to a thousandth of its logarithm; never below <see cref="LeastWidth"/>.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public Magnitude WidthAt(double probability)
    {
        double fails = LeastWidth(Dimension).Log10;
        double holds = fails;
        while (AllLeave(Magnitude.FromLog10(holds)) > probability)
            (fails, holds) = (holds, 2 * holds);
        while (holds - fails > 1e-3)
        {
            double middle = (fails + holds) / 2;
            (fails, holds) = AllLeave(Magnitude.FromLog10(middle)) > probability ? (middle, holds) : (fails, middle);
        }

        return Magnitude.FromLog10(holds);
    }

    /// <summary>ln of the norm from which on every neuron leaves by T₁, 1/(80·√(log m)), except with the probability <see cref="SomeLongStay"/>.</summary>
    /// <param name="width">m.</param>
    public static double LogLeavingNorm(Magnitude width) => -Math.Log(Leaving) - (Math.Log(width.Ln) / 2);

    /// <summary>The probability that one of these stays, (430·√(log m) + 500·d³)·m^(−1/4) at most.</summary>
    /// <param name="width">m.</param>
    public double SomeLongStay(Magnitude width) => Exceptional(width) + (500 * Math.Pow(Dimension, 3) * Math.Exp(-width.Ln / 4));

    /// <summary>ln of the share of neurons that are born shorter than that.</summary>
    /// <param name="width">m.</param>
    public double LogShareOfOthers(Magnitude width) => ChiSquareTail.LogCumulative(Dimension, Dimension * Math.Exp(2 * LogLeavingNorm(width)));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>ln(m·F(d·r²)), r = 1/(400·B·√(log m)).</summary>
    private double LogShort(Magnitude width, double logBound)
    {
        double logNorm = -Math.Log(Staying) - logBound - (Math.Log(width.Ln) / 2);
        return width.Ln + ChiSquareTail.LogCumulative(Dimension, Dimension * Math.Exp(2 * logNorm));
    }
}
