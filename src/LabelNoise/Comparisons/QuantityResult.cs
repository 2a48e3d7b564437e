using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Statistics;

namespace LabelNoise.Comparisons;

/// <summary>What a comparison found about one quantity.</summary>
public sealed record QuantityResult
{
    /// <summary>The quantity.</summary>
    public required ComparedQuantity Quantity { get; init; }

    /// <summary>Refuted: the rules differ. Supported: they are alike within the slack. Inconclusive: neither has been shown.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The quantity in each replicate of the first rule that the test has consumed, in order; NaN is written as +∞.</summary>
    public required IReadOnlyList<double> First { get; init; }

    /// <summary>The same of the second rule; equally many.</summary>
    public required IReadOnlyList<double> Second { get; init; }

    /// <summary>In how many pairs of replicates the first rule's was larger.</summary>
    public required long FirstLarger { get; init; }

    /// <summary>In how many both were equal, such as both +∞.</summary>
    public required long Ties { get; init; }

    /// <summary>In how many the second rule's was larger.</summary>
    public required long SecondLarger { get; init; }

    /// <summary>In how many of these replicates the network of the first rule had diverged in the end: its weights were no finite numbers, or too large for Σ‖wᵢ‖² to be one.</summary>
    public required long FirstDiverged { get; init; }

    /// <summary>The same of the second rule.</summary>
    public required long SecondDiverged { get; init; }

    /// <summary>The estimate of p = Pr[first larger] + ½·Pr[equal]; NaN where no pair has been seen.</summary>
    public required double Estimate { get; init; }

    /// <summary>The error rates of this quantity's test.</summary>
    public required ErrorRates Rates { get; init; }

    /// <summary>Natural logarithm of the evidence that the rules differ.</summary>
    public required double LogDifference { get; init; }

    /// <summary>Natural logarithm of the evidence that they are alike within the slack.</summary>
    public required double LogLikeness { get; init; }

    /// <summary>The number of pairs of replicates.</summary>
    public long Pairs => FirstLarger + Ties + SecondLarger;

    /// <summary>An interval for p that holds at every number of pairs at once, at level 1 − α of this quantity's test.</summary>
    public Interval Interval => AnytimeInterval.For(FirstLarger + (0.5 * Ties), Pairs, Rates.Alpha);

    /// <summary>The upper median of the quantity over the replicates of the first rule; NaN where there are none. It has no error rate.</summary>
    public double MedianOfFirst => Median(First);

    /// <summary>The same of the second rule.</summary>
    public double MedianOfSecond => Median(Second);

    private static double Median(IReadOnlyList<double> sample) => sample.Count == 0 ? double.NaN : NeuronRows.UpperMedian([.. sample]);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
