using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>A Bernoulli law that carries both probabilities, so that the smaller one keeps all its digits.</summary>
/// <param name="Success">Probability of a success.</param>
/// <param name="Failure">One minus <paramref name="Success"/>.</param>
internal readonly record struct BernoulliLaw(double Success, double Failure)
{
    /// <summary>The law with a given success probability in [0, 1].</summary>
    public static BernoulliLaw Of(double success) => new(success, 1 - success);

    /// <summary>The law with successes and failures exchanged.</summary>
    public BernoulliLaw Flipped => new(Failure, Success);

    /// <summary>Natural logarithm of the odds.</summary>
    public double LogOdds => Math.Log(Success) - Math.Log(Failure);

    /// <summary>Log-odds of another law of larger success probability minus those of this one, without cancellation when they are close.</summary>
    public double LogOddsGapTo(BernoulliLaw target) =>
        -SpecialFunctions.Log1p(-(target.Success - Success) / target.Success)
        + SpecialFunctions.Log1p((Failure - target.Failure) / target.Failure);

    /// <summary>ln(q/p) when the log-odds of p are moved by <paramref name="tilt"/> (±∞ allowed) to those of q.</summary>
    public double LogSuccessRatio(double tilt) => -LogWeighted(Success, Failure, -tilt);

    /// <summary>ln((1−q)/(1−p)) when the log-odds of p are moved by <paramref name="tilt"/> (±∞ allowed) to those of q.</summary>
    public double LogFailureRatio(double tilt) => -LogWeighted(Failure, Success, tilt);

    /// <summary>ln(constant + moved·eˣ) for two weights of sum one, accurate both where the value is near 0 and where it is not.</summary>
    private static double LogWeighted(double constant, double moved, double exponent)
    {
        double change = moved * SpecialFunctions.Expm1(exponent);
        return Math.Abs(change) < 0.5 ? SpecialFunctions.Log1p(change) : Math.Log(constant + (moved * Math.Exp(exponent)));
    }
}
