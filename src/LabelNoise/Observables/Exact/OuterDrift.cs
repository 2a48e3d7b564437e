namespace LabelNoise.Observables.Exact;

/// <summary>
/// What a step of label-noise SGD does to the outer weights on average, E[a(t + 1) | F_t]. A step (16) is linear in xxᵀ and εx, so the mean over Gaussian inputs is that over the
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
    public static double[] Mean(double[] outer, double[][] inner, double[] teacher, double learningRate, double noiseLevel)
    {
        int dimension = teacher.Length;
        double[] mean = [.. outer];
        for (int k = 0; k < dimension; k++)
        {
            foreach ((int sign, int noise) in new[] { (1, 1), (1, -1), (-1, 1), (-1, -1) })
            {
                double input = sign * Math.Sqrt(dimension);
                double theta = outer.Zip(inner, (a, w) => a * w[k]).Sum();
                double residual = ((theta - teacher[k]) * input) - (noise * noiseLevel);
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
    public static double[] InColumns(double[][] inner, double[] vector, double square)
    {
        double[] projected = new double[vector.Length];
        for (int k = 0; k < inner[0].Length; k++)
        {
            double product = vector.Zip(inner, (v, w) => v * w[k]).Sum();
            for (int i = 0; i < projected.Length; i++)
                projected[i] += product * inner[i][k] / square;
        }

        return projected;
    }
}
