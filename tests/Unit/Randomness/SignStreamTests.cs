using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class SignStreamTests
{
    private const int Count = 1_000_000;

    [Fact(DisplayName = "A million signs are ±1 and sum to zero within six standard errors")]
    public void Balance()
    {
        double[] signs = Signs(1);

        signs.Should().OnlyContain(s => Math.Abs(s) == 1);
        Math.Abs(signs.Sum()).Should().BeLessThan(6 * Math.Sqrt(Count));
    }

    [Fact(DisplayName = "A million signs have (n + 1)/2 runs within six standard errors √(n − 1)/2")]
    public void Runs()
    {
        double[] signs = Signs(2);
        int runs = 1 + Enumerable.Range(1, Count - 1).Count(i => signs[i] != signs[i - 1]);

        runs.Should().BeCloseTo((Count + 1) / 2, (uint)(6 * Math.Sqrt(Count - 1) / 2));
    }

    [Fact(DisplayName = "Each of the 64 places in a word is balanced on its own, within six standard errors")]
    public void Places()
    {
        double[] signs = Signs(3);
        double[] sums = new double[64];
        for (int i = 0; i < Count; i++)
            sums[i % 64] += signs[i];

        sums.Max(Math.Abs).Should().BeLessThan(6 * Math.Sqrt(Count / 64.0));
    }

    private static double[] Signs(uint replicate)
    {
        SignStream stream = new(new ReplicateSeed(0xB0B, replicate), StreamPurpose.LabelNoise);
        return [.. Enumerable.Range(0, Count).Select(_ => stream.Next())];
    }
}
