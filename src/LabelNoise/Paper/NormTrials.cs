using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>How much of the first layer's squared norm ‖W‖_F² is left.</summary>
internal static class NormTrials
{
    /// <summary>−ln(‖W(t)‖_F²/‖W(0)‖_F²) at a step; it is negative where the norm has grown.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step t.</param>
    public static Trial<double> LogFall(UpdateRule rule, Problem problem, long step)
    {
        return Trial.Lasting(step, rule, problem, Program, keepsNeurons: false, longestSteps: step);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double start = network.InnerNormSquared;
            yield return TrialStep<double>.Advance(step);
            yield return TrialStep<double>.Done(Math.Log(start / network.InnerNormSquared));
        }
    }

    /// <summary>‖W(0)‖_F at the start and ‖W(t)‖_F at a step, in units of √m.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step t.</param>
    public static Trial<(double Start, double End)> Norms(UpdateRule rule, Problem problem, long step)
    {
        return Trial.Lasting(step, rule, problem, Program, keepsNeurons: false, longestSteps: step);

        IEnumerable<TrialStep<(double Start, double End)>> Program(Network network)
        {
            double start = Norm(network);
            yield return TrialStep<(double Start, double End)>.Advance(step);
            yield return TrialStep<(double Start, double End)>.Done((start, Norm(network)));
        }

        static double Norm(Network network) => Math.Sqrt(network.InnerNormSquared / network.Problem.Width);
    }

    /// <summary>The event that a number is a positive value, up to a factor from either side.</summary>
    /// <param name="observed">The number.</param>
    /// <param name="expected">The value, above 0.</param>
    /// <param name="factor">The factor, above 1.</param>
    public static TrialOutcome Within(double observed, double expected, double factor) => observed > 0
        ? TrialOutcome.AtMost(Math.Max(observed / expected, expected / observed), factor)
        : new TrialOutcome(false, double.PositiveInfinity);

    /// <summary>The same for every replicate of a trial.</summary>
    /// <param name="trial">What is observed.</param>
    /// <param name="expected">The value, above 0.</param>
    /// <param name="factor">The factor, above 1.</param>
    public static Trial<TrialOutcome> Within(Trial<double> trial, double expected, double factor) =>
        new MappedTrial<double, TrialOutcome>(trial, observed => Within(observed, expected, factor));
}
