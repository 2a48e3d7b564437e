namespace LabelNoise.Simulation;

/// <summary>The Gram matrix ZᵀZ of a block of rows.</summary>
internal static class Gram
{
    /// <summary>The (d+1) × (d+1) matrix of inner products of the columns of Z = [a | W].</summary>
    public static double[,] Of(NeuronBlock neurons)
    {
        int columns = neurons.Dimension + 1;
        double[,] gram = new double[columns, columns];
        for (int i = 0; i < columns; i++)
        {
            for (int j = 0; j <= i; j++)
                gram[i, j] = gram[j, i] = neurons.ColumnDot(i, j);
        }

        return gram;
    }
}
