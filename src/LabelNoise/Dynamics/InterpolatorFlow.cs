using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace LabelNoise.Dynamics;

/// <summary>
/// The flow of the mean squared gradient on the interpolators {Wᵀa = θ*}: dZ/dτ = −½·P(∇R), R = ½(tr WΣ̂Wᵀ + κ‖a‖²), κ = tr Σ̂, with P the orthogonal projection on the tangent space.
/// Rows are (aᵢ, wᵢ), one after the other: all m of them, or at most d + 1 that stand for the network.
/// </summary>
/// <remarks>
/// The normal space at Z is spanned by the gradients of θ₁ … θ_d, so that P(∇R) = (κa − Wλ, WΣ̂ − a λᵀ) for some λ ∈ Rᵈ. That θ stays gives (‖a‖²I + WᵀW)λ = κθ + Σ̂θ, and with it
/// dZ/dτ = −½·Z·[[κ, −λᵀ], [−λ, Σ̂]]: one symmetric matrix moves every neuron, and it depends on them through ZᵀZ alone.
/// </remarks>
/// <param name="teacherNorm">‖θ*‖; θ* is along the first coordinate.</param>
/// <param name="dimension">d.</param>
/// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
internal sealed class InterpolatorFlow(double teacherNorm, int dimension, double[] covariance)
{
    /// <summary>Steps of the solver in the time 1/κ, the fastest of the flow: an error of 10⁻⁶ of what that time does.</summary>
    private const double Fineness = 8;

    /// <summary>Where the distance to θ* counts as rounding.</summary>
    private const double Rounding = 1e-15;

    private const int MostCorrections = 64;

    /// <summary>Steps of the solver whose points are kept at once.</summary>
    private const int StepsOfPiece = 4096;

    private readonly int _columns = dimension + 1;

    /// <summary>κ = E‖x‖².</summary>
    private double Trace => covariance.Length == 0 ? dimension : Enumerable.Range(0, dimension).Sum(k => covariance[(k * dimension) + k]);

    /// <summary>Moves rows to the interpolators, by the least change of the weights to first order, and again until nothing is left but rounding.</summary>
    /// <param name="rows">The rows, to be overwritten.</param>
    public void Restore(double[] rows)
    {
        for (int correction = 0; correction < MostCorrections; correction++)
        {
            double[] gram = GramOf(rows);
            double[] error = Error(gram);
            double distance = Dense.Norm(error);
            if (!(distance > Rounding * (1 + teacherNorm)))
                return;
            double[] multiplier = Solve(gram, error);

            // Far from the interpolators a whole step may lead away from them; a short enough one does not.
            double share = 1;
            double[] moved = Moved(share);
            for (; share > Rounding && !(Dense.Norm(Error(GramOf(moved))) < distance); moved = Moved(share))
                share /= 2;
            if (share <= Rounding)
                return;
            moved.CopyTo(rows, 0);

            double[] Moved(double part) => Times(rows, part, (i, j) => i == 0 ? (j == 0 ? 0 : multiplier[j - 1]) : (j == 0 ? multiplier[i - 1] : 0), add: true);
        }
    }

    /// <summary>Follows the flow from a point of the interpolators, and removes what the solver leaves of them.</summary>
    /// <param name="rows">The rows, to be overwritten.</param>
    /// <param name="time">τ, at least 0.</param>
    public void Advance(double[] rows, double time)
    {
        // In pieces: the solver keeps every point of its path. A piece that moves nothing any more is the last.
        for (double left = time; left > 0;)
        {
            double piece = Math.Min(left, StepsOfPiece / (Fineness * Trace));
            int steps = (int)Math.Max(1, Math.Ceiling(Fineness * Trace * piece));
            double[] before = [.. rows];
            Vector<double>[] path = RungeKutta.FourthOrder(Vector<double>.Build.Dense(before), 0, piece, steps + 1, (_, at) => Vector<double>.Build.Dense(Velocity(at.AsArray())));
            path[^1].AsArray().CopyTo(rows, 0);
            left = piece < left && Dense.Distance(before, rows) <= Rounding * Dense.Norm(rows) ? 0 : left - piece;
        }

        Restore(rows);
    }

    /// <summary>dZ/dτ.</summary>
    private double[] Velocity(double[] rows)
    {
        double[] gram = GramOf(rows);
        double[] pull = new double[dimension];
        for (int k = 0; k < dimension; k++)
        {
            pull[k] = Trace * gram[k + 1];
            for (int j = 0; j < dimension; j++)
                pull[k] += Covariance(k, j) * gram[j + 1];
        }

        double[] multiplier = Solve(gram, pull);
        return Times(rows, -0.5, (i, j) => (i, j) switch
        {
            (0, 0) => Trace,
            (0, _) => -multiplier[j - 1],
            (_, 0) => -multiplier[i - 1],
            _ => Covariance(i - 1, j - 1),
        }, add: false);
    }

    private double Covariance(int i, int j) => covariance.Length > 0 ? covariance[(i * dimension) + j] : i == j ? 1 : 0;

    /// <summary>θ* − θ.</summary>
    private double[] Error(double[] gram)
    {
        double[] error = new double[dimension];
        for (int k = 0; k < dimension; k++)
            error[k] = (k == 0 ? teacherNorm : 0) - gram[k + 1];
        return error;
    }

    /// <summary>Solves (‖a‖²I + WᵀW)λ = right.</summary>
    private double[] Solve(double[] gram, double[] right)
    {
        Matrix<double> normal = Matrix<double>.Build.Dense(dimension, dimension, (i, j) => gram[((i + 1) * _columns) + j + 1] + (i == j ? gram[0] : 0));
        return normal.LU().Solve(Vector<double>.Build.Dense(right)).AsArray();
    }

    /// <summary>ZᵀZ, row by row; its first row is (‖a‖², θ).</summary>
    private double[] GramOf(double[] rows)
    {
        double[] gram = new double[_columns * _columns];
        for (int row = 0; row < rows.Length; row += _columns)
        {
            for (int i = 0; i < _columns; i++)
            {
                for (int j = 0; j < _columns; j++)
                    gram[(i * _columns) + j] += rows[row + i] * rows[row + j];
            }
        }

        return gram;
    }

    /// <summary>factor·Z·M, or Z + factor·Z·M.</summary>
    private double[] Times(double[] rows, double factor, Func<int, int, double> matrix, bool add)
    {
        double[] common = new double[_columns * _columns];
        for (int k = 0; k < common.Length; k++)
            common[k] = factor * matrix(k / _columns, k % _columns);
        double[] product = add ? [.. rows] : new double[rows.Length];
        for (int row = 0; row < rows.Length; row += _columns)
        {
            for (int i = 0; i < _columns; i++)
            {
                for (int j = 0; j < _columns; j++)
                    product[row + j] += rows[row + i] * common[(i * _columns) + j];
            }
        }

        return product;
    }
}
