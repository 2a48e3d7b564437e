using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>
/// Draws BᵀB for a standard normal matrix B of any number of rows in O(k³) by Bartlett's decomposition: the matrix is LLᵀ with L lower
/// triangular, standard normal below the diagonal, and squared diagonal elements χ² with n, n − 1, … degrees of freedom.
/// </summary>
internal static class WishartMatrix
{
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
        double[,] factor = rows < size ? Rows(size, (int)rows, normals) : Bartlett(size, rows, normals, uniforms);
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
