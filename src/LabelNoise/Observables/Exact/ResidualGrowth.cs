using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often bounds (i) and (ii) of Lemma C.2 are broken at least, where steps can lengthen θ − θ*. A step whose noise has the sign against e·x and whose
/// (x·e/‖e‖)² ≥ (1 + f)/κ takes ‖e‖ to f‖e‖ + ½κσ‖x‖ or more, whatever the past was; k of them in a row break (i) (docs/derivations.md).
/// </summary>
internal static class ResidualGrowth
{
    /// <summary>How far (d/m)(WᵀW + ‖a‖²I) and the quadratic part of a step may be from I and 0.</summary>
    private const double Slack = 0.01;

    /// <summary>The largest (x·e/‖e‖)² whose probability is a double of full precision.</summary>
    private const double LargestSquare = 1000;

    private static double[] Factors => [1.2, 1.5, 2, 3, 4, 6, 10, 20, 50];

    /// <summary>
    /// ln of a bound on the probability that (i) and (ii) are kept through the lazy regime; 0 where nothing is shown. (i) has the proof's constant,
    /// |g| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ, with C_data no less than the largest ‖x‖.
    /// </summary>
    /// <param name="run">The run.</param>
    public static Enclosure LogKept(LazyRun run)
    {
        LazyStart start = run.Start;

        // All m² inputs are as short; a lazy phase takes fewer for σ ≥ 1 and ηm of order 1 or more.
        Enclosure input = start.Input(2 * run.LogWidth);
        Enclosure logBound = CertifiedLog.Sum(Enclosure.Log(2 * input) + CertifiedLog.Sum(Enclosure.Log(start.Product), run.LogWidth / 4), run.LogNoiseLevel);

        // A step moves a neuron by η|aᵢg|‖x‖ ≤ η·m^(−1/4)·B·C_data, and may do so until it has moved by 1/√m.
        Enclosure logSteps = -(run.LogWidth / 4) - run.LogLearningRate - logBound - Enclosure.Log(input);
        Enclosure logPrediction = CertifiedLog.Sum(logBound, run.LogTeacherNorm + Enclosure.Log(input), run.LogNoiseLevel);
        Enclosure quadratic = Enclosure.Exp(run.LogDimension - run.LogWidth + run.LogLearningRate + logBound + logPrediction);
        Enclosure outer = run.Dimension * Enclosure.Exp(-run.LogWidth / 2);
        if (((5 * start.Spread) + outer + quadratic).AtMost(Slack / 2) != true)
            return 0;

        Enclosure broken = Factors.Select(factor => LogHazard(run, factor, logSteps, logBound, input)).MaxBy(hazard => hazard.Lower);
        return broken.Lower >= 0 ? CertifiedLog.Sum(-Enclosure.Exp(Enclosure.Min(broken, 700)), Enclosure.Log(LazyStart.Failures + 1) - run.LogWidth) : 0;
    }

    /// <summary>ln of the number of blocks of k steps times the probability of k such steps; −∞ where nothing is shown.</summary>
    private static Enclosure LogHazard(LazyRun run, double factor, Enclosure logSteps, Enclosure logBound, Enclosure input)
    {
        Enclosure step = Enclosure.Exp(run.LogStep);
        Enclosure square = (1 + (Enclosure)factor) / (step * (1 - (Enclosure)Slack));
        if (square.Upper > LargestSquare)
            return double.NegativeInfinity;
        Enclosure share = Enclosure.Exp(CertifiedChiSquare.LogSurvival(1, square)) - Enclosure.Exp(CertifiedChiSquare.LogSurvival(run.Dimension, input * input));
        if (share.Lower <= 0)
            return double.NegativeInfinity;

        // The first step leaves ½κσ‖x‖ or more, each of the others the factor f, and the last has |g| ≥ ‖e‖·|x·e|/‖e‖.
        Enclosure logFirst = run.LogStep + run.LogNoiseLevel - Enclosure.Ln2 + (0.5 * Enclosure.Log(square));
        double steps = 2 + Math.Ceiling((Enclosure.Max(0, logBound - logFirst - (0.5 * Enclosure.Log(square))) / Enclosure.Log(factor)).Upper);
        return logSteps - Enclosure.Log(steps) - 1 + (steps * Enclosure.Log(share / 2));
    }
}
