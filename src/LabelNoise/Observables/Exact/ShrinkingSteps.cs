using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// (46) and what follows: T steps, each with an event X_j of probability ¼, and the chance that fewer than T/8 of them occur. The proof takes the events for independent; here the law that makes it largest is
/// found, once where each has probability at least ¼ given the past, and once where each has probability ¼ and nothing more is known.
/// </summary>
internal static class ShrinkingSteps
{
    /// <summary>The probability of an event.</summary>
    private const double Probability = 0.25;

    /// <summary>The least number of events that is not fewer than T/8.</summary>
    private static int Enough(int steps) => (int)((Guard.AtLeast((long)steps, 1, nameof(steps)) + 7) / 8);

    /// <summary>ln of the proof's bound, e^(−T/4)·(e·(T/4)/(T/8))^(T/8), which is (2/e)^(T/8).</summary>
    /// <param name="steps">T, at least 1.</param>
    public static Enclosure LogBound(int steps)
    {
        double mean = Probability * steps;
        double count = steps / 8.0;
        return (count * (1 + Enclosure.Log(mean / count))) - mean;
    }

    /// <summary>
    /// ln of the largest Pr[fewer than T/8] where the past may choose the probability of the next event anywhere from ¼ on: by backward induction, since the chance is linear in each choice.
    /// </summary>
    /// <param name="steps">T, at least 1.</param>
    public static Enclosure LogWorstGivenThePast(int steps)
    {
        int enough = Enough(steps);
        Enclosure[] fewer = [.. Enumerable.Repeat((Enclosure)1, enough), 0];
        for (int step = 0; step < steps; step++)
        {
            // In rising order of the count, so that the entry above is still that of the later step.
            for (int count = 0; count < enough; count++)
                fewer[count] = Enclosure.Max(fewer[count + 1], (Probability * fewer[count + 1]) + ((1 - Probability) * fewer[count]));
        }

        return Enclosure.Log(fewer[0]);
    }

    /// <summary>ln of the largest Pr[fewer than T/8] where each event has probability ¼ by itself: all of them together, or as many as are still too few.</summary>
    /// <param name="steps">T, at least 1.</param>
    public static Enclosure LogWorstByItself(int steps)
    {
        int few = Enough(steps) - 1;
        return Enclosure.Log1p(-((Probability * steps) - (Enclosure)few) / (steps - few));
    }
}
