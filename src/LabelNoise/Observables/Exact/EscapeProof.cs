using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The proved bounds about Theorem C.4 (docs/theorems.md), enclosed, for fresh Gaussian inputs, ηm(1 + 2/d) ≤ 1, σ ≤ √m, ‖θ*‖ ≤ 1/100 and m ≥ 10¹⁶·d⁸.
/// </summary>
/// <param name="Stability">ηm, written in decimals, above 0 and at most d/(d + 2).</param>
/// <param name="Dimension">The input dimension d.</param>
/// <param name="NoiseLevel">σ, written in decimals, above 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EscapeProof(double Stability, int Dimension, double NoiseLevel)
{
    /// <summary>1/r for a neuron of norm r/(B·√(log m)) that is born to stay.</summary>
    private const double Staying = 400;

    /// <summary>1/r for a neuron of norm r/√(log m) that has left by T₁.</summary>
    private const double Leaving = 80;

    /// <summary>B is tried in steps of B^d by e to one over this.</summary>
    private const int StepsPerUnit = 12;

    /// <summary>No less than Pr[|a| > 1/√m] leaves of 1, Φ(1) − Φ(−1) = 0.6827.</summary>
    private static readonly Enclosure SmallOuterWeight = Enclosure.Written(0.68);

    /// <summary>The mean of ‖θ(0)‖ + ‖θ*‖ + 0.26 is at most this.</summary>
    private static readonly Enclosure InitialDistance = Enclosure.Written(1.27);

    /// <summary>ln of the least width of the theorems, 10¹⁶·d⁸.</summary>
    /// <param name="dimension">The input dimension d.</param>
    public static Enclosure LogLeastWidth(int dimension) => (16 * Enclosure.Ln10) + (8 * Enclosure.Log(dimension));

    /// <summary>ν: the mean of ‖θ − θ*‖² over T₁ steps is at most ν²σ².</summary>
    public Enclosure Distance => Enclosure.Written(1.1) * Enclosure.Sqrt(Enclosure.Written(Stability));

    /// <summary>Λ: the mean of sup ‖A(t)‖ over t ≤ T₁ is at most Λη²σ²T₁.</summary>
    public Enclosure Motion => Enclosure.Written(1.05) * Dimension * Enclosure.Sqrt(Dimension) / Enclosure.Written(Stability) * (1 + Distance) * (Distance + (InitialDistance / Enclosure.Written(NoiseLevel)));

    /// <summary>ε: runs about which the proof says nothing have a probability of at most 430·√(log m)·m^(−1/4).</summary>
    /// <param name="logWidth">ln m.</param>
    public static Enclosure Exceptional(Enclosure logWidth) => 430 * Enclosure.Sqrt(logWidth) * Enclosure.Exp(-(logWidth / 4));

    /// <summary>
    /// An upper bound on Pr[every neuron leaves by T₁], ε + Λ/B + exp(−0.68·m·F(d·r²)), r = 1/(400·B·√(log m)), at the best B; above 1 where it says nothing.
    /// </summary>
    /// <remarks>
    /// Λ/B falls with B and the rest grows. So any B gives an upper end, and the lower end is the least that the first term has at the end of a step and the
    /// second at its start, wherever B is tried. It is tried about the B at which both are equal.
    /// </remarks>
    /// <param name="logWidth">ln m.</param>
    /// <param name="logLonger">The logarithm of a factor by which r is longer: 0, for what is proved.</param>
    public Enclosure AllLeave(Enclosure logWidth, Enclosure logLonger)
    {
        EscapeProof proof = this;
        Enclosure shift = Enclosure.Log(Motion) - logLonger;
        double[] factors = [.. Factors(logWidth, shift)];
        Enclosure[] moved = [.. factors.Select(factor => Enclosure.Exp(-factor))];
        Enclosure[] missing = [.. factors.Select(factor => Enclosure.Exp(-Enclosure.Exp(proof.LogStaying(logWidth, shift + factor))))];
        double upper = moved.Zip(missing, (first, second) => (first + second).Upper).Min();
        double within = moved.Skip(1).Zip(missing, (first, second) => (first + second).Lower).Min();
        double lower = Math.Min(within, Math.Min(moved[0].Lower, missing[^1].Lower));
        return Exceptional(logWidth) + new Enclosure(lower, upper);
    }

    /// <summary>The least width from which on <see cref="AllLeave"/> is below <paramref name="probability"/>, to a thousandth of its logarithm; never below the least width of the theorems.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public Magnitude WidthAt(double probability)
    {
        double fails = (LogLeastWidth(Dimension) / Enclosure.Ln10).Middle;
        double holds = fails;
        while (IsAbove(holds, probability))
            (fails, holds) = (holds, 2 * holds);
        while (holds - fails > 1e-3)
        {
            double middle = (fails + holds) / 2;
            (fails, holds) = IsAbove(middle, probability) ? (middle, holds) : (fails, middle);
        }

        return Magnitude.FromLog10(holds);
    }

    /// <summary>ln of the norm from which on every neuron leaves by T₁, 1/(80·√(log m)), except with the probability <see cref="SomeLongStay"/>.</summary>
    /// <param name="logWidth">ln m.</param>
    public static Enclosure LogLeavingNorm(Enclosure logWidth) => -Enclosure.Log(Leaving * Enclosure.Sqrt(logWidth));

    /// <summary>The probability that one of these stays, (430·√(log m) + 250·d³)·m^(−1/4) at most.</summary>
    /// <param name="logWidth">ln m.</param>
    public Enclosure SomeLongStay(Enclosure logWidth) => Exceptional(logWidth) + (250 * (Enclosure)Dimension * Dimension * Dimension * Enclosure.Exp(-(logWidth / 4)));

    /// <summary>ln of the share of neurons that are born shorter than that.</summary>
    /// <param name="logWidth">ln m.</param>
    public Enclosure LogShareOfOthers(Enclosure logWidth) => LogShare(LogLeavingNorm(logWidth));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>Steps about the ln(B/Λ) at which both terms are equal.</summary>
    private IEnumerable<double> Factors(Enclosure logWidth, Enclosure shift)
    {
        (double low, double high) = (0, logWidth.Upper);
        double step = 1.0 / (StepsPerUnit * Dimension);
        while (high - low > step)
        {
            double middle = (low + high) / 2;
            (low, high) = middle < Math.Exp(LogStaying(logWidth, shift + middle).Middle) ? (middle, high) : (low, middle);
        }

        // The best is below: there the second term changes faster than the first, and is smaller by as much.
        return Enumerable.Range(-2 * StepsPerUnit, (2 * StepsPerUnit) + (StepsPerUnit / 2)).Select(k => low + (k * step));
    }

    private bool IsAbove(double power, double probability) => AllLeave(power * Enclosure.Ln10, 0).Upper > probability;

    /// <summary>ln(0.68·m·F(d·r²)), r = 1/(400·B·√(log m)).</summary>
    private Enclosure LogStaying(Enclosure logWidth, Enclosure logBound) => Enclosure.Log(SmallOuterWeight) + logWidth + LogShare(-logBound - Enclosure.Log(Staying * Enclosure.Sqrt(logWidth)));

    /// <summary>ln F(d·r²).</summary>
    private Enclosure LogShare(Enclosure logNorm) => CertifiedChiSquare.LogCumulative(Dimension, Dimension * Enclosure.Exp(2 * logNorm));
}
