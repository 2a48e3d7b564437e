using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Comparisons;

/// <summary>The outcome of a comparison, or what is known of it so far; it carries what went in.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Quantities">What was found about each quantity, in the order of the comparison.</param>
public sealed record ComparisonResult(RuleComparison Comparison, ulong Seed, IReadOnlyList<QuantityResult> Quantities)
{
    /// <summary>Replicates of each rule consumed.</summary>
    public long Replicates => Quantities.Max(q => q.Pairs);

    /// <summary>Whether every quantity has a verdict.</summary>
    public bool IsDecided => Quantities.All(q => q.Verdict != Verdict.Inconclusive);

    /// <summary>Whether every quantity was found alike.</summary>
    public bool AllAlike => Quantities.All(q => q.Verdict == Verdict.Supported);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
