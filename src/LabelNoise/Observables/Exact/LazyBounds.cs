using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// What follows, step by step and for every neuron, from the lazy regime itself while ‖θ − θ*‖ ≤ E, if the start is as in <see cref="LazyStart"/>
/// (docs/derivations.md). Neuron i is (aᵢ, wᵢ)(0)·P with one matrix P = [p, hᵀ; v, Q] for all: aᵢ(t) = p·aᵢ(0) + wᵢ(0)·v, wᵢ(t) = aᵢ(0)·h + Qᵀwᵢ(0).
/// </summary>
/// <remarks>
/// Lazy means ‖W(t) − W(0)‖_F ≤ 1, so ‖h‖ ≤ 1/(1 − ζ) and ‖Q − I‖ ≤ √(d/m)/(1 − ζ). Equation 41, summed over the neurons, bounds Σ(ηg)²‖x‖²; for the
/// row (p, h) it then bounds p; and θ = Wᵀa bounds v.
/// </remarks>
internal sealed class LazyBounds
{
    /// <summary>p is assumed to be no larger; the induction closes where the bound that follows is no larger either.</summary>
    private const double AssumedPersistence = 2;

    private readonly LazyRun _run;
    private readonly double _spread;
    private readonly double _root;

    /// <summary>Computes the bounds.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E.</param>
    public LazyBounds(LazyRun run, double logDistance)
    {
        _run = run;
        _spread = run.Start.Spread;
        _root = Math.Exp(0.5 * (Math.Log(run.Dimension) - run.Width.Ln));
        LogDistance = logDistance;

        double logError = LogSpace.Sum([logDistance, run.TeacherNorm.Ln]);
        double logInverse = Math.Log(run.Dimension) - run.Width.Ln;
        double factor = (1 + _spread) / ((1 - _spread) * (1 - _spread));
        double small = factor * _root;
        double outer = (1 + _spread + (small * run.Start.Product)) / (1 - small);
        double logDriven = Math.Log(factor / (1 - small)) + logInverse + logError;
        double driven = Math.Exp(logDriven);

        // ‖a‖² over m/d, and the least eigenvalue of WᵀW over the same.
        double logSecond = 2 * LogSpace.Sum([Math.Log(AssumedPersistence * outer) + (0.5 * logInverse), logDriven]);
        double second = Math.Exp(logSecond);
        double least = Math.Pow(1 - _spread - _root, 2) - second;
        double reach = 1 / (1 - _spread);
        double logFirst = Math.Log(2 * (1 + _spread) * run.Dimension) - (run.Width.Ln / 2);
        double first = Math.Exp(logFirst);
        double squared = (1 + (reach * reach * (1 + ((first + (2 * driven * driven)) / least)))) / (1 - (2 * reach * reach * outer * outer * _root * _root / least));
        Persistence = Math.Sqrt(squared);
        IsEstablished = _spread < 1 && small < 1 && least > 0 && squared > 0 && Persistence <= AssumedPersistence;
        LogShift = LogSpace.Sum([logInverse + logError, logInverse + Math.Log(Persistence * (run.Start.Product + outer)), logDriven + (0.5 * logInverse)])
            - (2 * Math.Log(1 - _spread));
        LogSteps = Math.Log(8 / (least * (run.Dimension - 1))) + LogSpace.Sum([logFirst, logSecond]) - (2 * (run.LearningRate.Ln + run.NoiseLevel.Ln));
        Input = run.Start.Input(LogSteps);
        Deviation = (2 * (_spread + _root)) + Math.Pow(_spread + _root, 2) + second;
        LogQuadratic = logInverse + run.LearningRate.Ln + LogSpace.Sum([logDistance + Math.Log(Input), run.NoiseLevel.Ln]) + logError + Math.Log(Input);
    }

    /// <summary>ln E.</summary>
    public double LogDistance { get; }

    /// <summary>Whether the bounds are shown; nothing is said where it is false.</summary>
    public bool IsEstablished { get; }

