namespace LabelNoise.Observables.Exact;

/// <summary>Integrals of positive functions that are given by their logarithm.</summary>
internal static class LogIntegral
{
    /// <summary>
    /// ln ∫ e^f by the trapezoidal rule, whose error falls exponentially with 1/<paramref name="step"/> where e^f is analytic about the real
    /// line and has decayed at both ends (Trefethen and Weideman, "The exponentially convergent trapezoidal rule", 2014).
    /// </summary>
    /// <param name="logIntegrand">f.</param>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    /// <param name="step">The distance of the nodes.</param>
    public static double Trapezoid(Func<double, double> logIntegrand, double from, double to, double step)
    {
        double largest = double.NegativeInfinity;
        double sum = 0;
        long nodes = (long)Math.Ceiling((to - from) / step);
        for (long k = 0; k <= nodes; k++)
        {
            double term = logIntegrand(from + (k * step));
            if (term > largest)
            {
                sum = (sum * Math.Exp(largest - term)) + 1;
                largest = term;
            }
            else
            {
                sum += Math.Exp(term - largest);
            }
        }

        return largest + Math.Log(step * sum);
    }
}
