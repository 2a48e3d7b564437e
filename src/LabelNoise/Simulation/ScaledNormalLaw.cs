using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>Independent normal weights: aᵢ and the coordinates of wᵢ have standard deviations that depend on the problem only.</summary>
internal sealed class ScaledNormalLaw : InitialLaw
{
    private readonly Func<Problem, (double Outer, double Inner)> _deviations;

    /// <summary>Creates the law.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="deviations">The standard deviations of aᵢ and of the coordinates of wᵢ.</param>
    public ScaledNormalLaw(string name, Func<Problem, (double Outer, double Inner)> deviations)
    {
        Name = name;
        _deviations = deviations;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override NeuronBlock Draw(Problem problem, ReplicateSeed seed)
    {
        // The block says first whether the rows fit the memory.
        NeuronBlock neurons = new(problem.Width, problem.Dimension);
        return Drawn(problem, seed).KeepIn(neurons);
    }

    /// <inheritdoc/>
    internal override InitialRows Rows(Problem problem, ReplicateSeed seed) => Drawn(problem, seed).KeptIfSmall();

    private DrawnRows Drawn(Problem problem, ReplicateSeed seed)
    {
        (double outer, double inner) = _deviations(problem);
        return new DrawnRows(problem.Width, problem.Dimension, seed, outer, inner);
    }

    /// <inheritdoc/>
    /// <remarks>A scaled Wishart matrix, O(d³) at any width.</remarks>
    internal override double[,] DrawGram(Problem problem, ReplicateSeed seed)
    {
        int size = problem.Dimension + 1;
        (double outer, double inner) = _deviations(problem);
        double[,] gram = WishartMatrix.Draw(size, problem.Width, seed, StreamPurpose.InitialGram);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                gram[i, j] *= (i == 0 ? outer : inner) * (j == 0 ? outer : inner);
        }

        return gram;
    }
}
