using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>How the hand-over, and the distance of SGD from the flow, scale.</content>
internal sealed partial class NoiseFlow
{
    private const int Replicates = 128;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        ExperimentSetting small = ExperimentSetting.Small;
        double[] sigma = [0.25, 0.5, 1];
        double[] eta = [0.001, 0.002, 0.004];

        // Nearer to −2 than to −3/2 or −5/2. The law itself has −2 in σ, and −2.05 in η here, where ηm(1 + 2/d)/2 falls from 0.26 to 0.06.
        yield return HandOver(rule, "sigma", "σ", "m = 100, d = 7, η = 0.008, ‖θ*‖ = 1, online", sigma, s => small with { LearningRate = 0.008, NoiseLevel = s }, new Interval(-2.25, -1.75));
        yield return HandOver(rule, "eta", "η", "m = 100, d = 7, σ = 2, ‖θ*‖ = 1, online", eta, s => small with { LearningRate = s, NoiseLevel = 2 }, new Interval(-2.25, -1.75));
        yield return HandOver(rule, "eta", "η", "m = 100, d = 7, σ = 2, ‖θ*‖ = 1, online", eta, s => small with { LearningRate = s, NoiseLevel = 2 }, new Interval(-1.25, -0.75), "with the exponent −1 of Lemma 3.4's T₂");
        yield return Distance(rule, null);
        yield return Distance(Broken.WithoutLabelNoise, "without label noise");
    }

    private static ScalingClaim HandOver(
        UpdateRule rule, string name, string symbol, string setting, double[] grid, Func<double, ExperimentSetting> at, Interval exponent, string? control = null) => Scaling(
            "hand-over exponent",
            $"Phase.2/exponent/{(control is null ? string.Empty : "control/")}{name}",
            $"the hand-over comes at a step that is a power of {symbol}",
            HandOverIs,
            control,
            symbol,
            setting,
            grid,
            s => at(s).Problem,
            problem => FlowTrials.HandOver(rule, problem),
            exponent,
            -2);

    /// <summary>θ fluctuates about θ* by a distance of the order of √η; the flow does not. Nearer to ½ than to 0 or 1.</summary>
    private static ScalingClaim Distance(UpdateRule rule, string? broken) => Scaling(
        "distance exponent",
        $"Phase.2/exponent/{(broken is null ? string.Empty : "control/")}distance",
        "at τ = ½ the distance of SGD's weights from the flow's falls like √η",
        "the flow from the same start",
        broken,
        "η",
        "m = 30, d = 7, σ = 1, ‖θ*‖ = 1, online",
        [0.001, 0.002, 0.004, 0.008],
        s => (ExperimentSetting.Small with { Width = 30, LearningRate = s }).Problem,
        problem => FlowTrials.DistanceFromFlow(rule, problem, 0.5),
        new Interval(0.25, 0.75),
        0.5);

    private static ScalingClaim Scaling(
        string check, string id, string text, string precisely, string? control, string symbol, string setting, double[] grid, Func<double, Problem> problem, Func<Problem, Trial<double>> trial, Interval exponent, double predicted) => new()
        {
            Id = id,
            Check = check,
            Statement = Statement,
            Reading = control is null ? Reading.Amended : Reading.Control,
            Text = text,
            Under = control ?? string.Empty,
            Precisely = precisely,
            Setting = string.Create(CultureInfo.InvariantCulture, $"{setting}, {symbol} from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = control is null ? Verdict.Supported : Verdict.Refuted,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Predicted = control is null ? predicted : null,
            Grid = [.. grid.Select(s => new GridPoint(s, problem(s), trial(problem(s)), Replicates))],
        };
}
