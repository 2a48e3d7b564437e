using LabelNoise.Numerics;

namespace LabelNoise.Model;

/// <summary>
/// The regression problem of Section 3.1: a two-layer linear network f(x) = aᵀWx, labels y = θ*·x, label noise ±σ, step size η.
/// Immutable and thread-safe; compared by value. Inputs and initial weights are rotation invariant, so θ* = ‖θ*‖·e₁ loses nothing.
/// </summary>
public sealed record Problem
{
    private readonly long _width = 1;
    private readonly int _dimension = 1;
    private readonly double _learningRate = 1;
    private readonly double _noiseLevel;
    private readonly double _teacherNorm;
    private readonly InputLaw _inputs = InputLaw.Online;

    /// <summary>Width m: the number of hidden neurons, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 1.</exception>
    public required long Width
    {
        get => _width;
        init => _width = Guard.AtLeast(value, 1, nameof(Width));
    }

    /// <summary>Input dimension d, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is below 1.</exception>
    public required int Dimension
    {
        get => _dimension;
        init => _dimension = (int)Guard.AtLeast((long)value, 1, nameof(Dimension));
    }

    /// <summary>Learning rate η, a finite number above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite, zero or negative.</exception>
    public required double LearningRate
    {
        get => _learningRate;
        init => _learningRate = Guard.Positive(value, nameof(LearningRate));
    }

    /// <summary>Label-noise level σ ≥ 0: each label is moved by +σ or −σ with probability ½ (equation 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is NaN, infinite or negative.</exception>
    public double NoiseLevel
    {
        get => _noiseLevel;
        init => _noiseLevel = Guard.AtLeast(value, 0.0, nameof(NoiseLevel));
    }

    /// <summary>Norm of the interpolator θ*, at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The norm is NaN, infinite or negative.</exception>
    public double TeacherNorm
    {
        get => _teacherNorm;
        init => _teacherNorm = Guard.AtLeast(value, 0.0, nameof(TeacherNorm));
    }

    /// <summary>Fresh inputs at each step, or a training set.</summary>
    /// <exception cref="ArgumentNullException">The law is null.</exception>
    public InputLaw Inputs
    {
        get => _inputs;
        init => _inputs = Guard.NotNull(value, nameof(Inputs));
    }

    /// <summary>The radius 1/√m of the lazy regime (Definition 3.1).</summary>
    public double LazyRadius => 1 / Math.Sqrt(Width);

    /// <summary>The bound m^(−1/4) on |aᵢ| of Lemma C.2 (ii).</summary>
    public double OuterWeightBound => Math.Pow(Width, -0.25);

    /// <summary>T₁ = 384√(log m)/(σ²η²√m) in steps, rounded up (Theorem 3.2).</summary>
    /// <exception cref="InvalidOperationException">σ = 0, where T₁ is infinite, or T₁ does not fit 62 bits.</exception>
    public long EscapeHorizon => NoiseLevel == 0 ? throw new InvalidOperationException($"NoiseLevel is 0, where nothing drives the escape and T₁ is infinite; a level above 0 is accepted ({this}).") : Steps(384 * Math.Sqrt(Math.Log(Width)) / (NoiseLevel * NoiseLevel * LearningRate * LearningRate * Math.Sqrt(Width)), "T₁");

    /// <summary>T₀ = log m/(η²√m) in steps, rounded up (Lemma C.2, its O(·) read with the constant 1).</summary>
    /// <exception cref="InvalidOperationException">T₀ does not fit 62 bits.</exception>
    public long BoundHorizon => Steps(Math.Log(Width) / (LearningRate * LearningRate * Math.Sqrt(Width)), "T₀");

    /// <summary>The setting in the field's symbols, for reports and error messages.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"m = {Width}, d = {Dimension}, η = {LearningRate:G4}, σ = {NoiseLevel:G4}, ‖θ*‖ = {TeacherNorm:G4}, {Inputs}");

    private long Steps(double steps, string name) => steps < 1L << 62
        ? (long)Math.Ceiling(steps)
        : throw new InvalidOperationException(FormattableString.Invariant($"{name} is {steps:G3} steps, more than can be counted; up to 2⁶² are accepted ({this})."));
}
