using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>Independent normal weights: aᵢ and the coordinates of wᵢ have standard deviations that depend on the problem only.</summary>
public sealed class ScaledNormalLaw : InitialLaw
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
        NeuronBlock neurons = new(problem.Width, problem.Dimension);
        (double outer, double inner) = _deviations(problem);
        RandomStream stream = seed.Open(StreamPurpose.Neurons);

        for (int group = 0; group < neurons.Groups; group++)
            DrawGroup(stream, group, neurons, outer, inner);
        return neurons;
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

    /// <summary>Draws four neurons. Each owns whole blocks of the stream, so that any row can be made again without its neighbours.</summary>
    private static void DrawGroup(in RandomStream stream, int group, NeuronBlock neurons, double outer, double inner)
    {
        ulong blocksPerRow = (ulong)(neurons.Dimension + NormalBatch.PerBlock) / NormalBatch.PerBlock;
        ulong block = 4 * (ulong)group * blocksPerRow;
        for (int column = 0; column <= neurons.Dimension; column += NormalBatch.PerBlock, block++)
        {
            var (n0, n1, n2, n3) = NormalBatch.FourBlocks(stream, block, blocksPerRow);
            neurons.SetGroup(group, column, (column == 0 ? outer : inner) * n0);
            neurons.SetGroup(group, column + 1, inner * n1);
            neurons.SetGroup(group, column + 2, inner * n2);
            neurons.SetGroup(group, column + 3, inner * n3);
        }
    }
}
