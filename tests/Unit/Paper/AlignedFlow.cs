namespace LabelNoise.Tests.Unit.Paper;

/// <summary>
/// The gradient flow of perfectly aligned neurons with Σ̂ = I, solved (docs/errata.md). U = Σuᵢ² obeys U' = 2‖θ*‖U − U² + P with P = UV
/// conserved, so that (U − U₊)/(U − U₋) falls like e^(−2Rτ), R = √(‖θ*‖² + P), U± = ‖θ*‖ ± R. It starts at U = V = mη/3, the mean over the box.
/// </summary>
internal static class AlignedFlow
{
    /// <summary>ln(‖θ − θ*‖/(η·ln(1/η))) after ln(1/η)/(η‖θ*‖²) steps, a time of τ = ln(1/η)/‖θ*‖².</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="width">m; not necessarily whole.</param>
    /// <param name="teacher">‖θ*‖.</param>
    public static double LogRatio(double learningRate, double width, double teacher)
    {
        double start = width * learningRate / 3;
        double root = Math.Sqrt(teacher * teacher + start * start);

        // U₋, and U − U₋ at the start, are written without their cancellation.
        double lower = -start * start / (root + teacher);
        double share = (teacher + root - start) / (start - lower);
        double decay = 2 * root / (teacher * teacher) * Math.Log(learningRate);
        double left = share * Math.Exp(decay);
        return Math.Log(Math.Abs(share)) + decay + Math.Log(2 * root * root / ((1 + left) * (teacher + root + left * lower)))
            - Math.Log(-learningRate * Math.Log(learningRate));
    }

    /// <summary>The largest ‖θ*‖ at which the ratio falls with η where η is very small and m = η^(−μ).</summary>
    public static double LargestTeacher(double mu)
    {
        const double Coarse = 1e-60;
        const double Fine = 1e-120;
        (double falls, double grows) = (0.5, 10);
        while (grows - falls > 1e-9)
        {
            double middle = (falls + grows) / 2;

            // ln ln(1/η) vanishes against any power of η and moves the limit at a finite η.
            double change = LogRatio(Fine, Math.Pow(Fine, -mu), middle) - LogRatio(Coarse, Math.Pow(Coarse, -mu), middle) + Math.Log(Math.Log(Fine) / Math.Log(Coarse));
            (falls, grows) = change < 0 ? (middle, grows) : (falls, middle);
        }

        return falls;
    }
}
