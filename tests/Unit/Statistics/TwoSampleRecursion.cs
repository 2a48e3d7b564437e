using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

/// <summary>What <see cref="TwoSampleTest"/> does under a known truth, by exact recursion over the counts; written from the formulas of docs/statistics.md.</summary>
internal sealed class TwoSampleRecursion(double slack, ErrorRates rates)
{
    private readonly LikelihoodMixture _above = LikelihoodMixture.Above(BernoulliLaw.Of(0.5), new BernoulliLaw(0.5 + slack, 0.5 - slack));
    private readonly BettingMixture _bets = new(0.5 - slack);

    /// <summary>Which sides have been ruled out.</summary>
    private enum Side
    {
        None,
        Larger,
        Smaller,
    }

    /// <summary>ln F.</summary>
    public double LogRefutation(long wins, long losses) =>
        Math.Log((0.5 * Math.Exp(_above.Log(wins, losses))) + (0.5 * Math.Exp(_above.Log(losses, wins))));

    /// <summary>ln of the bet on losses against p ≥ ½ + δ; that against p ≤ ½ − δ has wins and losses exchanged.</summary>
    public double LogBet(long wins, long ties, long losses)
    {
        double mean = 0.5 - slack, sum = 0;
        for (int k = 0; k < _bets.Fractions.Length; k++)
        {
            double fraction = _bets.Fractions[k];
            sum += _bets.Weights[k] * Math.Exp(
                (losses * Math.Log(1 + (fraction * (1 - mean) / mean)))
                + (ties * Math.Log(1 + (fraction * (0.5 - mean) / mean)))
                + (wins * Math.Log(1 - fraction)));
        }

        return Math.Log(sum);
    }

    /// <summary>Probabilities of the verdicts and the mean number of pairs, where the first is larger with probability <paramref name="p"/> and nothing is equal.</summary>
    public (double First, double Second, double Alike, double Inconclusive, double Mean) WithoutTies(double p, int horizon)
    {
        double[][] mass = [.. Enum.GetValues<Side>().Select(_ => new double[horizon + 1])];
        mass[0][0] = 1;
        (double first, double second, double alike, double mean) = (0, 0, 0, 0);
        int differs = 0, ruledOut = 0;
        (int low, int high) = (0, 0);
        for (int n = 1; n <= horizon; n++)
        {
            // What is left after the verdicts; less than this changes no digit that is looked at.
            double undecided = 1 - first - second - alike;
            if (undecided < 1e-14)
                break;
            mean += undecided;
            high++;

            // Both ends move outwards by at most one a step: a win changes each ratio for one side only.
            while (differs <= n && LogRefutation(differs, n - differs) < -Math.Log(rates.Alpha) || 2 * differs < n)
                differs++;
            while (ruledOut <= n && LogBet(n - ruledOut, 0, ruledOut) < -Math.Log(rates.Beta))
                ruledOut++;
            for (int wins = high; wins >= low; wins--)
            {
                foreach (double[] layer in mass)
                    layer[wins] = Kept((layer[wins] * (1 - p)) + (wins > 0 ? layer[wins - 1] * p : 0));
                int losses = n - wins;
                if (wins >= differs)
                    first += Take(mass, wins);
                else if (losses >= differs)
                    second += Take(mass, wins);
                else
                    alike += RuleOut(mass, wins, losses >= ruledOut, wins >= ruledOut);
            }

            while (low < high && mass[0][low] + mass[1][low] + mass[2][low] == 0)
                low++;
            while (high > low && mass[0][high] + mass[1][high] + mass[2][high] == 0)
                high--;
        }

        return (first, second, alike, 1 - first - second - alike, mean);
    }

    /// <summary>The probabilities that the test says "differ" and "alike", with ties; a short horizon only.</summary>
    public (double Differ, double Alike) WithTies(double win, double tie, int horizon)
    {
        double[,][] mass = new double[horizon + 2, horizon + 2][];
        mass[0, 0] = [1, 0, 0];
        (double differ, double alike) = (0, 0);
        for (int n = 1; n <= horizon; n++)
        {
            double[,][] next = new double[horizon + 2, horizon + 2][];
            for (int wins = 0; wins <= n; wins++)
            {
                for (int ties = 0; wins + ties <= n; ties++)
                {
                    int losses = n - wins - ties;
                    double[] at =
                    [
                        .. Enumerable.Range(0, 3).Select(k =>
                            ((wins > 0 ? mass[wins - 1, ties]?[k] ?? 0 : 0) * win)
                            + ((ties > 0 ? mass[wins, ties - 1]?[k] ?? 0 : 0) * tie)
                            + ((losses > 0 ? mass[wins, ties]?[k] ?? 0 : 0) * (1 - win - tie))),
                    ];
                    double[][] column = [[at[0]], [at[1]], [at[2]]];
                    if (LogRefutation(wins, losses) >= -Math.Log(rates.Alpha))
                        differ += Take(column, 0);
                    else
                        alike += RuleOut(column, 0, LogBet(wins, ties, losses) >= -Math.Log(rates.Beta), LogBet(losses, ties, wins) >= -Math.Log(rates.Beta));
                    next[wins, ties] = [column[0][0], column[1][0], column[2][0]];
                }
            }

            mass = next;
        }

        return (differ, alike);
    }

    private static double RuleOut(double[][] mass, int at, bool larger, bool smaller)
    {
        double[] none = mass[(int)Side.None], noLarger = mass[(int)Side.Larger], noSmaller = mass[(int)Side.Smaller];
        double done = 0;
        if (smaller)
            done += Take(noLarger, at);
        if (larger)
            done += Take(noSmaller, at);
        if (larger && smaller)
            done += Take(none, at);
        else if (larger)
            noLarger[at] += Take(none, at);
        else if (smaller)
            noSmaller[at] += Take(none, at);
        return done;
    }

    private static double Take(double[][] mass, int at) => Take(mass[0], at) + Take(mass[1], at) + Take(mass[2], at);

    private static double Take(double[] layer, int at)
    {
        double taken = layer[at];
        layer[at] = 0;
        return taken;
    }

    /// <summary>Without what cannot change a digit of a result.</summary>
    private static double Kept(double mass) => mass < 1e-40 ? 0 : mass;
}
