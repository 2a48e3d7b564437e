using System.Runtime.Intrinsics;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class PhiloxTests
{
    // The known-answer vectors published with the reference implementation (Random123, kat_vectors, philox4x32 10).
    [Theory(DisplayName = "Philox4x32-10 gives the published known answers for zeros, for ones and for the digits of π")]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu)]
    [InlineData(0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u, 0xA4093822u, 0x299F31D0u, 0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u)]
    public void KnownAnswers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint x0, uint x1, uint x2, uint x3) =>
        Philox4x32.Block(c0, c1, c2, c3, k0, k1).Should().Be((x0, x1, x2, x3));

    [Theory(DisplayName = "Four blocks side by side equal four single blocks, also where the block index carries past 32 or 64 bits")]
    [InlineData(0UL)]
    [InlineData(0xFFFFFFFEUL)]
    [InlineData(0xFFFFFFFFUL)]
    [InlineData(0x1234_FFFFFFFDUL)]
    [InlineData(0xFFFFFFFF_FFFFFFFEUL)]
    public void FourBlocksAtCarries(ulong first) => FourBlocksAreSingleBlocks(first, 0x9ABCDEF0_12345678, 0x0FEDCBA9_87654321);

    [Fact(DisplayName = "Four blocks side by side equal four single blocks at 10,000 random counters and keys")]
    public void FourBlocksAtRandom()
    {
        Random random = new(20240611);
        for (int trial = 0; trial < 10_000; trial++)
            FourBlocksAreSingleBlocks(Word(random), Word(random), Word(random));
    }

    [Fact(DisplayName = "A stream's words are the halves of its blocks: block index in the low counter words, replicate and purpose in the high ones")]
    public void Words()
    {
        ReplicateSeed seed = new(0x0123456789ABCDEF, 77);
        RandomStream stream = seed.Open(StreamPurpose.Covariance);
        (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Block(5, 2, 77, (uint)StreamPurpose.Covariance, 0x89ABCDEF, 0x01234567);
        ulong block = 5 | (2UL << 32);

        stream.Word(2 * block).Should().Be(x0 | ((ulong)x1 << 32));
        stream.Word(2 * block + 1).Should().Be(x2 | ((ulong)x3 << 32));
        stream.FourBlocks(block).Even[0].Should().Be(stream.Word(2 * block));
        stream.FourBlocks(block).Odd[3].Should().Be(stream.Word(2 * (block + 3) + 1));
    }

    private static void FourBlocksAreSingleBlocks(ulong first, ulong high, ulong key)
    {
        (Vector256<ulong> even, Vector256<ulong> odd) = Philox4x32.FourBlocks(first, high, key);
        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            ulong index = unchecked(first + (ulong)lane);
            (uint x0, uint x1, uint x2, uint x3) =
                Philox4x32.Block((uint)index, (uint)(index >> 32), (uint)high, (uint)(high >> 32), (uint)key, (uint)(key >> 32));
            even[lane].Should().Be(x0 | ((ulong)x1 << 32));
            odd[lane].Should().Be(x2 | ((ulong)x3 << 32));
        }
    }

    private static ulong Word(Random random) => ((ulong)random.NextInt64() << 1) ^ (ulong)random.NextInt64();
}
