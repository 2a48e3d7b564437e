using LabelNoise.Numerics;

namespace LabelNoise.Model;

/// <summary>Where the inputs come from. All inputs are N(0, I_d).</summary>
public abstract record InputLaw
{
    private InputLaw()
    {
    }

    /// <summary>A fresh input at every step, as the paper's proofs use; a full-batch rule sees the population covariance I.</summary>
    public static InputLaw Online { get; } = new Fresh();

    /// <summary>A training set of <paramref name="count"/> inputs drawn once, sampled with replacement, as the paper's text says.</summary>
    /// <param name="count">n, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static InputLaw TrainingSet(long count) => new Finite(count);

    /// <summary>Fresh inputs.</summary>
    public sealed record Fresh : InputLaw
    {
        /// <inheritdoc/>
        public override string ToString() => "online";
    }

    /// <summary>A training set of fixed size.</summary>
    public sealed record Finite : InputLaw
    {
        /// <summary>Creates the law for n inputs.</summary>
        /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
        public Finite(long count) => Count = Guard.AtLeast(count, 1);

        /// <summary>The number of training inputs n.</summary>
        public long Count { get; }

        /// <inheritdoc/>
        public override string ToString() => $"n = {Count}";
    }
}
