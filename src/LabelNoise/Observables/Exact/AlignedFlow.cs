namespace LabelNoise.Observables.Exact;

/// <summary>
/// The gradient flow of perfectly aligned neurons with Σ̂ = I, solved (docs/derivations.md). U = Σuᵢ² obeys U' = 2‖θ*‖U − U² + P with P = UV
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
        double root = Math.Sqrt((teacher * teacher) + (start * start));

        // U₋, and U − U₋ at the start, are written without their cancellation.
        double lower = -start * start / (root + teacher);
        double share = (teacher + root - start) / (start - lower);
        double decay = 2 * root / (teacher * teacher) * Math.Log(learningRate);
        double left = share * Math.Exp(decay);
        return Math.Log(Math.Abs(share)) + decay + Math.Log(2 * root * root / ((1 + left) * (teacher + root + (left * lower))))
            - Math.Log(-learningRate * Math.Log(learningRate));
    }
}
