using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>How long θ* may be by <see cref="AlignedFlow"/>.</summary>
internal static class AlignedTeacher
{
    /// <summary>The largest ‖θ*‖ at which the ratio falls with η where η is very small and m = η^(−μ).</summary>
    public static double Largest(double mu)
    {
        const double Coarse = 1e-60;
        const double Fine = 1e-120;
        (double falls, double grows) = (0.5, 10);
        while (grows - falls > 1e-9)
        {
            double middle = (falls + grows) / 2;

            // ln ln(1/η) vanishes against any power of η and moves the limit at a finite η.
            double change = AlignedFlow.LogRatio(Fine, Math.Pow(Fine, -mu), middle) - AlignedFlow.LogRatio(Coarse, Math.Pow(Coarse, -mu), middle) + Math.Log(Math.Log(Fine) / Math.Log(Coarse));
            (falls, grows) = change < 0 ? (middle, grows) : (falls, middle);
        }

        return falls;
    }
}
