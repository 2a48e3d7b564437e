using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>
/// Draws BᵀB for a standard normal matrix B of any number of rows in O(k³) by Bartlett's decomposition: the matrix is LLᵀ with L lower
/// triangular, standard normal below the diagonal, and squared diagonal elements χ² with n, n − 1, … degrees of freedom.
/// </summary>
internal static class WishartMatrix
{
    /// <summary>Degrees of freedom beyond which χ²_n/n is 1 to the last digit.</summary>
    private const double LargestLog10 = 30;

    /// <summary>A draw from Wishart_k(n, I).</summary>
    /// <param name="size">k, at least 1.</param>
    /// <param name="rows">n, the degrees of freedom; fewer than k gives a singular matrix, drawn from the rows themselves.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="purpose">The stream; the normals and the uniforms use it and nothing else.</param>
    /// <returns>The symmetric k × k matrix, row by row.</returns>
    public static double[,] Draw(int size, long rows, ReplicateSeed seed, StreamPurpose purpose)
    {
        Guard.AtLeast(size, 1L);
        Guard.AtLeast(rows, 1);
        NormalStream normals = new(seed, purpose);

        // The same purpose under a shifted key, so that the rejection test shares no bits with the normals.
        UniformStream uniforms = new(seed with { Key = ~seed.Key }, purpose);
        return Product(rows < size ? Rows(size, (int)rows, normals) : Bartlett(size, rows, normals, uniforms));
    }

    /// <summary>A draw from Wishart_k(n, I), over n: the same variates as <see cref="Draw"/> uses, and the identity but for terms of relative order n^(−1/2).</summary>
    /// <param name="size">k, at least 1.</param>
    /// <param name="rows">n, at least k; beyond 10³⁰ a diagonal element is 1.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="purpose">The stream; the normals and the uniforms use it and nothing else.</param>
    /// <returns>The symmetric k × k matrix, row by row.</returns>
    public static double[,] DrawOverRows(int size, Magnitude rows, ReplicateSeed seed, StreamPurpose purpose)
    {
        Guard.AtLeast(rows, size);
        NormalStream normals = new(seed, purpose);
        UniformStream uniforms = new(seed with { Key = ~seed.Key }, purpose);
        double[,] factor = new double[size, size];
        double small = rows.Pow(-0.5).ToDouble();
        for (int i = 0; i < size; i++)
        {
            factor[i, i] = rows.Log10 > LargestLog10 ? 1 : Math.Sqrt(2 * GammaVariate.Draw((rows.ToDouble() - i) / 2, normals, uniforms) / rows.ToDouble());
            for (int j = 0; j < i; j++)
                factor[i, j] = small * normals.Next();
        }

        return Product(factor);
    }

    /// <summary>LLᵀ.</summary>
    private static double[,] Product(double[,] factor)
    {
        int size = factor.GetLength(0);
        int columns = factor.GetLength(1);
        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k < columns; k++)
                    sum += factor[i, k] * factor[j, k];
                matrix[i, j] = matrix[j, i] = sum;
            }
        }

        return matrix;
    }

    private static double[,] Bartlett(int size, long rows, NormalStream normals, UniformStream uniforms)
    {
        double[,] factor = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            factor[i, i] = Math.Sqrt(2 * GammaVariate.Draw((rows - i) / 2.0, normals, uniforms));
            for (int j = 0; j < i; j++)
                factor[i, j] = normals.Next();
        }

        return factor;
    }

    private static double[,] Rows(int size, int rows, NormalStream normals)
    {
        double[,] factor = new double[size, rows];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < rows; j++)
                factor[i, j] = normals.Next();
        }

        return factor;
    }
}
