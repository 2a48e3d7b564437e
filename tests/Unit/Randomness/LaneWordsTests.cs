using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class LaneWordsTests
{
    private static readonly ReplicateSeed[] Seeds =
        [new(0, 0), new(ulong.MaxValue, uint.MaxValue), new(0x0123456789ABCDEF, 7), ReplicateSeed.For(3, "lanes", 1_000_000)];

    public static TheoryData<ulong, ulong, ulong, ulong> FirstBlocks => new()
    {
        { 0, 0, 0, 0 },
        { 3, 1, 1_000_000, 40 },
        { uint.MaxValue - 2, uint.MaxValue, 1UL << 32, (1UL << 40) - 1 },
        { (1UL << 33) - 3, 5, (1UL << 62) - 4, 0 },
    };

    [Theory(DisplayName = "Each lane holds the words of its own replicate from its own block on, also where the block counter crosses 2³²")]
    [MemberData(nameof(FirstBlocks))]
    public void Words(ulong first0, ulong first1, ulong first2, ulong first3)
    {
        ulong[] first = [first0, first1, first2, first3];
        Vector256<ulong>[] words = new Vector256<ulong>[16];
        Opened(StreamPurpose.TrainingSet).Write(Vector256.Create(first), 8, words);

        for (int lane = 0; lane < 4; lane++)
        {
            RandomStream stream = Seeds[lane].Open(StreamPurpose.TrainingSet);
            for (int i = 0; i < words.Length; i++)
            {
                using Case atLaneI = Case.Of((lane, i));
                words[i][lane].Should().Be(stream.Word(2 * first[lane] + (ulong)i));
            }
        }
    }

    [Theory(DisplayName = "Pairs of blocks hold the words of both, at any distance forwards or backwards and any step to the next pair")]
    [InlineData(8UL, 1UL)]
    [InlineData(0UL, 3UL)]
    [InlineData(ulong.MaxValue - 39, 2UL)]
    [InlineData(1UL << 32, 1UL << 33)]
    public void Pairs(ulong distance, ulong step)
    {
        Vector256<ulong> first = Vector256.Create(40, 43, 46, (ulong)uint.MaxValue);
        Vector256<ulong>[] words = new Vector256<ulong>[12];
        Opened(StreamPurpose.Neurons).WritePairs(first, distance, step, 3, words);

        for (int lane = 0; lane < 4; lane++)
        {
            RandomStream stream = Seeds[lane].Open(StreamPurpose.Neurons);
            for (int i = 0; i < words.Length; i++)
            {
                using Case atLaneI = Case.Of((lane, i));
                ulong block = unchecked(first[lane] + (ulong)(i / 4) * step + (ulong)(i / 2 % 2) * distance);
                words[i][lane].Should().Be(stream.Word(2 * block + (ulong)(i % 2)));
            }
        }
    }

    [Fact(DisplayName = "Pairs that the destination does not hold are refused")]
    public void TooManyPairs()
    {
        Action write = () => Opened(StreamPurpose.Neurons).WritePairs(default, 1, 2, 2, new Vector256<ulong>[7]);

        write.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("destination");
    }

    [Fact(DisplayName = "A lane that changes hands gives the words of its new replicate, and the others keep theirs")]
    public void Reopened()
    {
        LaneWords lanes = Opened(StreamPurpose.Inputs);
        ReplicateSeed next = new(77, 78);
        lanes.Open(2, next);
        Vector256<ulong>[] words = new Vector256<ulong>[4];
        lanes.Write(Vector256.Create(9UL), 2, words);

        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            words[1][lane].Should().Be((lane == 2 ? next : Seeds[lane]).Open(StreamPurpose.Inputs).Word(19));
        }
    }

    [Fact(DisplayName = "A longer destination is written only as far as asked")]
    public void LongDestination()
    {
        Vector256<ulong>[] words = new Vector256<ulong>[6];
        words.AsSpan().Fill(Vector256.Create(42UL));
        Opened(StreamPurpose.Inputs).Write(default, 2, words);

        words[3].Should().NotBe(Vector256.Create(42UL));
        words[4..].Should().OnlyContain(w => w == Vector256.Create(42UL));
    }

    [Theory(DisplayName = "An odd number of blocks, or more than the destination holds, is refused")]
    [InlineData(1, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 7)]
    public void Refused(int count, int vectors)
    {
        Action write = () => Opened(StreamPurpose.Inputs).Write(default, count, new Vector256<ulong>[vectors]);

        write.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("blocks").WithMessage("blocks must be even and fit the destination.*");
    }

    [Theory(DisplayName = "Four streams of normals side by side have the bits of NormalStream, request after request")]
    [InlineData(2)]
    [InlineData(28)]
    public void Normals(int blocks)
    {
        LaneNormals lanes = new(StreamPurpose.Inputs, blocks);
        NormalStream[] streams = [.. Seeds.Select(seed => new NormalStream(seed, StreamPurpose.Inputs))];
        for (int lane = 0; lane < 4; lane++)
            lanes.Open(lane, Seeds[lane]);
        Vector256<double>[] normals = new Vector256<double>[4 * blocks];
        for (ulong request = 0; request < 20; request++)
        {
            using Case atRequest = Case.Of(request);
            lanes.Write(Vector256.Create(request * (ulong)blocks), normals);
            double[] written = MemoryMarshal.Cast<Vector256<double>, double>(normals).ToArray();
            written.Should().Equal(Enumerable.Range(0, written.Length).Select(i => streams[i % 4].Next()));
        }
    }

    [Fact(DisplayName = "A destination too short for a request of normals is refused")]
    public void ShortNormals()
    {
        Action write = () => new LaneNormals(StreamPurpose.Inputs, 2).Write(default, new Vector256<double>[7]);

        write.Should().Throw<ArgumentException>().WithParameterName("destination").WithMessage("destination must hold 8 vectors; it holds 7.*");
    }

    private static LaneWords Opened(StreamPurpose purpose)
    {
        LaneWords lanes = new(purpose);
        for (int lane = 0; lane < 4; lane++)
            lanes.Open(lane, Seeds[lane]);
        return lanes;
    }
}
