using LabelNoise.Numerics;

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

    /// <summary>s, a share of their mean by which the squares of that many steps hardly ever fall short.</summary>
    private const double Shortfall = 0.125;

    private readonly LazyRun _run;
    private readonly Enclosure _spread;
    private readonly Enclosure _root;

    /// <summary>Computes the bounds.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E.</param>
    public LazyBounds(LazyRun run, Enclosure logDistance)
    {
        _run = run;
        _spread = run.Start.Spread;
        LogDistance = logDistance;

        Enclosure logError = CertifiedLog.Sum(logDistance, run.LogTeacherNorm);
        Enclosure logInverse = run.LogDimension - run.LogWidth;
        _root = Enclosure.Exp(0.5 * logInverse);
        Enclosure factor = (1 + _spread) / Square(1 - _spread);
        Enclosure small = factor * _root;
        Enclosure outer = (1 + _spread + (small * run.Start.Product)) / (1 - small);
        Enclosure logDriven = LogOf(factor / (1 - small)) + logInverse + logError;
        Enclosure driven = Enclosure.Exp(logDriven);

        // ‖a‖² over m/d, and the least eigenvalue of WᵀW over the same.
        Enclosure logSecond = 2 * CertifiedLog.Sum(LogOf(AssumedPersistence * outer) + (0.5 * logInverse), logDriven);
        Enclosure second = Enclosure.Exp(logSecond);
        Enclosure least = Square(1 - _spread - _root) - second;
        Enclosure reach = 1 / (1 - _spread);
        Enclosure logFirst = LogOf(2 * (1 + _spread) * run.Dimension) - (run.LogWidth / 2);
        Enclosure first = Enclosure.Exp(logFirst);
        Enclosure squared = (1 + (Square(reach) * (1 + ((first + (2 * Square(driven))) / least)))) / (1 - (2 * Square(reach * outer * _root) / least));
        Persistence = squared.Lower > 0 ? Enclosure.Sqrt(squared) : Anything;
        IsEstablished = _spread.Upper < 1 && small.Upper < 1 && least.Lower > 0 && squared.Lower > 0 && Persistence.Upper <= AssumedPersistence;
        LogShift = CertifiedLog.Sum(logInverse + logError, logInverse + LogOf(Persistence * (run.Start.Product + outer)), logDriven + (0.5 * logInverse))
            - (2 * LogOf(1 - _spread));
        OuterPerDistance = run.Start.Inner * Enclosure.Exp(logInverse) * (1 + (factor * _root / (1 - small))) / Square(1 - _spread);
        LogSteps = LogOf(1 / (least * run.Dimension * (1 - (Enclosure)Shortfall))) + CertifiedLog.Sum(logFirst, logSecond) - (2 * (run.LogLearningRate + run.LogNoiseLevel));
        Input = run.Start.Input(LogSteps);
        Deviation = (2 * (_spread + _root)) + Square(_spread + _root) + second;
        LogQuadratic = logInverse + run.LogLearningRate + CertifiedLog.Sum(logDistance + LogOf(Input), run.LogNoiseLevel) + logError + LogOf(Input);
    }

    /// <summary>ln E.</summary>
    public Enclosure LogDistance { get; }

    /// <summary>Whether the bounds are shown; nothing is said where it is false.</summary>
    public bool IsEstablished { get; }

    /// <summary>A bound on |p|, near √2.</summary>
    public Enclosure Persistence { get; }

    /// <summary>A bound on ln ‖v‖.</summary>
    public Enclosure LogShift { get; }

    /// <summary>
    /// ln of a number N of steps that the lazy regime does not outlast: by equation 41 Σ(ηg)²‖x‖² stays below a bound, and at a step, whatever the past,
    /// Y = min(g², 4σ²)·‖x‖² has a mean of dσ² or more and a mean square of 16d(d + 2)σ⁴ or less. That N such Y add up to (1 − s)Ndσ² or less has
    /// probability exp(−Ns²d/(32(d + 2))) at most.
    /// </summary>
    public Enclosure LogSteps { get; }

    /// <summary>A bound on ‖x‖ over those steps.</summary>
    public Enclosure Input { get; }

    /// <summary>A bound on ‖(d/m)·(WᵀW + ‖a‖²I) − I‖.</summary>
    public Enclosure Deviation { get; }

    /// <summary>A bound on ln of (d/m)·η|g(θ·x)|, the share of the quadratic part of a step of θ.</summary>
    public Enclosure LogQuadratic { get; }

    /// <summary>A bound on ln max|aᵢ(t)|.</summary>
    public Enclosure LogOuter => CertifiedLog.Sum(LogOf(Persistence * _run.Start.Outer) - (_run.LogWidth / 2), Enclosure.Log(_run.Start.Inner) + LogShift);

    /// <summary>What a unit of ‖θ(t) − θ*‖ adds to the bound on max|aᵢ(t)|, which is linear in it at each step: it enters by θ(t) = W(t)ᵀa(t).</summary>
    public Enclosure OuterPerDistance { get; }

    /// <summary>What is known of a number whose argument has failed.</summary>
    private static Enclosure Anything => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>
    /// ln of a failure of all that is taken for granted, the start, the inputs, the number of steps and ‖θ − θ*‖ ≤ E.
    /// </summary>
    /// <param name="logExceeds">ln Pr[‖θ − θ*‖ > E].</param>
    public Enclosure LogFailure(Enclosure logExceeds) =>
        CertifiedLog.Sum(Enclosure.Log(LazyStart.Failures + 1) - _run.LogWidth, logExceeds, -Enclosure.Exp(Enclosure.Min(LogSteps, 700)) * SquaresRate);

    /// <summary>A bound on ln of the probability that |aᵢ(t)| > <paramref name="ratio"/>·‖wᵢ(t)‖ for some neuron and step.</summary>
    /// <param name="ratio">From 0 to 1.</param>
    public Enclosure LogRatioFailure(Enclosure ratio)
    {
        Enclosure reach = 1 / (1 - _spread);
        Enclosure first = ((ratio * (1 - (_root * reach))) - Enclosure.Exp(LogShift)) / (Persistence + (ratio * reach));
        return first.Lower > 0 ? _run.LogWidth + LogStudentAtMost(_run.Dimension, Enclosure.Log(first) + (_run.LogWidth / 2)) : 0;
    }

    /// <summary>ln of the probability at least that |aᵢ(0)| > <paramref name="ratio"/>·‖wᵢ(0)‖ for some neuron: |N(0, 1)| ≥ 1 over a χ that is short enough.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ratio">Above 0.</param>
    public static Enclosure LogRatioAtStart(LazyRun run, Enclosure ratio)
    {
        Enclosure logPoint = run.LogDimension - (2 * Enclosure.Log(ratio)) - run.LogWidth;

        // Pr[χ²_d ≤ x] is (x/2)^(d/2)/Γ(d/2 + 1) for an x that is no double, and at least e^(−x/2) of it.
        Enclosure logShort = logPoint.Lower > -600
            ? CertifiedChiSquare.LogCumulative(run.Dimension, Enclosure.Exp(logPoint))
            : (0.5 * run.Dimension * (logPoint - Enclosure.Ln2)) - CertifiedSaddlePoint.LogGamma((0.5 * run.Dimension) + 1) + new Enclosure(-Enclosure.Exp(logPoint).Upper, 0);
        return CertifiedLog.OfHazard(run.LogWidth + CertifiedChiSquare.LogSurvival(1, 1) + logShort);
    }

    /// <summary>ln of (1 + y²/d)^(−d/2), which Pr[|T| > y] for Student's T with d degrees of freedom does not exceed: Pr[|N(0, 1)| > z] ≤ e^(−z²/2).</summary>
    private static Enclosure LogStudentAtMost(int dimension, Enclosure logPoint) => -0.5 * dimension * CertifiedLog.Sum(0, (2 * logPoint) - Enclosure.Log(dimension));

    /// <summary>s²d/(32(d + 2)).</summary>
    private Enclosure SquaresRate => (Enclosure)(Shortfall * Shortfall / 32) * _run.Dimension / (_run.Dimension + 2.0);

    // Its absolute value: a product of a number with itself has no other sign.
    private static Enclosure Square(Enclosure value) => Enclosure.Abs(value) * Enclosure.Abs(value);

    private static Enclosure LogOf(Enclosure value) => value.Lower > 0 ? Enclosure.Log(value) : Anything;
}
