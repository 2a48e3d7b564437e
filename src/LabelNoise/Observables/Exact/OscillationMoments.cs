using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.3 without inequalities: the second moments of the three-state process (equations 5 and 6) under the population
/// gradient (Σ̂ = I), at any step and any learning rate.
/// </summary>
/// <remarks>
/// A neuron is active, |a| = η^(1/4), on every other step and rests on the others; its sign is fresh each time and independent of W. For a
/// parity class of k neurons, x = E‖wᵢ‖² moves at each active step by
/// <c>x ← ((1 − η^(3/2))² + (k − 1)·η³)·x + η^(5/2)·‖θ*‖²</c>, from x = 1, whatever the input dimension: the cross terms vanish because
/// each carries a sign of mean zero. The map grows with k for x ≥ 0, so a class of any size stays between classes of one neuron and of all
/// m. Writing δ = 2η^(3/2) − kη³ for the contraction, n active steps leave x = x* + (1 − x*)·(1 − δ)^n with x* = η‖θ*‖²/(2 − kη^(3/2)).
/// </remarks>
internal sealed class OscillationMoments
{
    /// <summary>The largest width at which the classes are summed one by one.</summary>
    public const int LargestSummedWidth = 100_000;

    private readonly double _squaredTeacherNorm;
    private readonly double _log10Eigenvalue;

    /// <summary>Takes the setting of the process.</summary>
    /// <param name="learningRate">η, below 1.</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0, with a finite square.</param>
    /// <param name="width">m, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public OscillationMoments(Magnitude learningRate, double teacherNorm, Magnitude width)
    {
        if (learningRate.Log10 >= 0)
            throw Guard.OutOfRange(nameof(learningRate), learningRate, "learningRate must be below 1.");
        LearningRate = learningRate;
        TeacherNorm = Guard.AtLeast(teacherNorm, 0);
        Width = Guard.AtLeast(width, 1);
        _squaredTeacherNorm = Guard.Finite(teacherNorm * teacherNorm, nameof(teacherNorm));
    }

    /// <summary>One coordinate along an eigenvector of Σ̂, its second moment relative to that at step 0.</summary>
    /// <param name="learningRate">η, below 1.</param>
    /// <param name="teacherNorm">The coordinate of θ* over the root-mean-square one of wᵢ(0).</param>
    /// <param name="width">m, at least 1.</param>
    /// <param name="eigenvalue">λ, at least 0.</param>
    internal OscillationMoments(Magnitude learningRate, double teacherNorm, Magnitude width, double eigenvalue)
        : this(learningRate, teacherNorm, width) => _log10Eigenvalue = Math.Log10(Guard.AtLeast(eigenvalue, 0.0));

    /// <summary>The setting of Lemma 3.3, with m = ⌈1/√η⌉ neurons.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public OscillationMoments(Magnitude learningRate, double teacherNorm)
        : this(learningRate, teacherNorm, WidthOfLemma(learningRate))
    {
    }

    /// <summary>The step size η.</summary>
    public Magnitude LearningRate { get; }

    /// <summary>‖θ*‖.</summary>
    public double TeacherNorm { get; }

    /// <summary>The number of neurons m.</summary>
    public Magnitude Width { get; }

    /// <summary>⌈1/√η⌉; 1/√η itself where doubles no longer resolve whole numbers.</summary>
    public static Magnitude WidthOfLemma(Magnitude learningRate)
    {
        Magnitude width = learningRate.Pow(-0.5);
        double number = width.ToDouble();
        // The allowance keeps 1/√0.01 at 10 although its logarithm is rounded.
        return number < 1e12 ? Magnitude.Of(Math.Max(1, Math.Ceiling(number * (1 - 1e-13)))) : width;
    }

    /// <summary>
    /// Bounds on E[(1/m)·Σ‖wᵢ(t)‖²] that hold for every split of the neurons into parity classes: the lower from classes of one neuron, the
    /// upper from a class of all m, each at the less favourable of ⌊t/2⌋ and ⌈t/2⌉ active steps.
    /// </summary>
    /// <param name="step">t, in steps; at least 1 (at step 0 the moment is 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is below 1.</exception>
    public Bracket MeanSquaredNorm(Magnitude step)
    {
        Guard.AtLeast(step, 1);
        ClassMoment alone = Class(0);
        ClassMoment all = Class(Width.Log10);
        double steps = Math.Round(step.ToDouble());
        // Up to here the logarithm resolves single steps; beyond, their parity is below its rounding.
        if (steps < 1e13)
        {
            double least = Math.Floor(steps / 2);
            double most = Math.Ceiling(steps / 2);
            return new Bracket(
                Math.Min(alone.MomentAfter(least), alone.MomentAfter(most)),
                Math.Max(all.MomentAfter(least), all.MomentAfter(most)));
        }

        double log10Active = step.Log10 - Math.Log10(2);
        return new Bracket(alone.MomentAfterLog10(log10Active), all.MomentAfterLog10(log10Active));
    }

