using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// At most d + 1 equivalent neurons for any width: rows R with RᵀR = Z(0)ᵀZ(0), the Gram matrix of the network's rows, and the map C with
/// zᵢ(0) = (zᵢ(0)C)R. The rows of R move as neurons do, so zᵢ(t) = zᵢ(0)·C·R(t), and θ, ‖a‖² and ‖W‖² of the two networks are the same.
/// </summary>
/// <remarks>
/// R is the Cholesky factor of the Gram matrix with complete pivoting. A network that spans fewer than d + 1 dimensions has fewer rows;
/// what rounding leaves in the other directions is of the size of √ε and multiplied with coordinates of that size again.
/// </remarks>
internal sealed class NeuronCoordinates
{
    private readonly double[,] _factor;
    private readonly int[] _order;

    /// <summary>Factors a Gram matrix, index 0 for a.</summary>
    public NeuronCoordinates(double[,] gram)
    {
        int size = gram.GetLength(0);
        _order = [.. Enumerable.Range(0, size)];
        _factor = new double[size, size];
        double[] rest = [.. Enumerable.Range(0, size).Select(k => gram[k, k])];
        for (Rank = 0; Rank < size; Rank++)
        {
            int pivot = Enumerable.Range(Rank, size - Rank).MaxBy(k => rest[_order[k]]);
            (_order[Rank], _order[pivot]) = (_order[pivot], _order[Rank]);
            if (!(rest[_order[Rank]] > 0))
                return;
            Eliminate(gram, rest);
        }
    }

    /// <summary>How many equivalent neurons there are.</summary>
    public int Rank { get; }

    /// <summary>The element of an equivalent neuron in a column (0 is its outer weight).</summary>
    public double this[int row, int column] => _factor[row, column];

    /// <summary>Writes the propagator P = C·R(t), d + 1 rows, for the present equivalent neurons.</summary>
    /// <param name="current">R(t), row by row; rows beyond the rank are not read.</param>
    /// <param name="propagator">Receives P.</param>
    public void Propagator(ReadOnlySpan<double> current, NeuronBlock propagator)
    {
        // C has rows only at the pivots: CᵀC solves C·(pivot columns of R) = 1, a triangular system.
        int size = _order.Length;
        for (int column = 0; column < size; column++)
        {
            Span<double> propagated = propagator.Column(column);
            for (int row = Rank; row < size; row++)
                propagated[_order[row]] = 0;
            for (int row = Rank - 1; row >= 0; row--)
            {
                double sum = current[row * size + column];
                for (int k = row + 1; k < Rank; k++)
                    sum -= _factor[row, _order[k]] * propagated[_order[k]];
                propagated[_order[row]] = sum / _factor[row, _order[row]];
            }
        }
    }

    /// <summary>max ‖zᵢ(0)C‖ over the neurons: how far a neuron can move where the equivalent neurons, as one vector, move by 1.</summary>
    public double LargestCoordinate(InitialRows rows)
    {
        CoordinateVisitor visitor = new(this);
        rows.Show(ref visitor);
        return Math.Sqrt(Dense.Max(visitor.LargestSquared));
    }

    private void Eliminate(double[,] gram, double[] rest)
    {
        int pivot = _order[Rank];
        double diagonal = Math.Sqrt(rest[pivot]);
        _factor[Rank, pivot] = diagonal;
        for (int k = Rank + 1; k < _order.Length; k++)
        {
            int column = _order[k];
            double sum = gram[pivot, column];
            for (int row = 0; row < Rank; row++)
                sum -= _factor[row, pivot] * _factor[row, column];
            double element = sum / diagonal;
            _factor[Rank, column] = element;
            rest[column] -= element * element;
        }
    }

    /// <summary>Solves for zᵢ(0)C and keeps the largest square of its norm.</summary>
    private struct CoordinateVisitor(NeuronCoordinates coordinates) : INeuronVisitor
    {
        private readonly Vector256<double>[] _solution = new Vector256<double>[coordinates.Rank];

        public Vector256<double> LargestSquared { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            double[,] factor = coordinates._factor;
            Vector256<double> squared = Vector256<double>.Zero;
            for (int row = 0; row < _solution.Length; row++)
            {
                int column = coordinates._order[row];
                Vector256<double> sum = group.Initial[column];
                for (int k = 0; k < row; k++)
                    sum = Vector256.FusedMultiplyAdd(_solution[k], Vector256.Create(-factor[k, column]), sum);
                _solution[row] = sum / Vector256.Create(factor[row, column]);
                squared = Vector256.FusedMultiplyAdd(_solution[row], _solution[row], squared);
            }

            LargestSquared = Vector256.Max(LargestSquared, squared);
        }
    }
}
