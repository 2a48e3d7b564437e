using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>How the time of Theorem C.4 and its probability of failure scale: T₁ promises σ⁻²η⁻²m^(−1/2), the probability 1/m.</summary>
public static class EscapeExponents
{
    /// <summary>Replicates at each point of a grid of exit steps.</summary>
    private const int Replicates = 128;

    private static Problem Base => new() { Width = 256, Dimension = 7, LearningRate = 1e-3, NoiseLevel = 4, TeacherNorm = 0.25 };

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        yield return Exit(rule, "sigma", "σ", "m = 256, d = 7, η = 0.001, online", Decades(0.1), sigma => Base with { NoiseLevel = sigma }, 0.5, new Interval(-2.1, -1.9));
        yield return Exit(rule, "eta", "η", "m = 256, d = 7, σ = 8, online", Decades(1e-5), eta => Base with { LearningRate = eta, NoiseLevel = 8 }, 0.5, new Interval(-2.1, -1.9));
        yield return Exit(rule, "width", "m", "η = 10⁻⁵, d = 7, σ = 40, online", Decades(64), Wide, 0.5, new Interval(-0.55, -0.45));
        yield return Exit(rule, "width/last", "m", "η = 10⁻⁵, d = 7, σ = 40, online", Decades(64), Wide, 1, new Interval(-0.45, -0.28));
        yield return Exit(Broken.WrongSign, "width", "m", "η = 10⁻⁵, d = 7, σ = 40, online", Decades(64), Wide, 0.5, new Interval(-0.55, -0.45), "although the gradient's sign is wrong");
        yield return Failure(rule, 3, 64, 4000, Verdict.Refuted);
        yield return Failure(rule, 4, 32, 20_000, Verdict.Supported);
        yield return Failure(rule, 5, 16, 100_000, Verdict.Supported);
    }

    /// <summary>Five points over two decades.</summary>
    private static double[] Decades(double first) => [.. Enumerable.Range(0, 5).Select(k => first * Math.Pow(10, k / 2.0))];

    private static Problem Wide(double width) => Base with
    {
        Width = (long)Math.Round(width),
        LearningRate = 1e-5,
        NoiseLevel = 40,
        TeacherNorm = Math.Pow(width, -0.25),
    };

    private static ScalingClaim Exit(
        UpdateRule rule, string name, string symbol, string setting, double[] grid, Func<double, Problem> problem, double share, Interval exponent, string? broken = null) => new()
        {
            Id = $"C.4/exponent/{(broken is null ? string.Empty : "control/")}{name}",
            Check = "escape exponent",
            Statement = TheoremC4.Statement,
            Reading = broken is null ? Reading.Amended : Reading.Control,
            Text = $"the step by which {(share < 1 ? "half of the neurons have" : "the last neuron has")} left the lazy regime is a power of {symbol}{(broken is null ? string.Empty : $", {broken}")}",
            Setting = string.Create(CultureInfo.InvariantCulture, $"{setting}, {symbol} from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = broken is null ? Verdict.Supported : Verdict.Refuted,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Grid = [.. grid.Select(s => new GridPoint(s, EscapeTrials.ExitStep(rule, problem(s), share), Replicates))],
        };

    private static ScalingClaim Failure(UpdateRule rule, int dimension, double leastWidth, int replicates, Verdict expected)
    {
        double[] grid = [.. Decades(leastWidth).Select(m => Math.Round(m))];
        return new ScalingClaim
        {
            Id = $"C.4/exponent/failure/d={dimension}",
            Check = "failure exponent",
            Statement = TheoremC4.Statement,
            Reading = expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended,
            Text = "the probability that some neuron has not left the lazy regime by step T₁ falls like 1/m or faster",
            Setting = string.Create(CultureInfo.InvariantCulture, $"d = {dimension}, ηm = 0.5, σ = m^(1/4), online, m from {grid[0]} to {grid[^1]}"),
            Expected = expected,
            Profile = Profile.Deep,
            Scale = Scale.Probability,
            Exponent = new Interval(double.NegativeInfinity, -0.75),
            Grid = [.. grid.Select(m => new GridPoint(m, EscapeTrials.Failure(rule, new PhaseOneSetting((long)m, dimension, 0.5, InputLaw.Online).Problem), replicates))],
        };
    }
}
