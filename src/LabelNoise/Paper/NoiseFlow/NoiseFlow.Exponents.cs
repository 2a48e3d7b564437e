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
        yield return HandOver(rule, "eta", "η", "m = 100, d = 7, σ = 2, ‖θ*‖ = 1, online", eta, s => small with { LearningRate = s, NoiseLevel = 2 }, new Interval(-1.25, -0.75), "with the exponent −1 of the amended T₂ of Lemma 3.4");
        yield return Distance(rule, null);
        yield return Distance(Broken.WithoutLabelNoise, "no label noise is added");
    }

    private static ScalingClaim HandOver(
        UpdateRule rule, string name, string symbol, string setting, double[] grid, Func<double, ExperimentSetting> at, Interval exponent, string? control = null) => Scaling(
            "hand-over exponent",
            $"Phase.2/exponent/{(control is null ? string.Empty : "control/")}{name}",
            $"the step at which the median of 1 − |cos ∠(wᵢ, θ*)| falls to ½ is a power of {symbol}{(control is null ? string.Empty : $" {control}")}",
            symbol,
            setting,
            grid,
            s => at(s).Problem,
            problem => FlowTrials.HandOver(rule, problem),
            exponent,
            control is not null);

    /// <summary>θ fluctuates about θ* by a distance of the order of √η; the flow does not. Nearer to ½ than to 0 or 1.</summary>
    private static ScalingClaim Distance(UpdateRule rule, string? broken) => Scaling(
        "distance exponent",
        $"Phase.2/exponent/{(broken is null ? string.Empty : "control/")}distance",
        $"at τ = ½ the weights of SGD are at a distance from those that the flow makes of the same start that falls like √η{(broken is null ? string.Empty : $", although {broken}")}",
        "η",
        "m = 30, d = 7, σ = 1, ‖θ*‖ = 1, online",
        [0.001, 0.002, 0.004, 0.008],
        s => (ExperimentSetting.Small with { Width = 30, LearningRate = s }).Problem,
        problem => FlowTrials.DistanceFromFlow(rule, problem, 0.5),
        new Interval(0.25, 0.75),
        broken is not null);

    private static ScalingClaim Scaling(
        string check, string id, string text, string symbol, string setting, double[] grid, Func<double, Problem> problem, Func<Problem, Trial<double>> trial, Interval exponent, bool control) => new()
        {
            Id = id,
            Check = check,
            Statement = Statement,
            Reading = control ? Reading.Control : Reading.Amended,
            Text = text,
            Setting = string.Create(CultureInfo.InvariantCulture, $"{setting}, {symbol} from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = control ? Verdict.Refuted : Verdict.Supported,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Grid = [.. grid.Select(s => new GridPoint(s, problem(s), trial(problem(s)), Replicates))],
        };
}
