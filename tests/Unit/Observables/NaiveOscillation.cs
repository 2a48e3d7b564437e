namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The three-state process of Lemma 3.3 written down plainly, as a reference.</summary>
internal static class NaiveOscillation
{
    /// <summary>(1/m)·Σ E‖wᵢ(t)‖² with k neurons active at step 0, by mathematics one step at a time.</summary>
    public static double Mean(double eta, double teacherNorm, int width, int k, int steps)
    {
        double[] moment = [1, 1];
        int[] size = [k, width - k];
        double square = Math.Sqrt(eta);
        for (int t = 0; t < steps; t++)
        {
            int active = t % 2;
            double own = 1 - (eta * square);
            moment[active] = (own * own * moment[active])
                + (eta * eta * square * square * (size[active] - 1) * moment[active])
                + (eta * eta * square * teacherNorm * teacherNorm);
        }

        return ((size[0] * moment[0]) + (size[1] * moment[1])) / width;
    }

    /// <summary>(1/m)·Σ‖wᵢ(t)‖² along one path of equations (5) and (6) with d = 3.</summary>
    public static double SimulatedMean(Random random, double eta, double teacherNorm, int width, int steps, double[,]? covariance = null)
    {
        const int Dimension = 3;
        double[,] sigma = covariance ?? new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
        double level = Math.Pow(eta, 0.25);
        double[] a = new double[width];
        double[][] w = new double[width][];
        for (int i = 0; i < width; i++)
        {
            a[i] = random.Next(4) switch { 0 => level, 1 => -level, _ => 0 };
            w[i] = [.. Enumerable.Range(0, Dimension).Select(_ => Gaussian(random) / Math.Sqrt(Dimension))];
        }

        double[] error = new double[Dimension];
        for (int t = 0; t < steps; t++)
        {
            for (int j = 0; j < Dimension; j++)
            {
                error[j] = j == 0 ? -teacherNorm : 0;
                for (int i = 0; i < width; i++)
                    error[j] += a[i] * w[i][j];
            }

            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j < Dimension; j++)
                    w[i][j] -= eta * a[i] * ((sigma[j, 0] * error[0]) + (sigma[j, 1] * error[1]) + (sigma[j, 2] * error[2]));
                a[i] = a[i] != 0 ? 0 : random.Next(2) == 0 ? level : -level;
            }
        }

        return w.Sum(row => row.Sum(entry => entry * entry)) / width;
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
