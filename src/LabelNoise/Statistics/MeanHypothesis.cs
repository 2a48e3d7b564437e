using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The claim "E X ≤ bound" about a random variable with values in [0, ceiling].</summary>
/// <remarks>
/// Refuting the claim needs X ≥ 0 only. Supporting it needs the declared ceiling: without one, a rare huge value could lift the mean
/// unseen by any finite sample. Supported means that E X ≥ bound + slack is rejected. Immutable.
/// </remarks>
internal sealed record MeanHypothesis
{
    /// <summary>Makes a claim.</summary>
    /// <param name="bound">The bound μ₀ on the mean, finite and above 0.</param>
    /// <param name="ceiling">The declared upper bound B of X, finite and above <paramref name="bound"/>.</param>
    /// <param name="slack">The slack, at least 0 and below <paramref name="ceiling"/> − <paramref name="bound"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN, infinite or outside its range.</exception>
    public MeanHypothesis(double bound, double ceiling, double slack = 0)
    {
        Bound = Guard.Positive(bound);
        Ceiling = Guard.AtLeast(ceiling, 0);
        Slack = Guard.AtLeast(slack, 0);
        if (ceiling <= bound)
            throw Guard.OutOfRange(nameof(ceiling), ceiling, "ceiling must be greater than bound.");
        if (bound + slack >= ceiling)
            throw Guard.OutOfRange(nameof(slack), slack, "slack must be less than ceiling minus bound.");
    }

    /// <summary>The claimed upper bound μ₀ of E X.</summary>
    public double Bound { get; }

    /// <summary>The declared upper bound B of X, in X's own unit.</summary>
    public double Ceiling { get; }

    /// <summary>How far above the bound the mean must be for support to count as an error.</summary>
    public double Slack { get; }

    /// <summary>The smallest mean that support rules out: bound + slack.</summary>
    public double Alternative => Bound + Slack;

    /// <summary>The claim in words with μ₁ = μ₀ + δ, what its support certifies, such as "E X ≤ 0.25 (μ₁ = 0.3, 0 ≤ X ≤ 1)".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"E X ≤ {Bound:G10} (μ₁ = {Alternative:G10}, 0 ≤ X ≤ {Ceiling:G6})");

    /// <summary>The same in four digits, such as "E X ≤ 0.25, μ₁ 0.28"; without μ₁ where there is no slack.</summary>
    internal string Rounded =>
        string.Create(CultureInfo.InvariantCulture, $"E X ≤ {Bound:G4}{(Slack > 0 ? string.Create(CultureInfo.InvariantCulture, $", μ₁ {Alternative:G4}") : string.Empty)}");
}
