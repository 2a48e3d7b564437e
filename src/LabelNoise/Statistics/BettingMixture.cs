using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>
/// The wealth Σₖ wₖ Πᵢ (1 + λₖ(Xᵢ − μ)) of a bettor who hedges over fixed bets λₖ in (0, 1/μ) that a non-negative variable has mean
/// above μ. It is a non-negative supermartingale of initial value one whenever the mean is at most μ.
/// </summary>
/// <remarks>
/// A bet that is predicted from the past (a plug-in) wastes wealth while it learns and makes the result depend on the order of the
/// observations. A fixed grid does neither: its wealth is within a factor wₖ of the best grid bet in hindsight for every alternative
/// at once, and it is symmetric in the observations (Waudby-Smith and Ramdas 2024, the hedged betting martingale).
/// The grid is even in the log-odds of the fraction λμ at stake, from 10⁻⁴ to 0.99; ¼ of the weight is on the boldest bet, which
/// decides soonest when the observations are far on the expected side, and the rest is spread evenly.
/// </remarks>
internal sealed class BettingMixture
{
    private const int Bets = 40;
    private const double Timid = 1e-4;
    private const double Bold = 0.99;

    private readonly double _mean;
    private readonly double[] _logWealths;

    public BettingMixture(double mean)
    {
        _mean = mean;
        double first = BernoulliLaw.Of(Timid).LogOdds, last = BernoulliLaw.Of(Bold).LogOdds;
        Fractions = [.. Enumerable.Range(0, Bets).Select(k => LogOdds.Probability(first + ((last - first) * k / (Bets - 1))))];
        Weights = [.. Enumerable.Repeat(0.75 / (Bets - 1), Bets - 1), 0.25];
        _logWealths = Array.ConvertAll(Weights, Math.Log);
    }

    /// <summary>The fractions λₖμ in (0, 1), smallest first.</summary>
    public double[] Fractions { get; }

    /// <summary>The initial stakes wₖ, of sum one.</summary>
    public double[] Weights { get; }

    /// <summary>Natural logarithm of the wealth.</summary>
    public double Log => LogSpace.Sum(_logWealths);

    /// <summary>Plays one round of every bet.</summary>
    public void Observe(double x)
    {
        double excess = (x - _mean) / _mean;
        for (int k = 0; k < Bets; k++)
            _logWealths[k] += SpecialFunctions.Log1p(Fractions[k] * excess);
    }
}
