using LabelNoise.Numerics;

namespace LabelNoise.Model.Conditions;

/// <summary>
/// Condition 3.1 at given numbers: which of A1 to A6 hold, by what margin, for which largest constant C, and the quantities of Section 3
/// that follow from the same numbers.
/// </summary>
/// <remarks>
/// Everything is computed on logarithms, so a learning rate of 10^-1200 or a width of 10^700 is as good as any other. The properties are
/// validated when they are set, also by <c>with</c>. Logarithms written ln are natural; times are numbers of steps. The (ln 1/n)⁶ of A1 is
/// read as (ln 1/η)⁶, and the Ω of A1 with the constant 1.
/// </remarks>
public sealed record Condition31
{
    /// <summary>The width m, at least 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 2, where ln m or T₁ would vanish.</exception>
    public required Magnitude Width
    {
        get;
        init => field = Guard.AtLeast(value, 2, nameof(Width));
    }

    /// <summary>The input dimension d, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is below 1.</exception>
    public required int Dimension
    {
        get;
        init => field = (int)Guard.AtLeast(value, 1L, nameof(Dimension));
    }

    /// <summary>The step size η, any positive number; ln(1/η) counts as 0 above 1.</summary>
    public required Magnitude LearningRate { get; init; }

    /// <summary>The label-noise level σ; null stands for σ = 0, the one level that has no logarithm.</summary>
    public required Magnitude? NoiseLevel { get; init; }

    /// <summary>‖θ*‖; null stands for θ* = 0, the one norm that has no logarithm.</summary>
    public required Magnitude? TeacherNorm { get; init; }

    /// <summary>The number n of training samples, at least 1; null for fresh inputs at every step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Magnitude? Samples
    {
        get;
        init => field = value is { } samples ? Guard.AtLeast(samples, 1, nameof(Samples)) : null;
    }

    /// <summary>The bound C_data on the norm of every input, above 0 (A5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive or not finite.</exception>
    public required double InputBound
    {
        get;
        init => field = Guard.Positive(value, nameof(InputBound));
    }

    /// <summary>The constant C of A1 and A2. Any C ≥ 1 is accepted; below 1, A2 would ask nothing of a learning rate under 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The constant is below 1 or not finite.</exception>
    public required double C
    {
        get;
        init => field = Guard.AtLeast(value, 1, nameof(C));
    }

    /// <summary>
    /// K⁴/c of Lemma B.5, above 0. The default 2 serves Gaussian coordinates: Chernoff's bound on χ²_n gives exp(−t²/2) above √n and
    /// exp(−t²) below.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not positive or not finite.</exception>
    public double KFourthOverC
    {
        get;
        init => field = Guard.Positive(value, nameof(KFourthOverC));
    } = 2;

    /// <summary>The six clauses, A1 to A6 in order.</summary>
    public IReadOnlyList<ConditionCheck> Checks => [.. ConditionClauses.Evaluate(this)];

    /// <summary>
    /// The largest C for which both A1 and A2 hold at these numbers; below 1 means that none does, +∞ that it exceeds a double.
    /// </summary>
    public double LargestC
    {
        get
        {
            double byWidth = Width.Log10 - ConditionClauses.Log10WidthFloor(LearningRate);
            double byRate = -LearningRate.Log10 / 96;
            return Math.Pow(10, Math.Min(byWidth, byRate));
        }
    }

    /// <summary>
    /// The least C that footnote 3 allows, max(e^(−(σC_data)²/3), ((1 − 3/(4√π))·2√d/((½ − 3/(4√π))·√π))⁸, e·C_data²); the middle term is
    /// about (8.47√d)⁸ and asks, through A2, for η below 10^-712 at d = 1.
    /// </summary>
    public Magnitude Footnote3Bound
    {
        get
        {
            double first = NoiseLevel is { } level ? -(level * Magnitude.Of(InputBound)).Pow(2).ToDouble() / 3 / Math.Log(10) : 0;
            double miss = 3 / (4 * Math.Sqrt(Math.PI));
            double middle = 8 * Math.Log10((1 - miss) * Rho / (0.5 - miss));
            double last = (1 / Math.Log(10)) + (2 * Math.Log10(InputBound));
            return Magnitude.FromLog10(Math.Max(first, Math.Max(middle, last)));
        }
    }

