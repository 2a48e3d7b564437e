using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>The Gram matrix ZᵀZ of a block of rows.</summary>
internal static class Gram
{
    /// <summary>The same in one pass over rows that need not be kept, sum for sum.</summary>
    public static double[,] Of(InitialRows rows)
    {
        int columns = rows.Dimension + 1;
        Vector256<double>[] sums = new Vector256<double>[columns * (columns + 1) / 2];
        Visitor visitor = new(sums);
        rows.Show(ref visitor);
        double[,] gram = new double[columns, columns];
        for (int i = 0, at = 0; i < columns; i++)
        {
            for (int j = 0; j <= i; j++)
                gram[i, j] = gram[j, i] = Dense.Sum(sums[at++]);
        }

        return gram;
    }

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

    private readonly struct Visitor(Vector256<double>[] sums) : INeuronVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Visit(scoped in NeuronGroup group)
        {
            int at = 0;
            for (int i = 0; i < group.Initial.Length; i++)
            {
                Vector256<double> row = group.Initial[i];
                for (int j = 0; j <= i; j++, at++)
                    sums[at] = Vector256.FusedMultiplyAdd(row, group.Initial[j], sums[at]);
            }
        }
    }
}