    /// <summary>A bound on |p|, near √2.</summary>
    public double Persistence { get; }

    /// <summary>A bound on ln ‖v‖.</summary>
    public double LogShift { get; }

    /// <summary>
    /// ln of a number N of steps that the lazy regime does not outlast: by equation 41 Σ(ηg)²‖x‖² stays below a bound, and at a step, whatever the past,
    /// g²‖x‖² ≥ (d − 1)σ² with probability ¼ at least. That N/8 of N such steps are not reached has probability e^(−N/32) at most.
    /// </summary>
    public double LogSteps { get; }

    /// <summary>A bound on ‖x‖ over those steps.</summary>
    public double Input { get; }

    /// <summary>A bound on ‖(d/m)·(WᵀW + ‖a‖²I) − I‖.</summary>
    public double Deviation { get; }

    /// <summary>A bound on ln of (d/m)·η|g(θ·x)|, the share of the quadratic part of a step of θ.</summary>
    public double LogQuadratic { get; }

    /// <summary>A bound on ln max|aᵢ(t)|.</summary>
    public double LogOuter => LogSpace.Sum([Math.Log(Persistence * _run.Start.Outer) - (_run.Width.Ln / 2), Math.Log(_run.Start.Inner) + LogShift]);

    /// <summary>
    /// ln of a failure of all that is taken for granted, the start, the inputs, the number of steps and ‖θ − θ*‖ ≤ E; the number of steps adds
    /// e^(−N/32).
    /// </summary>
    /// <param name="logExceeds">ln Pr[‖θ − θ*‖ > E].</param>
    public double LogFailure(double logExceeds) =>
        LogSpace.Sum([Math.Log(LazyStart.Failures + 1) - _run.Width.Ln, logExceeds, -Math.Exp(Math.Min(LogSteps, 700)) / 32]);

    /// <summary>A bound on ln of the probability that |aᵢ(t)| > <paramref name="ratio"/>·‖wᵢ(t)‖ for some neuron and step.</summary>
    /// <param name="ratio">From 0 to 1.</param>
    public double LogRatioFailure(double ratio)
    {
        double reach = 1 / (1 - _spread);
        double first = ((ratio * (1 - (_root * reach))) - Math.Exp(LogShift)) / (Persistence + (ratio * reach));
        return first > 0 ? _run.Width.Ln + LogStudentAtMost(_run.Dimension, Math.Log(first) + (_run.Width.Ln / 2)) : 0;
    }

    /// <summary>ln of the probability at least that |aᵢ(0)| > <paramref name="ratio"/>·‖wᵢ(0)‖ for some neuron: |N(0, 1)| ≥ 1 over a χ that is short enough.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ratio">Above 0.</param>
    public static double LogRatioAtStart(LazyRun run, double ratio)
    {
        double logPoint = Math.Log(run.Dimension) - (2 * Math.Log(ratio)) - run.Width.Ln;

        // Pr[χ²_d ≤ x] is (x/2)^(d/2)/Γ(d/2 + 1) for an x that is no double.
        double logShort = logPoint > -600
            ? ChiSquareTail.LogCumulative(run.Dimension, Math.Exp(logPoint))
            : (0.5 * run.Dimension * (logPoint - Math.Log(2))) - SpecialFunctions.GammaLn((0.5 * run.Dimension) + 1);
        return LogExponential.OfHazard(run.Width.Ln + ChiSquareTail.LogSurvival(1, 1) + logShort);
    }

    /// <summary>ln of (1 + y²/d)^(−d/2), which Pr[|T| > y] for Student's T with d degrees of freedom does not exceed: Pr[|N(0, 1)| > z] ≤ e^(−z²/2).</summary>
    private static double LogStudentAtMost(int dimension, double logPoint)
    {
        double logSquare = (2 * logPoint) - Math.Log(dimension);
        return -0.5 * dimension * (logSquare > 100 ? logSquare : LogExponential.Log1p(Math.Exp(logSquare)));
    }
}
