using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// What the NTK start keeps to all at once, but for a probability of <see cref="Failures"/>/m. The m × (d + 1) matrix [√m·a(0) | √d·W(0)] is standard normal, so
/// its singular values lie within √(d + 1) + t of √m except with probability 2e^(−t²/2) (Davidson and Szarek 2001); t = √(2·ln 2m) makes that 1/m.
/// </summary>
/// <param name="logWidth">ln m, above 0.</param>
/// <param name="dimension">The input dimension d, at least 1.</param>
/// <remarks>The other two are unions of Gaussian tails over the m neurons, with 1/m each: all |aᵢ(0)|, all ‖wᵢ(0)‖.</remarks>
internal sealed class LazyStart(Enclosure logWidth, int dimension)
{
    /// <summary>How many times 1/m all of it may fail to hold with.</summary>
    public const int Failures = 3;

    /// <summary>√m, or e⁷⁰⁰ where that is less: bounds that divide by it stay bounds.</summary>
    private Enclosure Root => Enclosure.Exp(Enclosure.Min(700, logWidth / 2));

    private Enclosure Deviation => Enclosure.Sqrt(dimension + 1.0) + Enclosure.Sqrt(2 * (logWidth + Enclosure.Ln2));

    /// <summary>ζ: the singular values are √m·(1 ± ζ) at most.</summary>
    public Enclosure Spread => Deviation / Root;

    /// <summary>A bound on ‖θ(0)‖, which is √(m/d) times a block of the Gram matrix over m, 0 on average: √(m/d)·(2ζ + ζ²).</summary>
    public Enclosure Product => ((2 * Deviation) + (Deviation * Spread)) / Enclosure.Sqrt(dimension);

    /// <summary>A bound on √m·max|aᵢ(0)|: 2√(log m).</summary>
    public Enclosure Outer => 2 * Enclosure.Sqrt(logWidth);

    /// <summary>A bound on max‖wᵢ(0)‖: 1 + 2√(log m/d).</summary>
    public Enclosure Inner => 1 + (2 * Enclosure.Sqrt(logWidth / dimension));

    /// <summary>A bound on the norms of a number of Gaussian inputs that is broken with probability 1/m at most.</summary>
    /// <param name="logCount">ln of the number.</param>
    public Enclosure Input(Enclosure logCount) => Enclosure.Sqrt(dimension) + Enclosure.Sqrt(2 * Enclosure.Max(0, logCount + logWidth));
}
