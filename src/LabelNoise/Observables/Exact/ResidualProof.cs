using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The proved bounds of Lemma C.2 (docs/theorems.md, Theorem 8 and Lemma E), enclosed: for fresh Gaussian inputs, up to the first exit from the lazy regime or a
/// number of steps. What it says is proved where <see cref="Conditions"/> are at most 0.
/// </summary>
internal sealed class ResidualProof
{
    private readonly Enclosure _root;
    private readonly Enclosure _logWidth;
    private readonly Lazy<ResidualRecursion> _recursion;

    /// <summary>The bounds at some numbers.</summary>
    /// <param name="width">The width m.</param>
    public ResidualProof(Enclosure width)
    {
        Width = width;
        _root = Enclosure.Sqrt(width);
        _logWidth = Enclosure.Log(width);
        _recursion = new(() => new ResidualRecursion(Dimension, Stability, HalfOrder, DirectionError));
    }

    /// <summary>The width m.</summary>
    public Enclosure Width { get; }

    /// <summary>The input dimension d.</summary>
    public required int Dimension { get; init; }

    /// <summary>ηm.</summary>
    public required Enclosure Stability { get; init; }

    /// <summary>σ.</summary>
    public required Enclosure NoiseLevel { get; init; }

    /// <summary>‖θ*‖.</summary>
    public required Enclosure TeacherNorm { get; init; }

    /// <summary>T, a bound on the number of steps.</summary>
    public required Enclosure Horizon { get; init; }

    /// <summary>k, half of the order of the moments.</summary>
    public required int HalfOrder { get; init; }

    /// <summary>T₁ and one step more, since it is rounded up.</summary>
    /// <param name="width">m.</param>
    /// <param name="stability">ηm.</param>
    /// <param name="noiseLevel">σ.</param>
    public static Enclosure EscapeHorizon(Enclosure width, Enclosure stability, Enclosure noiseLevel)
    {
        Enclosure step = stability * noiseLevel;
        return (384 * Enclosure.Sqrt(Enclosure.Log(width)) * width * Enclosure.Sqrt(width) / (step * step)) + 1;
    }

    /// <summary>What has to be at most 0, with names.</summary>
    public IReadOnlyList<(Enclosure Excess, string At)> Conditions =>
    [
        (_recursion.Value.LargestShare - 1, "what the direction adds"),
        (_recursion.Value.Kept - 1, "a moment's factor"),
        (1 - LeastSingularValue, "the start's least singular value"),
        ((Stability * Input * ((_root * Input) + NoiseLevel) / Width) - 1, "the longest step"),
    ];

    /// <summary>The even moments from step to step.</summary>
    public ResidualRecursion Recursion => _recursion.Value;

    /// <summary>A bound on ‖θ(0) − θ*‖: √(m/d)·(2ζ + ζ²) + ‖θ*‖.</summary>
    public Enclosure InitialDistance => InitialProduct + TeacherNorm;

    /// <summary>δ: how far (d/m)(WᵀW + ‖a‖²I) is from I, and what the quadratic part of a step adds.</summary>
    public Enclosure DirectionError
    {
        get
        {
            Enclosure edge = 1 + Spread + Enclosure.Sqrt(Dimension / Width);
            Enclosure along = (_root + TeacherNorm) / (LeastSingularValue - 1);
            Enclosure outer = Stretch * (1 + Spread);
            Enclosure gram = (edge * edge) - 1 + (Dimension / Width * ((outer * outer) + (along * along)));
            return gram + (Stability * Dimension / (Width * Width) * ((_root * Input) + NoiseLevel) * (_root + TeacherNorm) * Input);
        }
    }

    /// <summary>A bound on the probability that ‖θ − θ*‖ exceeds y, but for what the start and the inputs add, 2/m.</summary>
    /// <param name="distance">y, at most √m.</param>
    public Enclosure Failure(Enclosure distance) => Sum * Enclosure.WholePower(NoiseLevel / distance, 2 * HalfOrder);

    /// <summary>The y at which <see cref="Failure"/> and what the start and the inputs add are a probability.</summary>
    /// <param name="probability">Above 2/m.</param>
    public Enclosure Distance(Enclosure probability) => NoiseLevel * Enclosure.Pow(Sum / (probability - (2 / Width)), 0.5 / (Enclosure)HalfOrder);

    /// <summary>The y that ‖θ − θ*‖ exceeds at any one step with a probability at most, once the start is forgotten.</summary>
    /// <param name="probability">Above 0.</param>
    public Enclosure DistanceAtOneStep(Enclosure probability) => NoiseLevel * Enclosure.Pow(Recursion.Stationary / probability, 0.5 / (Enclosure)HalfOrder);

    /// <summary>A bound on max|aᵢ| while ‖θ − θ*‖ ≤ y, but for another 2/m.</summary>
    /// <param name="distance">y.</param>
    public Enclosure OuterWeight(Enclosure distance)
    {
        Enclosure inner = 1 + (2 * Enclosure.Sqrt(_logWidth / Dimension));
        Enclosure least = LeastSingularValue * LeastSingularValue;
        Enclosure later = (LeastSingularValue - 1) * (LeastSingularValue - 1);
        return (Stretch * 2 * Enclosure.Sqrt(_logWidth) / _root)
            + (inner * Stretch * (1 + Spread + InitialProduct) / least)
            + ((inner + (1 / _root)) * (distance + TeacherNorm) / later);
    }

    /// <summary>V(‖e(0)‖)/σ^(2k) + νT.</summary>
    private Enclosure Sum => Recursion.Potential(InitialDistance / NoiseLevel) + (Recursion.Drift * Horizon);

    /// <summary>ζ: the singular values of [√m·a(0) | √d·W(0)] are √m·(1 ± ζ), but for a probability of 1/m.</summary>
    private Enclosure Spread => (Enclosure.Sqrt(Dimension + (Enclosure)1) + Enclosure.Sqrt(2 * Enclosure.Log(2 * Width))) / _root;

    /// <summary>s₀, no more than the least singular value of W(0).</summary>
    private Enclosure LeastSingularValue => Enclosure.Sqrt(Width / Dimension) * (1 - Spread);

    /// <summary>ψ = (1 − 1/s₀)^(−d).</summary>
    private Enclosure Stretch => 1 / Enclosure.WholePower(1 - (1 / LeastSingularValue), Dimension);

    /// <summary>A bound on ‖θ(0)‖.</summary>
    private Enclosure InitialProduct => Enclosure.Sqrt(Width / Dimension) * Spread * (2 + Spread);

    /// <summary>X: longer inputs among T have a probability of 1/m at most.</summary>
    private Enclosure Input => Enclosure.Sqrt(Dimension) + Enclosure.Sqrt(2 * Enclosure.Log(Width * Horizon));
}
