using LabelNoise.Numerics;

namespace LabelNoise.Model;

/// <summary>Where the inputs come from. They are N(0, I_d), as A5 has it, except those of <see cref="Student"/>; every law is rotation invariant with E[xxᵀ] = I.</summary>
public abstract record InputLaw
{
    private InputLaw()
    {
    }

    /// <summary>The size n of a training set; null where inputs are fresh.</summary>
    public long? Samples => (this as Finite)?.Count;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>A fresh input at every step, as the paper's proofs use; a full-batch rule sees the population covariance I.</summary>
    public static InputLaw Online { get; } = new Fresh();

    /// <summary>A training set of <paramref name="count"/> inputs drawn once, sampled with replacement, as the paper's text says.</summary>
    /// <param name="count">n, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static InputLaw TrainingSet(long count) => new Finite(count);

    /// <summary>A fresh heavy-tailed input at every step, which A5 excludes; a full-batch rule sees the population covariance I.</summary>
    /// <param name="degreesOfFreedom">ν, a finite number above 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">ν is NaN, infinite, or at most 2.</exception>
    public static InputLaw HeavyTailed(double degreesOfFreedom) => new Student(degreesOfFreedom);

    /// <summary>Fresh inputs.</summary>
    internal sealed record Fresh : InputLaw
    {
        /// <inheritdoc/>
        public override string ToString() => "online";
    }

    /// <summary>A training set of fixed size.</summary>
    internal sealed record Finite : InputLaw
    {
        /// <summary>Creates the law for n inputs.</summary>
        /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
        public Finite(long count) => Count = Guard.AtLeast(count, 1);

        /// <summary>The number of training inputs n.</summary>
        public long Count { get; }

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"n = {Count}");
    }

    /// <summary>
    /// Fresh inputs x = √((ν − 2)/χ²_ν)·N(0, I_d): the multivariate Student t law scaled to identity covariance. Directions are uniform, as
    /// for normal inputs; E‖x‖^p is finite for p below ν only.
    /// </summary>
    internal sealed record Student : InputLaw
    {
        /// <summary>Creates the law for ν degrees of freedom.</summary>
        /// <exception cref="ArgumentOutOfRangeException">ν is NaN, infinite, or at most 2.</exception>
        public Student(double degreesOfFreedom) => DegreesOfFreedom = Guard.Above(degreesOfFreedom, 2);

        /// <summary>ν, above 2.</summary>
        public double DegreesOfFreedom { get; }

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"online, Student t with ν = {DegreesOfFreedom}");
    }
}
