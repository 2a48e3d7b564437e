using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often bounds (i) and (ii) of Lemma C.2 are broken at least, where steps can lengthen θ − θ*. A step whose noise has the sign against e·x and whose
/// (x·e/‖e‖)² ≥ (1 + F)/κ takes ‖e‖ to F‖e‖ + ½κσ‖x‖ or more, whatever the past was; k of them in a row break (i) (docs/derivations.md).
/// </summary>
internal static class ResidualGrowth
{
    /// <summary>How far (d/m)(WᵀW + ‖a‖²I) and the quadratic part of a step may be from I and 0.</summary>
    private const double Slack = 0.01;

    /// <summary>The largest (x·e/‖e‖)² whose probability is a double of full precision.</summary>
    private const double LargestSquare = 1000;

    private static ReadOnlySpan<double> Factors => [1.2, 1.5, 2, 3, 4, 6, 10, 20, 50];

    /// <summary>
    /// ln of a bound on the probability that (i) and (ii) are kept through the lazy regime; 0 where nothing is shown. (i) has the proof's constant,
    /// |g| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ, with C_data no less than the largest ‖x‖.
    /// </summary>
    /// <param name="run">The run.</param>
    public static double LogKept(LazyRun run)
    {
        LazyStart start = run.Start;

        // All m² inputs are as short; a lazy phase takes fewer for σ ≥ 1 and ηm of order 1 or more.
        double input = start.Input(2 * run.Width.Ln);
        double logBound = LogSpace.Sum([Math.Log(2 * input) + LogSpace.Sum([Math.Log(start.Product), run.Width.Ln / 4]), run.NoiseLevel.Ln]);

        // A step moves a neuron by η|aᵢg|‖x‖ ≤ η·m^(−1/4)·B·C_data, and may do so until it has moved by 1/√m.
        double logSteps = -(run.Width.Ln / 4) - run.LearningRate.Ln - logBound - Math.Log(input);
        double logPrediction = LogSpace.Sum([logBound, run.TeacherNorm.Ln + Math.Log(input), run.NoiseLevel.Ln]);
        double quadratic = Math.Exp(Math.Log(run.Dimension) - run.Width.Ln + run.LearningRate.Ln + logBound + logPrediction);
        double outer = run.Dimension * Math.Exp(-run.Width.Ln / 2);
        if ((5 * start.Spread) + outer + quadratic > Slack / 2)
            return 0;

        double broken = Factors.ToArray().Max(factor => LogHazard(run, factor, logSteps, logBound, input));
        return broken < 0 ? 0 : LogSpace.Sum([-Math.Exp(Math.Min(broken, 700)), Math.Log(LazyStart.Failures + 1) - run.Width.Ln]);
    }

    /// <summary>ln of the number of blocks of k steps times the probability of k such steps.</summary>
    private static double LogHazard(LazyRun run, double factor, double logSteps, double logBound, double input)
    {
        double step = Math.Exp(run.LogStep);
        double square = (1 + factor) / (step * (1 - Slack));
        if (square > LargestSquare)
            return double.NegativeInfinity;
        double share = Math.Exp(ChiSquareTail.LogSurvival(1, square)) - Math.Exp(ChiSquareTail.LogSurvival(run.Dimension, input * input));
        if (share <= 0)
            return double.NegativeInfinity;

        // The first step leaves ½κσ‖x‖ or more, each of the others the factor F, and the last has |g| ≥ ‖e‖·|x·e|/‖e‖.
        double logFirst = run.LogStep + run.NoiseLevel.Ln - Math.Log(2) + (0.5 * Math.Log(square));
        double steps = 2 + Math.Ceiling(Math.Max(0, logBound - logFirst - (0.5 * Math.Log(square))) / Math.Log(factor));
        return logSteps - Math.Log(steps) - 1 + (steps * Math.Log(share / 2));
    }
}