    /// <summary>
    /// E[(1/m)·Σ‖wᵢ(t)‖²] itself, averaged over the split k ~ Binomial(m, ½) that the initial states draw. A given neuron belongs to a
    /// class of size 1 + Binomial(m − 1, ½), and is active ⌈t/2⌉ or ⌊t/2⌋ times with equal chance. Classes a double cannot tell from impossible, of
    /// some 10⁻³⁰⁰ times the most probable, are left out.
    /// </summary>
    /// <param name="step">t ≥ 0, in steps.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The width exceeds <see cref="LargestSummedWidth"/>.</exception>
    public double ExactMeanSquaredNorm(long step)
    {
        Guard.AtLeast(step, 0);
        return OverSplits(members => 0.5 * (members.MomentAfter(step / 2) + members.MomentAfter(step - (step / 2))));
    }

    /// <summary>
    /// A lower bound on E[(1/m)·Σ‖wᵢ(s)‖²] at all s ≤ t at once: the moment of each class is monotone in time, so it is at least the smaller
    /// of its values at both ends.
    /// </summary>
    /// <param name="step">t ≥ 0, in steps.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The width exceeds <see cref="LargestSummedWidth"/>.</exception>
    public double LeastMeanSquaredNorm(long step)
    {
        Guard.AtLeast(step, 0);
        return OverSplits(members => Math.Min(1, members.MomentAfter(step - (step / 2))));
    }

    private double OverSplits(Func<ClassMoment, double> moment)
    {
        int others = (int)Math.Round(Math.Min(Width.ToDouble(), int.MaxValue)) - 1;
        if (others >= LargestSummedWidth)
            throw new InvalidOperationException(FormattableString.Invariant($"Classes are summed up to a width of {LargestSummedWidth}; this width is {Width}."));

        // Probabilities by their ratios from the most probable class outwards, and then in proportion: no logarithms of factorials cancel.
        int middle = others / 2;
        double sum = 0;
        double total = 0;
        double weight = 1;
        for (int companions = middle; companions <= others && weight > 0; companions++)
        {
            Add(companions);
            weight *= (others - companions) / (companions + 1.0);
        }

        weight = 1;
        for (int companions = middle - 1; companions >= 0; companions--)
        {
            weight *= (companions + 1.0) / (others - companions);
            if (weight == 0)
                break;
            Add(companions);
        }

        return sum / total;

        void Add(int companions)
        {
            total += weight;
            sum += weight * moment(Class(Math.Log10(companions + 1.0)));
        }
    }

    /// <summary>The limits of the two bounds as t → ∞; the upper one is +∞ when mη^(3/2) ≥ 2 and it grows for ever.</summary>
    public Bracket Stationary => new(Class(0).Limit, Class(Width.Log10).Limit);

    /// <summary>
    /// The first step t₀ from which the upper bound of <see cref="MeanSquaredNorm"/> is at most √η, rounded up to an even number where
    /// doubles resolve it; null when the bound never gets there (a teacher norm of about √2·η^(-1/4) or more).
    /// </summary>
    public Magnitude? CrossingStep
    {
        get
        {
            double? log10Active = Class(Width.Log10).Log10StepsTo(0.5 * LearningRate.Log10);
            if (log10Active is null)
                return null;
            // The bound stands at ⌊t/2⌋ active steps until that count is reached, so t is twice a whole number.
            double active = Math.Pow(10, log10Active.Value);
            return active < 1L << 52
                ? Magnitude.Of(2 * Math.Max(1, Math.Ceiling(active)))
                : Magnitude.FromLog10(log10Active.Value + Math.Log10(2));
        }
    }

    private ClassMoment Class(double log10Size) => new(LearningRate.Log10, _squaredTeacherNorm, log10Size, _log10Eigenvalue);
}
