using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>The Gram matrix of NTK-initialised neurons, a scaled Wishart matrix that costs O(d³) to draw at any width.</summary>
internal static class NtkGram
{
    /// <summary>Draws G(0) with index 0 for a and 1 … d for the coordinates of the wᵢ.</summary>
    public static double[,] Draw(Problem problem, ReplicateSeed seed)
    {
        int size = problem.Dimension + 1;
        double[,] gram = WishartMatrix.Draw(size, problem.Width, seed, StreamPurpose.InitialGram);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                gram[i, j] *= Deviation(problem, i) * Deviation(problem, j);
        }

        return gram;
    }

    private static double Deviation(Problem problem, int index) => 1 / Math.Sqrt(index == 0 ? problem.Width : problem.Dimension);
}
