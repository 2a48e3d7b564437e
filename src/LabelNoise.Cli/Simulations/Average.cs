namespace LabelNoise.Cli.Simulations;

/// <summary>A mean over replicates.</summary>
/// <param name="Count">How many numbers went in.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardError">The standard error of the mean; null for fewer than two numbers.</param>
internal readonly record struct Average(int Count, double Mean, double? StandardError)
{
    /// <summary>Averages numbers, of which there is at least one.</summary>
    public static Average Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        double squares = values.Sum(v => (v - mean) * (v - mean));
        int count = values.Count;
        return new Average(count, mean, count < 2 ? null : Math.Sqrt(squares / (count - 1) / count));
    }
}
