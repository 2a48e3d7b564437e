using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Xunit;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class UniformStreamTests
{
    private const int Count = 200_000;

    [Fact(DisplayName = "Uniform numbers lie strictly between 0 and 1 and follow the uniform law, within 0.02 in distribution")]
    public void Uniform()
    {
        UniformStream stream = Open(1);

        Enumerable.Range(0, Count).Select(_ => stream.Next()).Should().OnlyContain(u => u > 0 && u < 1);
        Sampling.Of(seed => new UniformStream(seed, StreamPurpose.SampleIndices).Next()).Should().FollowTheLaw(u => u, within: 0.02);
    }

    [Theory(DisplayName = "Indices are in range and uniform: chi-square at level 10⁻⁶")]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(1000)]
    public void Indices(int count)
    {
        UniformStream stream = Open(2);
        double[] seen = new double[count];
        for (int i = 0; i < Count; i++)
            seen[(int)stream.Index(count)]++;

        ChiSquareTail(seen).Should().BeGreaterThan(1e-6);
    }

    // ⌊w·n/2⁶⁴⌋ for n = 3·2⁶¹ hits the residues 0, 1, 2 with frequencies 3/8, 3/8, 2/8 unless surplus words are rejected.
    [Fact(DisplayName = "Indices below 3·2⁶¹, where scaling without rejection would favour two residues in three, are uniform modulo 3")]
    public void Unbiased()
    {
        const long Range = 3L << 61;
        UniformStream stream = Open(3);
        double[] seen = new double[3];
        for (int i = 0; i < Count; i++)
        {
            using Case atI = Case.Of(i);
            long index = stream.Index(Range);
            index.Should().BeInRange(0, Range - 1);
            seen[index % 3]++;
        }

        ChiSquareTail(seen).Should().BeGreaterThan(1e-6);
    }

    [Fact(DisplayName = "The only index below 1 is 0")]
    public void One()
    {
        UniformStream stream = Open(4);

        Enumerable.Range(0, 100).Select(_ => stream.Index(1)).Should().OnlyContain(i => i == 0);
    }

    [Fact(DisplayName = "Indices below 2⁶² fall evenly into 256 equal parts of the range")]
    public void Wide()
    {
        UniformStream stream = Open(5);
        double[] seen = new double[256];
        for (int i = 0; i < Count; i++)
            seen[stream.Index(1L << 62) >> 54]++;

        ChiSquareTail(seen).Should().BeGreaterThan(1e-6);
    }

    [Theory(DisplayName = "An index among fewer than one value is refused")]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(long.MinValue)]
    public void BadCount(long values)
    {
        Action act = () => Open(6).Index(values);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count").WithMessage("count must be a whole number of at least 1.*");
    }

    private static UniformStream Open(uint replicate) => new(new ReplicateSeed(0xCAFE, replicate), StreamPurpose.SampleIndices);

    private static double ChiSquareTail(double[] seen)
    {
        double expected = seen.Sum() / seen.Length;
        return 1 - ChiSquared.CDF(seen.Length - 1, seen.Sum(s => (s - expected) * (s - expected) / expected));
    }
}
