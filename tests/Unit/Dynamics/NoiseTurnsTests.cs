using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class NoiseTurnsTests
{
    [Fact(DisplayName = "Noise by turns is on for k steps, off for the next k, and on again, in every lane by its own step")]
    public void OnAndOff()
    {
        foreach (long period in new long[] { 1, 3, 5000 })
        {
            using Case atPeriod = Case.Of(period);
            Func<Lanes, Lanes> factor = NoiseTurns.Of(period);
            for (long step = 0; step < 6 * Math.Min(period, 7); step++)
                factor(Lanes.Of(step, period - 1, period, 2 * period)).Should().Be(Lanes.Of(step / period % 2 == 0 ? 1 : 0, 1, 0, 1));
        }
    }
}
