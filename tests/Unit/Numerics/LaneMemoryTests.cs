using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class LaneMemoryTests
{
    [Fact(DisplayName = "Rows of 0 to 40 vectors begin on 64-byte boundaries, before and after a collection, and hold zeros")]
    public void Alignment()
    {
        LaneMemory[] rows = [.. Enumerable.Range(0, 41).Select(vectors => new LaneMemory(vectors))];
        GC.Collect();
        for (int vectors = 0; vectors < rows.Length; vectors++)
        {
            using Case atVectors = Case.Of(vectors);
            (Address(rows[vectors]) % 64).Should().Be(0);
            rows[vectors].Length.Should().Be(vectors);
            rows[vectors].Vectors.Length.Should().Be(vectors);
            rows[vectors].Vectors.ContainsAnyExcept(Vector256<double>.Zero).Should().BeFalse();
        }
    }

    [Fact(DisplayName = "An element written by its vector and lane is that lane of that vector, and no other")]
    public void Elements()
    {
        LaneMemory row = new(5);
        for (int vector = 0; vector < 5; vector++)
        {
            for (int lane = 0; lane < 4; lane++)
                row[vector, lane] = 10 * vector + lane;
        }

        for (int vector = 0; vector < 5; vector++)
        {
            using Case atVector = Case.Of(vector);
            row.Vectors[vector].Should().Be(Vector256.Create(10.0 * vector) + Vector256.Create(0.0, 1, 2, 3));
            row[vector, 2].Should().Be(10 * vector + 2);
        }
    }

    [Theory(DisplayName = "A vector or lane out of range is refused, in reading and in writing")]
    [InlineData(-1, 0, "vector", 3)]
    [InlineData(3, 0, "vector", 3)]
    [InlineData(0, -1, "lane", 4)]
    [InlineData(0, 4, "lane", 4)]
    [InlineData(2, 4, "lane", 4)]
    public void Refused(int vector, int lane, string name, int limit)
    {
        LaneMemory row = new(3);
        Action read = () => _ = row[vector, lane];
        Action write = () => row[vector, lane] = 1;

        read.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage($"{name} ('*') must be less than '{limit}'.*");
        write.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name);
    }

    private static long Address(LaneMemory row) =>
        Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<Vector256<double>, byte>(ref row.Reference));
}
