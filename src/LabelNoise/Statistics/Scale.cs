namespace LabelNoise.Statistics;

/// <summary>The size of an observable at a grid point of a scaling law: a number, and an interval for it from a sample of fixed size.</summary>
internal abstract class Scale
{
    private Scale(string name) => Name = name;

    /// <summary>The median over replicates.</summary>
    public static Scale Median { get; } = new MedianScale();

    /// <summary>The probability of an event, observed as 1 and 0.</summary>
    public static Scale Probability { get; } = new ProbabilityScale();

    /// <summary>What is estimated, in a word.</summary>
    public string Name { get; }

    /// <summary>The estimate from a sample.</summary>
    public abstract double Of(IReadOnlyList<double> sample);

    /// <summary>An interval that misses with probability at most <paramref name="level"/>.</summary>
    public abstract Interval Between(IReadOnlyList<double> sample, double level);

    private sealed class MedianScale() : Scale("median")
    {
        public override double Of(IReadOnlyList<double> sample) => sample.Order().ElementAt(sample.Count / 2);

        public override Interval Between(IReadOnlyList<double> sample, double level) => MedianInterval.Of(sample, level);
    }

    private sealed class ProbabilityScale() : Scale("probability")
    {
        public override double Of(IReadOnlyList<double> sample) => sample.Average();

        public override Interval Between(IReadOnlyList<double> sample, double level) =>
            ClopperPearson.Interval(sample.Count(x => x > 0), sample.Count, 1 - level);
    }
}
