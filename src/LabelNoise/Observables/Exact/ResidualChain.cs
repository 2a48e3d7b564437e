using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often the residual g = e·x − ε is too large in the lazy regime. By rotation r = ‖e‖/σ is a Markov chain of its own. It is followed in cells by
/// one-sided bounds on its moves, with positive terms throughout, so that the bounds hold for certain however rare it is (docs/certified.md).
/// </summary>
internal static class ResidualChain
{
    /// <summary>Below it all r are one cell: the noise decides where the next r is.</summary>
    private const double LeastDistance = 0.15;

    /// <summary>By how much a law is enlarged in each sweep, so that a step takes what it converges to below itself.</summary>
    private const double Enlargement = 1e-6;

    private const int Sweeps = 20_000;

    /// <summary>At most the probability that something is broken at a step, and nothing before; 1 where no bound is found.</summary>
    /// <param name="step">The step.</param>
    /// <param name="top">The r from which on it counts as broken in any case, above 1.</param>
    /// <param name="breaks">Whether something is broken at r by |g|/σ; it is so where either is larger.</param>
    /// <param name="cells">How many cells r has, at least 2: the logarithm of the bound is off in proportion to one over it.</param>
    public static double RateAtMost(ResidualStep step, double top, Func<double, double, bool> breaks, int cells)
    {
        if (step.Start >= top)
            return 1;
        double[] ends = Ends(top, cells);
        double[][] rises = Rises(new ResidualMoves(step, ends, breaks, isUpper: true));
        double[] start = [.. ends.SkipLast(1).Select(end => end <= step.Start ? 1.0 : 0.0)];
        double[] law = start;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            double[] next = Next(rises, law);
            if (law.Zip(next).All(pair => pair.First >= Math.Min(1, pair.Second * (1 + (Enlargement / 2)))))
                return Math.Min(1, next[^1] * (1 + Enlargement));
            law = [.. start.Zip(next, (least, after) => Math.Max(least, Math.Min(1, after * (1 + Enlargement))))];
        }

        return 1;
    }

    /// <summary>At least the probability that |g| exceeds a bound within some steps, whatever r is, while no input is longer than C_data.</summary>
    /// <param name="step">The step, without a deviation.</param>
    /// <param name="bound">The bound over σ, at least 1.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="cells">How many cells r has, at least 2.</param>
    public static double ChanceAtLeast(ResidualStep step, double bound, int steps, int cells)
    {
        double[] ends = Ends(2 * bound, cells);
        ResidualMoves moves = new(step, ends, (_, residual) => residual > bound, isUpper: false);
        Enclosure tooLong = double.IsInfinity(step.InputBound) ? 0 : ResidualMoves.Survival(step.Dimension, step.InputBound);
        double beyond = (ResidualMoves.Survival(1, (bound + (Enclosure)1) / ends[^1]) - tooLong).Lower;
        double[] chance = new double[cells + 1];
        for (int n = 0; n < steps; n++)
        {
            double[] rise = [chance[0], .. chance.Skip(1).Zip(chance, (above, below) => above - below)];
            double[] next = new double[cells + 1];
            next[cells] = beyond;
            for (int from = cells - 1; from >= 0; from--)
                next[from] = Math.Min(next[from + 1], (moves.Broken[from] + Dense.Dot(moves.Tails[from], rise)) * (1 - (ResidualMoves.Slack * cells)));
            chance = next;
        }

        return Math.Max(0, chance[0]);
    }

    /// <summary>By how much more than from the cells below each cell or the ones above it are reached, or something is broken, which includes the top.</summary>
    private static double[][] Rises(ResidualMoves moves)
    {
        int cells = moves.Tails.Count;
        double[] most = new double[cells + 1];
        double[][] rises = [.. moves.Tails.Select(_ => new double[cells + 1])];
        for (int from = 0; from < cells; from++)
        {
            for (int to = 0; to <= cells; to++)
            {
                double reached = Math.Max(most[to], moves.Tails[from][to] + (to == cells ? moves.Broken[from] : 0));
                (rises[from][to], most[to]) = (reached - most[to], reached);
            }
        }

        return rises;
    }

    /// <summary>The bounds on Pr[nothing is broken, r is in a cell or above it] after a step, and on Pr[something is broken at it].</summary>
    private static double[] Next(double[][] rises, double[] law)
    {
        double[] next = new double[law.Length + 1];
        for (int from = 0; from < law.Length; from++)
            Dense.Add(law[from], rises[from], next);
        return next;
    }

    private static double[] Ends(double top, int cells) =>
        [0, .. Enumerable.Range(0, cells - 1).Select(k => LeastDistance * Math.Pow(top / LeastDistance, k / (cells - 1.0))), top];
}
