using LabelNoise.Randomness;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class NormalStreamTests
{
    private const int Count = 2_000_000;

    [Fact(DisplayName = "The first six moments of 2,000,000 variates are those of N(0, 1) within six standard errors")]
    public void Moments()
    {
        double[] sums = new double[7];
        foreach (double x in Variates(1))
        {
            double power = 1;
            for (int order = 1; order <= 6; order++)
                sums[order] += power *= x;
        }

        for (int order = 1; order <= 6; order++)
        {
            using Case atOrder = Case.Of(order);
            double expected = order % 2 == 0 ? OddFactorial(order - 1) : 0;
            double variance = OddFactorial(2 * order - 1) - expected * expected;
            (sums[order] / Count).Should().BeApproximately(expected, 6 * Math.Sqrt(variance / Count), $"of order {order}");
        }
    }

    [Fact(DisplayName = "Variates beyond 3, 4, 5 and 6 standard deviations are as frequent on each side as the binomial law allows at level 10⁻⁶")]
    public void Tails()
    {
        double[] variates = Variates(2);
        foreach (double limit in new[] { 3.0, 4, 5, 6 })
        {
            double p = Normal.CDF(0, 1, -limit);
            foreach (int count in new[] { variates.Count(x => x > limit), variates.Count(x => x < -limit) })
            {
                using Case atLimitCount = Case.Of((limit, count));
                Binomial.CDF(p, Count, count).Should().BeGreaterThan(1e-6);
                (count == 0 ? 1 : 1 - Binomial.CDF(p, Count, count - 1)).Should().BeGreaterThan(1e-6);
            }
        }
    }

    [Fact(DisplayName = "The Anderson–Darling statistic of 200,000 variates against N(0, 1) is below 12.6, its critical value at level 10⁻⁶")]
    public void AndersonDarling()
    {
        double[] sorted = [.. Variates(3)[..200_000].Order()];
        int n = sorted.Length;
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += (2 * i + 1) * (Math.Log(Normal.CDF(0, 1, sorted[i])) + Math.Log(Normal.CDF(0, 1, -sorted[n - 1 - i])));

        // The limit law is ΣZⱼ²/(j(j + 1)), so Pr[A² > z] ≈ √3·exp(−z)/√(πz): 0.93·10⁻⁶ at 12.6 (and 0.00102 at the tabulated 5.97).
        (-n - sum / n).Should().BeLessThan(12.6);
    }

    [Theory(DisplayName = "Neighbours in the stream, and the two members of a Box–Muller pair, are uncorrelated, also in their squares")]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Uncorrelated(int lag)
    {
        double[] x = Variates(4)[..500_000];
        double[] products = [.. Enumerable.Range(0, x.Length - lag).Select(i => x[i] * x[i + lag])];
        double[] squares = [.. Enumerable.Range(0, x.Length - lag).Select(i => (x[i] * x[i] - 1) * (x[i + lag] * x[i + lag] - 1))];

        // The factors have variances 1 and 2, so the products have standard deviations 1 and 2.
        Math.Abs(products.Average()).Should().BeLessThan(6 / Math.Sqrt(products.Length));
        Math.Abs(squares.Average()).Should().BeLessThan(6 * 2 / Math.Sqrt(squares.Length));
    }

    [Theory(DisplayName = "Reading one by one, or in spans of any length, gives the same sequence")]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void Chunks(int length)
    {
        ReplicateSeed seed = new(5, 5);
        NormalStream single = new(seed, StreamPurpose.Inputs);
        NormalStream chunked = new(seed, StreamPurpose.Inputs);
        double[] chunk = new double[length];
        for (int read = 0; read < 3000; read += length)
        {
            using Case atRead = Case.Of(read);
            chunked.Next(chunk);
            chunk.Should().Equal(Enumerable.Range(0, length).Select(_ => single.Next()));
        }

        chunked.Next([]);
        chunked.Next().Should().Be(single.Next());
    }

    [Fact(DisplayName = "A batch addressed by its index is that part of the stream read in order")]
    public void Addressed()
    {
        ReplicateSeed seed = new(5, 6);
        double[] inOrder = new double[800];
        new NormalStream(seed, StreamPurpose.Neurons).Next(inOrder);
        double[] addressed = new double[16];
        NormalStream.Fill(seed.Open(StreamPurpose.Neurons), 37, addressed);

        addressed.Should().Equal(inOrder[(37 * 16)..(38 * 16)]);
    }

    /// <summary>1·3·5 … k, the (k + 1)-th moment.</summary>
    private static double OddFactorial(int k) => Enumerable.Range(1, k).Where(j => j % 2 == 1).Aggregate(1.0, (product, j) => product * j);

    private static double[] Variates(uint replicate)
    {
        double[] variates = new double[Count];
        new NormalStream(new ReplicateSeed(0xA11CE, replicate), StreamPurpose.Inputs).Next(variates);
        return variates;
    }
}
