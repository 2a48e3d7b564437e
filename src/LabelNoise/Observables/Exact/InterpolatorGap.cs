namespace LabelNoise.Observables.Exact;

/// <summary>
/// How far a network on the interpolators {Wᵀa = θ*} is from the least R = ½(‖W‖_F² + d‖a‖²), and what that says of its norms (docs/theorems-phase-two.md). The least R is √d·‖θ*‖, at ‖W‖_F² = √d·‖θ*‖ and
/// ‖a‖² = ‖θ*‖/√d with every wᵢ along θ*.
/// </summary>
/// <param name="teacherNorm">‖θ*‖, above 0.</param>
/// <param name="dimension">d.</param>
internal sealed class InterpolatorGap(double teacherNorm, int dimension)
{
    private double Least => Math.Sqrt(dimension) * teacherNorm;

    /// <summary>Φ/(√d·‖θ*‖), Φ = R − √d·‖θ*‖ written as ½(‖W‖_F − √d·‖a‖)² + √d·(‖W‖_F·‖a‖ − ‖θ*‖), both at least 0; no digits cancel in the first.</summary>
    /// <param name="rows">(aᵢ, wᵢ), one after the other.</param>
    public double Of(double[] rows)
    {
        (double outer, double inner) = Norms(rows);
        double apart = inner - (Math.Sqrt(dimension) * outer);
        return ((0.5 * apart * apart) + (Math.Sqrt(dimension) * ((inner * outer) - teacherNorm))) / Least;
    }

    /// <summary>The larger of |‖W‖_F²/(√d·‖θ*‖) − 1| and |‖a‖²√d/‖θ*‖ − 1|.</summary>
    /// <param name="rows">(aᵢ, wᵢ), one after the other.</param>
    public double NormError(double[] rows)
    {
        (double outer, double inner) = Norms(rows);
        return Math.Max(Math.Abs((inner * inner / Least) - 1), Math.Abs((dimension * outer * outer / Least) - 1));
    }

    /// <summary>φ + √(φ² + 2φ), which bounds <see cref="NormError"/> at φ = Φ/(√d·‖θ*‖).</summary>
    public static double NormBound(double gap) => gap + Math.Sqrt((gap * gap) + (2 * gap));

    /// <summary>‖a‖ and ‖W‖_F.</summary>
    private (double Outer, double Inner) Norms(double[] rows)
    {
        double outer = 0;
        double inner = 0;
        for (int k = 0; k < rows.Length; k++)
        {
            if (k % (dimension + 1) == 0)
                outer += rows[k] * rows[k];
            else
                inner += rows[k] * rows[k];
        }

        return (Math.Sqrt(outer), Math.Sqrt(inner));
    }
}
