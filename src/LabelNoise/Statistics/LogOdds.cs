namespace LabelNoise.Statistics;

/// <summary>Probabilities on the log-odds scale, where both ends of the unit interval keep their relative precision.</summary>
internal static class LogOdds
{
    /// <summary>The probability with given log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
