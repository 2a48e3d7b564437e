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

        // Each neuron owns whole batches, so that any row can be made again without its neighbours.
        Span<double> row = stackalloc double[RowLength(problem.Dimension)];
        ulong batches = (ulong)(row.Length / NormalBatch.Size);
        for (int i = 0; i < neurons.Count; i++)
        {
            NormalStream.Fill(stream, (ulong)i * batches, row);
            neurons[i, 0] = outer * row[0];
            for (int k = 1; k <= problem.Dimension; k++)
                neurons[i, k] = inner * row[k];
        }

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

    private static int RowLength(int dimension) =>
        dimension < 1 << 12
            ? (dimension + NormalBatch.Size) / NormalBatch.Size * NormalBatch.Size
            : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Dimension must be below 4096.");
}
