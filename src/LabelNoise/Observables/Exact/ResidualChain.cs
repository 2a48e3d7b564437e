using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often the residual g = e·x − ε exceeds a bound while WᵀW stays near (m/d)·I. By rotation r = ‖e‖/σ is a Markov chain of its own: with
/// s = x·e/‖e‖ ~ N(0, 1), ‖x‖² = s² + χ²_{d−1} and κ = ηm/d, g/σ = rs − 1 and r'² = r² − 2κ(g/σ)rs + κ²(g/σ)²‖x‖². Its law is followed on a grid of
/// ln r, with positive terms throughout, so that rates far below what can be sampled keep their digits.
/// </summary>
internal static class ResidualChain
{
    /// <summary>With these the rate is within 5 % of its limit.</summary>
    private const int States = 400;
    private const int Projections = 240;
    private const int Remainders = 140;

    /// <summary>Below r = 0.02 the noise alone decides the next state.</summary>
    private const double LeastDistance = 0.02;

    /// <summary>
    /// The chance that |g| exceeds <paramref name="bound"/>·σ at a step, when it has not for long, from inputs none of which is longer than
    /// <paramref name="inputBound"/>.
    /// </summary>
    /// <param name="dimension">The input dimension d, at least 2.</param>
    /// <param name="stability">ηm, above 0.</param>
    /// <param name="bound">The bound over σ, above 1.</param>
    /// <param name="inputBound">C_data, above 0; +∞ for all inputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Rate(int dimension, double stability, double bound, double inputBound) =>
        Rate(dimension, stability, bound, inputBound, (_, residual) => residual > bound);

    /// <summary>The chance that something is broken at a step, when it has not been for long.</summary>
    /// <param name="dimension">The input dimension d, at least 2.</param>
    /// <param name="stability">ηm, above 0.</param>
    /// <param name="bound">A third of the ‖e‖/σ from which on it counts as broken in any case, at least 1.</param>
    /// <param name="inputBound">C_data, above 0; +∞ for all inputs.</param>
    /// <param name="breaks">Whether it is broken at ‖e‖/σ by |g|/σ.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Rate(int dimension, double stability, double bound, double inputBound, Func<double, double, bool> breaks)
    {
        _ = Guard.AtLeast(dimension, 2);
        if (!(inputBound > 0))
            throw Guard.OutOfRange(nameof(inputBound), inputBound, "inputBound must be greater than 0.");
        (double[] moves, double[] exceeds) = Kernel(dimension, Guard.Positive(stability) / dimension, Guard.AtLeast(bound, 1), inputBound, breaks);
        double[] law = [.. Enumerable.Repeat(1.0 / States, States)];
        double change = 1;
        for (int sweep = 0; sweep < 100_000 && change > 1e-13; sweep++)
        {
            double[] next = Step(law, moves);
            change = next.Zip(law, (p, q) => Math.Abs(p - q)).Sum();
            law = next;
        }

        return law.Zip(exceeds, (p, q) => p * q).Sum();
    }

    /// <summary>The law after a step, given that no bound was exceeded.</summary>
    private static double[] Step(double[] law, double[] moves)
    {
        double[] next = new double[States];
        for (int from = 0; from < States; from++)
            Dense.Add(law[from], moves.AsSpan(from * States, States), next);

        double total = next.Sum();
        return [.. next.Select(p => p / total)];
    }

    /// <summary>The probability of each move, and of exceeding the bound from each state.</summary>
    private static (double[] Moves, double[] Exceeds) Kernel(int dimension, double step, double bound, double inputBound, Func<double, double, bool> breaks)
    {
        (double Value, double Weight)[] projections = Nodes(Projections, -13, 13, s => -s * s / 2);
        (double Value, double Weight)[] remainders = Nodes(Remainders, 0, 15, z => ((dimension - 2) * Math.Log(z)) - (z * z / 2));
        double[] moves = new double[States * States];
        double[] exceeds = new double[States];
        double first = Math.Log(LeastDistance);
        double spacing = (Math.Log(3 * bound) - first) / (States - 1);
        double[] squares = [.. remainders.Select(remainder => remainder.Value * remainder.Value)];
        int[] counts = [.. projections.Select(projection => squares.Count(square => (projection.Value * projection.Value) + square <= inputBound * inputBound))];
        double[] totals = [.. counts.Select(count => remainders.Take(count).Sum(remainder => remainder.Weight))];
        double[] cells = new double[Remainders];
        for (int from = 0; from < States; from++)
        {
            double distance = Math.Exp(first + (from * spacing));
            Span<double> row = moves.AsSpan(from * States, States);
            for (int along = 0; along < Projections; along++)
            {
                (double s, double p) = projections[along];
                int count = counts[along];
                double residual = (s * distance) - 1;
                double stretch = step * step * residual * residual;
                if (breaks(distance, Math.Abs(residual)))
                {
                    exceeds[from] += p * totals[along];
                    continue;
                }

                double least = (distance * distance) - (2 * step * residual * s * distance) + (stretch * s * s);
                Cells(squares.AsSpan(0, Dense.Padded(count)), least, stretch, first, spacing, cells);
                for (int k = 0; k < count; k++)
                {
                    double mass = p * remainders[k].Weight;
                    double cell = cells[k];
                    if (cell >= States - 1)
                    {
                        exceeds[from] += mass;
                        continue;
                    }

                    int to = (int)cell;
                    double share = cell - to;
                    row[to] += mass * (1 - share);
                    row[to + 1] += mass * share;
                }
            }
        }

        return (moves, exceeds);
    }

    /// <summary>Writes where ½·ln(least + stretch·z²) is on the grid, at least 0.</summary>
    private static void Cells(ReadOnlySpan<double> squares, double least, double stretch, double first, double spacing, Span<double> cells)
    {
        for (int k = 0; k < squares.Length; k += Vector256<double>.Count)
        {
            Vector256<double> squared = Vector256.Create(least) + (stretch * Vector256.Create(squares[k..]));
            Vector256<double> logarithm = Vector256.Log(Vector256.Max(squared, Vector256.Create(double.Epsilon)));
            Vector256.Max(((0.5 * logarithm) - Vector256.Create(first)) / spacing, Vector256<double>.Zero).CopyTo(cells[k..]);
        }
    }

    /// <summary>Midpoints of equal cells with weights that sum to 1.</summary>
    private static (double Value, double Weight)[] Nodes(int count, double from, double to, Func<double, double> logDensity)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(k => from + ((k + 0.5) * (to - from) / count))];
        double[] weights = [.. values.Select(v => Math.Exp(logDensity(v)))];
        double total = weights.Sum();
        return [.. values.Zip(weights, (v, w) => (v, w / total))];
    }
}
