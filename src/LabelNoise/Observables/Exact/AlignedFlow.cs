using LabelNoise.Numerics;

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

    /// <summary>The same where the numbers are no doubles, enclosed: in units of ‖θ*‖, with x = mη/(3‖θ*‖) by its logarithm.</summary>
    /// <param name="logRate">ln η.</param>
    /// <param name="logWidth">ln m.</param>
    /// <param name="logTeacher">ln ‖θ*‖.</param>
    public static Enclosure LogRatio(Enclosure logRate, Enclosure logWidth, Enclosure logTeacher)
    {
        Enclosure logStart = logWidth + logRate - logTeacher - Enclosure.Log(3);
        Enclosure start = Enclosure.Exp(logStart);
        Enclosure root = Enclosure.Sqrt(1 + (start * start));

        // (U₊ − U)/(U − U₋) at the start, 2/x for small x; U₋ and 1 + R − x are written without their cancellation.
        Enclosure lower = -start * start / (root + 1);
        Enclosure logShare = Enclosure.Log(1 + (1 / (root + start))) - logStart - Enclosure.Log(1 + (start / (root + 1)));
        Enclosure decay = 2 * root * logRate * Enclosure.Exp(-logTeacher);
        Enclosure left = Enclosure.Exp(logShare + decay);
        return logShare + decay + Enclosure.Log(2 * root * root / ((1 + left) * (1 + root + (left * lower)))) + logTeacher - logRate - Enclosure.Log(-logRate);
    }

    /// <summary>
    /// A bound on Λ = Ση‖θ − θ*‖ over all steps, to leading order: ‖θ − θ*‖ ≤ ‖θ*‖ takes ln(2‖θ*‖/U) at most to bring U = mη/3 up to ‖θ*‖, and is then
    /// divided by e in every 1/(2η‖θ*‖) steps.
    /// </summary>
    /// <param name="logRate">ln η.</param>
    /// <param name="logWidth">ln m.</param>
    /// <param name="logTeacher">ln ‖θ*‖.</param>
    public static Enclosure LargestPath(Enclosure logRate, Enclosure logWidth, Enclosure logTeacher) =>
        1 + Enclosure.Max(0, Enclosure.Log(6) - (logWidth + logRate - logTeacher));
}
