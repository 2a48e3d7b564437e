using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>How the time of Theorem C.4 and its probability of failure scale: T₁ promises σ⁻²η⁻²m^(−1/2), the probability 1/m.</content>
internal sealed partial class TheoremC4
{
    /// <summary>Replicates at each point of a grid of exit steps.</summary>
    private const int Replicates = 48;

    /// <summary>The same where the last neuron leaves, which varies more.</summary>
    private const int LastReplicates = 384;

    private static Problem Base => new() { Width = 256, Dimension = 7, LearningRate = 1e-3, NoiseLevel = 4, TeacherNorm = 0.25 };

    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        yield return Exit(rule, "sigma", "σ", "m = 256, d = 7, η = 0.001, online", Decades(0.1), sigma => Base with { NoiseLevel = sigma }, 0.5, new Interval(-2.1, -1.9), -2);
        yield return Exit(rule, "eta", "η", "m = 256, d = 7, σ = 8, online", Decades(1e-5), eta => Base with { LearningRate = eta, NoiseLevel = 8 }, 0.5, new Interval(-2.1, -1.9), -2);

        // T₁ itself goes like √(log m)·m^(−1/2), which is about m^(−0.42) on this grid.
        yield return Exit(rule, "width", "m", "η = 10⁻⁵, d = 7, σ = 80, online", Decades(64), Wide, 0.5, new Interval(-0.55, -0.45), -0.5);
        yield return Exit(rule, "width/last", "m", "η = 10⁻⁵, d = 7, σ = 80, online", Decades(64), Wide, 1, new Interval(-0.55, -0.45), -0.5 + (1.0 / Base.Dimension));

        // Nearer to −1/2 than to −1 at d = 3; where 1/m is right, at d = 4, the interval is too wide to exclude much more than −1/2. Runs at ηm = 1 take a sixth of the steps of those at ½. At d = 4
        // they do not decide: up to m = 50 the probability hardly falls (0.034 at 16, 0.030 at 51), and the exponent is −0.72 in [−1.19, −0.39].
        yield return Failure(rule, new PhaseOneSetting(32, 3, 1, InputLaw.Online), 5000, "falls like m^(−3/4) or faster, where m^(−1/2) is predicted and 1/m is printed", -0.75, -0.5, Verdict.Refuted);
        yield return Failure(rule, new PhaseOneSetting(16, 4, 0.5, InputLaw.Online), 12_000, "falls like m^(−1/2) or faster, where 1/m is predicted and printed", -0.5, -1, Verdict.Supported);

        // At d = 5 failures are rare at every width, and that they become rarer is all that so many runs can show; at d = 7 not even that.
        yield return Failure(rule, new PhaseOneSetting(16, 5, 1, InputLaw.Online), 20_000, "does not grow with m, where 1/m is printed", 0, null, Verdict.Supported);
    }

    /// <summary>Five points over two decades.</summary>
    private static double[] Decades(double first) => [.. Enumerable.Range(0, 5).Select(k => first * Math.Pow(10, k / 2.0))];

    private static Problem Wide(double width) => Base with
    {
        Width = (long)Math.Round(width),
        LearningRate = 1e-5,
        NoiseLevel = 80,
        TeacherNorm = Math.Pow(width, -0.25),
    };

    private static ScalingClaim Exit(
        UpdateRule rule, string name, string symbol, string setting, double[] grid, Func<double, Problem> problem, double share, Interval exponent, double predicted) => new()
        {
            Id = $"C.4/exponent/{name}",
            Check = "escape exponent",
            Statement = Statement,
            Reading = share < 1 ? Reading.Amended : Reading.Control,
            Text = share < 1 ? FormattableString.Invariant($"half of the neurons, not all, have left by a step that goes like T₁{(symbol is "m" ? " without its √(log m)" : string.Empty)}: {symbol} to the power {NumberLabel.Of(predicted)}, within {exponent.Upper - predicted:G1}") : $"the last neuron leaves at a step that is the power of {symbol} by which half of them do",
            Setting = string.Create(CultureInfo.InvariantCulture, $"{setting}, {symbol} from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = share < 1 ? Verdict.Supported : Verdict.Refuted,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Predicted = predicted,
            Grid = [.. grid.Select(s => new GridPoint(s, problem(s), EscapeTrials.ExitStep(rule, problem(s), share), share < 1 ? Replicates : LastReplicates))],
        };

    private static ScalingClaim Failure(UpdateRule rule, PhaseOneSetting least, int replicates, string fall, double exponent, double? predicted, Verdict expected)
    {
        double[] grid = [.. Decades(least.Width).Select(m => Math.Round(m))];
        return new ScalingClaim
        {
            Id = FormattableString.Invariant($"C.4/exponent/failure/d={least.Dimension}"),
            Check = "failure exponent",
            Statement = Statement,
            Reading = expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended,
            Text = $"Pr[some neuron is still lazy at T₁] {fall}",
            Under = expected == Verdict.Refuted ? "without A6" : string.Empty,
            Setting = string.Create(CultureInfo.InvariantCulture, $"d = {least.Dimension}, ηm = {least.Stability}, σ = m^(1/4), online, m from {grid[0]} to {grid[^1]}"),
            Expected = expected,
            Profile = Profile.Deep,
            Scale = Scale.Probability,
            Exponent = new Interval(double.NegativeInfinity, exponent),
            Predicted = predicted,
            Grid = [.. grid.Select(m => (least with { Width = (long)m }).Problem).Select(p => new GridPoint(p.Width, p, EscapeTrials.Failure(rule, p), replicates))],
        };
    }
}
