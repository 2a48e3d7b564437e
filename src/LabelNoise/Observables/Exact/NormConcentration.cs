using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Lemma B.5 for Gaussian coordinates, where ‖X‖² is chi-square with n degrees of freedom; the constant c/K⁴ of the lemma is one number c here.</summary>
internal static class NormConcentration
{
    /// <summary>The largest constant that serves every n and t. The tail beyond √n + t is e^(−(√n + t)²/2) up to a power, so no larger one serves as t grows.</summary>
    public const double GaussianConstant = 0.5;

    /// <summary>ln Pr[|‖X‖ − √n| ≥ t].</summary>
    /// <param name="n">The number of coordinates, at least 1.</param>
    /// <param name="t">t, above 0.</param>
    public static double LogProbability(int n, double t)
    {
        double root = Math.Sqrt(n);
        double above = ChiSquareTail.LogSurvival(n, (root + t) * (root + t));
        return t < root ? LogSpace.Sum([above, ChiSquareTail.LogCumulative(n, (root - t) * (root - t))]) : above;
    }

    /// <summary>ln[2·exp(−ct²)], the bound of (11).</summary>
    public static double LogBound(double constant, double t) => Math.Log(2) - (constant * t * t);
}
