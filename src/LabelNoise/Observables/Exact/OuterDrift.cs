using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// What a step of label-noise SGD does to the outer weights on average, E[a(t + 1) | F_t], enclosed. A step (16) is linear in xxᵀ and εx, so the mean over Gaussian inputs is that over the
/// inputs ±√d·e_k and the noise ±σ, each as often: E xxᵀ = I and E εx = 0 there, too.
/// </summary>
internal static class OuterDrift
{
    /// <summary>E[a(t + 1) | F_t].</summary>
    /// <param name="outer">a(t), m numbers.</param>
    /// <param name="inner">W(t), m rows of d numbers.</param>
    /// <param name="teacher">θ*, d numbers.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="noiseLevel">σ.</param>
    public static Enclosure[] Mean(Enclosure[] outer, Enclosure[][] inner, Enclosure[] teacher, Enclosure learningRate, Enclosure noiseLevel)
    {
        int dimension = teacher.Length;
        Enclosure[] mean = [.. outer];
        for (int k = 0; k < dimension; k++)
        {
            Enclosure theta = Dot(outer, Column(inner, k));
            foreach ((int sign, int noise) in new[] { (1, 1), (1, -1), (-1, 1), (-1, -1) })
            {
                Enclosure input = sign * Enclosure.Sqrt(dimension);
                Enclosure residual = ((theta - teacher[k]) * input) - (noise * noiseLevel);
                for (int i = 0; i < mean.Length; i++)
                    mean[i] -= learningRate * residual * input * inner[i][k] / (4 * dimension);
            }
        }

        return mean;
    }

    /// <summary>The part of a vector in the column space of W, where WᵀW = s·I: WWᵀv/s.</summary>
    /// <param name="inner">W, m rows of d numbers with WᵀW = s·I.</param>
    /// <param name="vector">v, m numbers.</param>
    /// <param name="square">s.</param>
    public static Enclosure[] InColumns(Enclosure[][] inner, Enclosure[] vector, Enclosure square)
    {
        Enclosure[] products = [.. Enumerable.Range(0, inner[0].Length).Select(k => Dot(vector, Column(inner, k)) / square)];
        return [.. inner.Select(row => Dot(row, products))];
    }

    /// <summary>The inner product of two vectors.</summary>
    public static Enclosure Dot(Enclosure[] first, Enclosure[] second) => first.Zip(second, (a, b) => a * b).Aggregate((sum, term) => sum + term);

    private static Enclosure[] Column(Enclosure[][] rows, int k) => [.. rows.Select(row => row[k])];
}
