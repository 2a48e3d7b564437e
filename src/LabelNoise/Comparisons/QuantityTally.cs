using LabelNoise.Statistics;

namespace LabelNoise.Comparisons;

/// <summary>The test of one quantity under way, and what it has consumed.</summary>
internal sealed class QuantityTally(ComparedQuantity quantity, TwoSampleTest test)
{
    private double[] _first = new double[64];
    private double[] _second = new double[64];
    private long _firstDiverged;
    private long _secondDiverged;

    /// <summary>The quantity.</summary>
    public ComparedQuantity Quantity { get; } = quantity;

    /// <summary>Whether the test has its verdict.</summary>
    public bool IsDecided => test.Verdict != Verdict.Inconclusive;

    /// <summary>About how many more pairs the test will take; 0 where it is decided.</summary>
    public long Outlook => IsDecided ? 0 : test.Outlook(Verdict.Supported);

    /// <summary>Hands a pair to the test; a decided test takes none.</summary>
    public void Observe((double Value, bool Diverged) first, (double Value, bool Diverged) second)
    {
        if (IsDecided)
            return;
        int count = (int)test.Trials;
        if (count == _first.Length)
        {
            Array.Resize(ref _first, 2 * count);
            Array.Resize(ref _second, 2 * count);
        }

        (_first[count], _second[count]) = (Ordered(first.Value), Ordered(second.Value));
        _firstDiverged += first.Diverged ? 1 : 0;
        _secondDiverged += second.Diverged ? 1 : 0;
        test.Observe(_first[count], _second[count]);
    }

    /// <summary>What is known so far. It does not change when more pairs come: those are written behind the numbers that it shows.</summary>
    public QuantityResult Result() => new()
    {
        Quantity = Quantity,
        Verdict = test.Verdict,
        First = new ArraySegment<double>(_first, 0, (int)test.Trials),
        Second = new ArraySegment<double>(_second, 0, (int)test.Trials),
        FirstLarger = test.FirstLarger,
        Ties = test.Ties,
        SecondLarger = test.SecondLarger,
        FirstDiverged = _firstDiverged,
        SecondDiverged = _secondDiverged,
        Estimate = test.Estimate,
        Rates = test.Rates,
        LogDifference = test.LogRefutation,
        LogLikeness = test.LogSupport,
    };

    /// <summary>What is no number comes of a network that has diverged.</summary>
    private static double Ordered(double value) => double.IsNaN(value) ? double.PositiveInfinity : value;
}
