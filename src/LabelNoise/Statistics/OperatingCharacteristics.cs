using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The behaviour of <see cref="ProbabilityTest"/> under a known truth, computed rather than simulated.</summary>
/// <remarks>
/// Expected number of trials at α = β = 10⁻⁶, and in brackets that of a smooth (uniform, conjugate) mixture:
/// p₀ = 0.25, δ = 0.05: 76 (68) at p = 0.5, 2031 (2288) at p = 0.25, 226 (206) at p = 0.1;
/// p₀ = 0.99, δ = 0.02: 480 (546) at p = 1, 401 (422) at p = 0.95. The grid's extra weight on the bound, the alternative and
/// certainty buys the slow and the common cases at the price of some ten per cent in the fast ones.
/// </remarks>
internal static class OperatingCharacteristics
{
    // States this improbable are dropped: they cannot move a result by a rounding error, but denormal numbers are slow.
    private const double Negligible = 1e-100;

    /// <summary>The verdict probabilities and the expected number of trials at a true probability, exact up to rounding.</summary>
    /// <param name="hypothesis">The claim.</param>
    /// <param name="rates">The error rates.</param>
    /// <param name="probability">The true Pr[event] of the event as stated, in [0, 1].</param>
    /// <param name="horizon">The number of trials after which sampling is given up, at least 0.</param>
    /// <exception cref="ArgumentNullException">The hypothesis is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>, or a number is outside its range.</exception>
    public static OperatingPoint At(ProbabilityHypothesis hypothesis, ErrorRates rates, double probability, long horizon)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        _ = Guard.AtLeast(horizon, 0L);
        if (!(probability is >= 0 and <= 1))
            throw Guard.OutOfRange(nameof(probability), probability, "probability must lie between 0 and 1.");

        BernoulliLaw truth = BernoulliLaw.Of(probability);
        return At(StoppingRule.For(hypothesis, rates), hypothesis.Direction == Direction.AtLeast ? truth : truth.Flipped, horizon);
    }

    /// <summary>The same for any stopping rule, by dynamic programming over the number of failures.</summary>
    internal static OperatingPoint At(StoppingRule rule, BernoulliLaw truth, long horizon)
    {
        // After each trial the undecided states are those with at least `low` and fewer than `high` failures.
        double[] mass = new double[64];
        mass[0] = 1;
        int low = 0, high = 1;
        long supportedFrom = rule.SupportedFrom(low, 0), refutedBelow = rule.RefutedBelow(high, 0);
        double supported = 0, refuted = 0, alive = 1, expected = 0;

        for (long n = 1; n <= horizon && alive > 0; n++)
        {
            expected += alive;
            if (high == mass.Length)
                Array.Resize(ref mass, 2 * mass.Length);
            Step(mass.AsSpan(low, high - low + 1), truth);

            if (n - high < refutedBelow)
                refuted += Take(ref mass[high]);
            else
                refutedBelow = rule.RefutedBelow(++high, refutedBelow);

            if (n - low >= supportedFrom)
            {
                supported += Take(ref mass[low]);
                supportedFrom = rule.SupportedFrom(++low, supportedFrom);
            }

            alive = Sum(mass.AsSpan(low, high - low));
        }

        return new(supported, refuted, alive, expected);
    }

    private static void Step(Span<double> mass, BernoulliLaw truth)
    {
        for (int f = mass.Length - 1; f > 0; f--)
        {
            double next = (mass[f] * truth.Success) + (mass[f - 1] * truth.Failure);
            mass[f] = next < Negligible ? 0 : next;
        }

        mass[0] *= truth.Success;
    }

    private static double Sum(Span<double> mass)
    {
        double sum = 0;
        foreach (double m in mass)
            sum += m;
        return sum;
    }

    private static double Take(ref double mass)
    {
        double taken = mass;
        mass = 0;
        return taken;
    }
}
