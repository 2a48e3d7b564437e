using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>The law of the weights at step 0.</summary>
public abstract class InitialLaw
{
    /// <summary>The law's name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>NTK initialisation (Section 3.1): aᵢ ~ N(0, 1/m) and wᵢ ~ N(0, I/d), all independent.</summary>
    public static InitialLaw Ntk { get; } = new ScaledNormalLaw("NTK initialisation", problem => (1 / Math.Sqrt(problem.Width), 1 / Math.Sqrt(problem.Dimension)));

    /// <summary>The beginning of Phase II: |aᵢ|, ‖wᵢ‖ ≤ √η, aᵢ uniform in the interval and wᵢ in the ball, all independent.</summary>
    public static InitialLaw Box => BoxLaw.Isotropic;

    /// <summary>The same with every wᵢ on the segment along θ*, the premise of Lemma 3.5.</summary>
    public static InitialLaw AlignedBox => BoxLaw.Aligned;

    /// <summary>Independent normal weights with mean 0.</summary>
    /// <param name="name">The law's name in reports.</param>
    /// <param name="deviations">The standard deviations of the aᵢ and of the coordinates of the wᵢ.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public static InitialLaw Normal(string name, Func<Problem, (double Outer, double Inner)> deviations) => new ScaledNormalLaw(name, deviations);

    /// <summary>Draws the rows of a replicate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rows do not fit this machine's memory.</exception>
    public abstract NeuronBlock Draw(Problem problem, ReplicateSeed seed);

    /// <summary>The rows of a replicate, kept or drawn anew at every sweep: the same numbers as <see cref="Draw"/>.</summary>
    internal virtual InitialRows Rows(Problem problem, ReplicateSeed seed) => new StoredRows(Draw(problem, seed));

    /// <summary>Draws the Gram matrix of a replicate's rows, index 0 for a, without keeping the rows.</summary>
    /// <remarks>The law is that of the rows' Gram matrix; the draw need not be the one that <see cref="Draw"/> makes from the same seed.</remarks>
    internal virtual double[,] DrawGram(Problem problem, ReplicateSeed seed) => Gram.Of(Draw(problem, seed));
}
