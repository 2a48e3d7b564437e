using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Label noise on and off by turns: the factors of a <see cref="NoiseSchedule{TRule}"/>.</summary>
internal static class NoiseTurns
{
    /// <summary>1 for k steps, 0 for the next k, and so on.</summary>
    /// <param name="period">k, in steps; a whole number of at least 1.</param>
    public static Func<Lanes, Lanes> Of(double period) =>
        step => Lanes.Choose(Lanes.Floor(step / period) - (2 * Lanes.Floor(step / (2 * period))) < 1, 1, 0);
}