    /// <summary>
    /// η·m ≈ η·‖Wx‖² at initialisation, the factor by which a step shrinks the residual of its own sample, to be compared with the
    /// stability limit 2.
    /// </summary>
    public Magnitude EtaTimesWidth => LearningRate * Width;

    /// <summary>
    /// Whether ηm &lt; 2, which Condition 3.1 does not ask for and without which gradient steps at initialisation diverge.
    /// </summary>
    public bool IsStable => EtaTimesWidth < Magnitude.Of(2);

    /// <summary>
    /// 2d/(d + 2), the value of ηm from which on noiseless steps on fresh Gaussian inputs no longer shrink E‖θ − θ*‖² at initialisation.
    /// </summary>
    /// <remarks>
    /// With WᵀW ≈ (m/d)·I, a step multiplies the error by I − κxxᵀ, κ = ηm/d, and E‖(I − κxxᵀ)v‖² = (1 − 2κ + κ²(d + 2))·‖v‖² for x ~ N(0, I).
    /// The factor is below 1 exactly when κ &lt; 2/(d + 2). The limit is below the 2 of <see cref="IsStable"/> at every dimension.
    /// </remarks>
    public double MeanSquareStabilityLimit => 2.0 * Dimension / (Dimension + 2.0);

    /// <summary>T₁ = 384·√(ln m)/(σ²η²√m) steps (Theorem 3.2); null at σ = 0, where nothing drives the escape.</summary>
    public Magnitude? EscapeTime => NoiseLevel is { } level
        ? Magnitude.Of(384 * Math.Sqrt(Width.Ln)) / (level.Pow(2) * LearningRate.Pow(2) * Width.Pow(0.5))
        : null;

    /// <summary>T₀ = ln m/(η²√m) steps, up to which Lemma C.2 bounds the loss and the second layer.</summary>
    public Magnitude BoundHorizon => Magnitude.Of(Width.Ln) / (LearningRate.Pow(2) * Width.Pow(0.5));

    /// <summary>ρ = 2√d/√π of Lemma C.3.</summary>
    public double Rho => 2 * Math.Sqrt(Dimension / Math.PI);

    /// <summary>ρ/m^(1/8), the probability that Lemma C.3 (1) allows for ΔWᵢ > 0; 0 where it is below a double.</summary>
    public double RhoOverWidthEighthRoot => (Magnitude.Of(Rho) / Width.Pow(0.125)).ToDouble();

    /// <summary>Whether ρ/m^(1/8) ≥ 1, so that Lemma C.3 (1) says nothing; that is m ≤ ρ⁸ = (4/π)⁴·d⁴ ≈ 2.63·d⁴.</summary>
    public bool IsRhoBoundVacuous => Magnitude.Of(Rho) >= Width.Pow(0.125);

    /// <summary>The number of inputs that A5 must bound: n, or online T₁ (T₀ at σ = 0), and at least 1.</summary>
    public Magnitude InputCount
    {
        get
        {
            Magnitude count = Samples ?? EscapeTime ?? BoundHorizon;
            return count >= default(Magnitude) ? count : default;
        }
    }

    /// <summary>The median of the largest norm among <see cref="InputCount"/> Gaussian inputs, the yardstick of A5.</summary>
    public double MedianLargestInput => GaussianInputMaximum.Median(Dimension, InputCount);

    /// <summary>One clause, without those after it.</summary>
    /// <param name="clause">"A1" to "A6".</param>
    internal ConditionCheck Check(string clause) => ConditionClauses.Evaluate(this).First(check => string.Equals(check.Id, clause, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
