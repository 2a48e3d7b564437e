using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>A claim about the probability of an event, with the error it is willing to overlook.</summary>
/// <remarks>
/// "Pr[event] ≥ p₀ with slack δ": the claim is true at p₀ and above, false by more than the slack below p₁ = p₀ − δ, and either
/// verdict is acceptable between. "≤" claims mirror this and are tested on the complementary event. Immutable.
/// </remarks>
internal sealed record ProbabilityHypothesis
{
    private ProbabilityHypothesis(Direction direction, double bound, double slack)
    {
        (Direction, Bound, Slack) = (direction, bound, slack);
    }

    /// <summary>The side of the bound on which the probability is claimed to lie.</summary>
    public Direction Direction { get; }

    /// <summary>The claimed bound p₀ on Pr[event], in (0, 1).</summary>
    public double Bound { get; }

    /// <summary>The distance δ from the bound at which the claim must no longer be supported.</summary>
    public double Slack { get; }

    /// <summary>The nearest Pr[event] that is false by the whole slack: p₀ − δ, or p₀ + δ for <see cref="Direction.AtMost"/>.</summary>
    public double Alternative => Direction == Direction.AtLeast ? Bound - Slack : Bound + Slack;

    /// <summary>The claim's bound as a law of the trial that the claim says succeeds often.</summary>
    internal BernoulliLaw BoundLaw => Direction == Direction.AtLeast ? BernoulliLaw.Of(Bound) : BernoulliLaw.Of(Bound).Flipped;

    /// <summary>The alternative as a law of the trial that the claim says succeeds often.</summary>
    internal BernoulliLaw AlternativeLaw => new(BoundLaw.Success - Slack, BoundLaw.Failure + Slack);

    /// <summary>The claim Pr[event] ≥ <paramref name="p0"/>.</summary>
    /// <param name="p0">The bound, strictly between 0 and 1.</param>
    /// <param name="slack">The slack δ, strictly between 0 and <paramref name="p0"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN or outside its range, or the slack is lost to rounding.</exception>
    public static ProbabilityHypothesis AtLeast(double p0, double slack) => Create(Direction.AtLeast, p0, slack);

    /// <summary>The claim Pr[event] ≥ 1 − <paramref name="failure"/>, with a quarter of the smaller side as slack.</summary>
    internal static ProbabilityHypothesis AllBut(double failure) => AtLeast(1 - failure, Math.Min(failure, 1 - failure) / 4);

    /// <summary>The claim Pr[event] ≤ <paramref name="p0"/>.</summary>
    /// <param name="p0">The bound, strictly between 0 and 1.</param>
    /// <param name="slack">The slack δ, strictly between 0 and 1 − <paramref name="p0"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN or outside its range, or the slack is lost to rounding.</exception>
    public static ProbabilityHypothesis AtMost(double p0, double slack) => Create(Direction.AtMost, p0, slack);

    /// <summary>The claim in words with p₁, what its support certifies, such as "Pr ≥ 0.99 (p₁ = 0.98)".</summary>
    public override string ToString()
    {
        string sign = Direction == Direction.AtLeast ? "≥" : "≤";
        return string.Create(CultureInfo.InvariantCulture, $"Pr {sign} {Bound:G10} (p₁ = {Alternative:G10})");
    }

    /// <summary>The same in four digits, such as "Pr ≥ 0.9697, p₁ 0.9622".</summary>
    internal string Rounded => $"Pr {(Direction == Direction.AtLeast ? "≥" : "≤")} {FourDigits(BoundLaw)}, p₁ {FourDigits(AlternativeLaw)}";

    /// <summary>A probability, by its complement where four digits would make it 1.</summary>
    private string FourDigits(BernoulliLaw law)
    {
        (double probability, double complement) = Direction == Direction.AtLeast ? (law.Success, law.Failure) : (law.Failure, law.Success);
        return complement < 5e-5 ? FormattableString.Invariant($"1 − {complement:G2}") : FormattableString.Invariant($"{probability:G4}");
    }

    private static ProbabilityHypothesis Create(Direction direction, double p0, double slack)
    {
        _ = Guard.OpenUnit(p0);
        _ = Guard.Positive(slack);
        ProbabilityHypothesis hypothesis = new(direction, p0, slack);
        BernoulliLaw alternative = hypothesis.AlternativeLaw;
        return alternative.Success > 0 && alternative.LogOddsGapTo(hypothesis.BoundLaw) > 0
            ? hypothesis
            : throw Guard.OutOfRange(
                nameof(slack), slack, "slack must move the bound to another probability strictly between 0 and 1.");
    }
}
