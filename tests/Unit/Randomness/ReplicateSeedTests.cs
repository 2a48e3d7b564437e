using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class ReplicateSeedTests
{
    [Fact(DisplayName = "Streams of different suite seeds, claims, replicates or purposes share no word among their first 64")]
    public void StreamsDiffer()
    {
        ReplicateSeed[] seeds =
        [
            ReplicateSeed.For(1, "theorem", 0),
            ReplicateSeed.For(2, "theorem", 0),
            ReplicateSeed.For(1, "Theorem", 0),
            ReplicateSeed.For(1, "theorem", 1),
            ReplicateSeed.For(1, "theorem", uint.MaxValue),
        ];
        HashSet<ulong> words = [];
        foreach (ReplicateSeed seed in seeds)
        {
            foreach (StreamPurpose purpose in Enum.GetValues<StreamPurpose>())
            {
                // Among 4480 words of 64 bits a chance collision has probability 5·10⁻¹³.
                for (ulong k = 0; k < 64; k++)
                {
                    using Case atSeedPurpose = Case.Of((seed, purpose, k));
                    words.Add(seed.Open(purpose).Word(k)).Should().BeTrue();
                }
            }
        }
    }

    [Fact(DisplayName = "The purposes keep their numbers, which are part of every stream's definition")]
    public void PurposeNumbers() =>
        Enum.GetValues<StreamPurpose>().Select(p => $"{(int)p} {p}").Should().Equal(
            "0 Neurons", "1 Inputs", "2 LabelNoise", "3 SampleIndices", "4 TrainingSet", "5 InitialGram", "6 Oscillation", "7 Observation", "8 Covariance", "9 InputScales", "10 Rule", "11 Experiment", "12 ClassifierWeights", "13 ReplacedLabels");

    // Pinned under ReplicateSeed.Version: where one of these changes on purpose, the version changes with it.
    [Fact(DisplayName = "Version 2 of the mapping gives these keys, words, signs, indices and normals")]
    public void Pinned()
    {
        ReplicateSeed seed = ReplicateSeed.For(20240601, "lemma-c1", 42);

        ReplicateSeed.Version.Should().Be(2);
        seed.Key.Should().Be(0x61C5F0A14E940665);
        seed.Replicate.Should().Be(42);
        seed.Open(StreamPurpose.Neurons).Word(0).Should().Be(0x616A3744355166B4);
        seed.Open(StreamPurpose.Neurons).Word(12345678901).Should().Be(0x90E86CC8C9BD04E7);
        SignStream signs = new(seed, StreamPurpose.LabelNoise);
        string.Concat(Enumerable.Range(0, 70).Select(_ => signs.Next() > 0 ? '+' : '-'))
            .Should().Be("---+++-+-+--+++----+-++++++--+++---+-++++-+++--++-++-++++---+-+-+--++-");
        UniformStream uniforms = new(seed, StreamPurpose.SampleIndices);
        new[] { uniforms.Index(1000), uniforms.Index(1L << 62) }.Should().Equal(226, 3931759074831724523);
        uniforms.Next().Should().Be(0.8736248377266099);
        NormalStream normals = new(seed, StreamPurpose.Inputs);
        double[] values = new double[300];
        normals.Next(values);

        // The standard library's own logarithm and sine are not used, so these are exact on every machine.
        new[] { values[0], values[4], values[299] }.Should().Equal(-0.3721904597673571, -0.4271420276018197, 0.6297305736520018);
    }

    [Theory(DisplayName = "A replicate's index must lie in 0 … 2³² − 1")]
    [InlineData(-1L, "replicate must be a whole number from 0 to 4294967295.*")]
    [InlineData(1L << 32, "replicate must be a whole number from 0 to 4294967295.*")]
    public void BadReplicate(long index, string message)
    {
        Action act = () => ReplicateSeed.For(1, "claim", index);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("replicate").WithMessage(message);
    }

    [Fact(DisplayName = "A claim's id is not null")]
    public void NoClaim()
    {
        Action act = () => ReplicateSeed.For(1, null!, 0);

        act.Should().Throw<ArgumentNullException>().WithParameterName("claimId");
    }
}
