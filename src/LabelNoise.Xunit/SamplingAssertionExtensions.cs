using LabelNoise.Experiments;

namespace LabelNoise.Xunit;

/// <summary>The entry point of the assertions on random experiments.</summary>
public static class SamplingAssertionExtensions
{
    /// <summary>Starts an assertion on a random event.</summary>
    public static EventAssertions Should(this Sampling<bool> sampling) => new(sampling);

    /// <summary>Starts an assertion on a random variable.</summary>
    public static VariableAssertions Should(this Sampling<double> sampling) => new(sampling);

    /// <summary>Starts an assertion on a random variable at several values of a parameter.</summary>
    public static GridAssertions Should(this SamplingGrid grid) => new(grid);
}
