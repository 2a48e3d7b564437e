using LabelNoise.Experiments;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class OrderedReplicatesTests
{
    [Theory(DisplayName = "Replicates are consumed in index order and no further than the consumer asks, on any number of threads and for any outlook")]
    [InlineData(1, 8)]
    [InlineData(2, 1)]
    [InlineData(2, 500)]
    [InlineData(7, 33)]
    public void ConsumptionIsInOrder(int threads, long outlook)
    {
        List<long> consumed = [];
        OrderedReplicates.Run(
            1000,
            threads,
            () => outlook,
            Squares,
            (index, square) =>
            {
                square.Should().Be(index * index);
                consumed.Add(index);
                return consumed.Count < 137;
            },
            CancellationToken.None);
        consumed.Should().Equal(Enumerable.Range(0, 137).Select(i => (long)i));
    }

    [Fact(DisplayName = "The limit is the number of replicates consumed when the consumer is never satisfied")]
    public void LimitIsKept()
    {
        int consumed = 0;
        OrderedReplicates.Run(45, 3, () => 10, Squares, (_, _) => ++consumed > 0, CancellationToken.None);
        consumed.Should().Be(45);
    }

    [Fact(DisplayName = "A fault that several threads meet is told once")]
    public void OneFault()
    {
        using Barrier both = new(2);
        Action act = () => OrderedReplicates.Run<long>(
            4,
            2,
            () => 4,
            (first, _, _) => both.SignalAndWait(TimeSpan.FromMinutes(1), CancellationToken.None) ? throw new InvalidOperationException($"share {first}") : [],
            (_, _) => true,
            CancellationToken.None);

        act.Should().Throw<AggregateException>().Which.InnerExceptions.Should().ContainSingle().Which.Message.Should().StartWith("share ");
    }

    [Theory(DisplayName = "Cancellation stops before the next share")]
    [InlineData(1)]
    [InlineData(2)]
    public void CancellationStops(int threads)
    {
        using CancellationTokenSource source = new();
        Action run = () => OrderedReplicates.Run(
            long.MaxValue,
            threads,
            () => 8,
            Squares,
            (index, _) =>
            {
                if (index == 20)
                    source.Cancel();
                return true;
            },
            source.Token);
        run.Should().Throw<OperationCanceledException>();
    }

    private static long[] Squares(long first, int count, CancellationToken cancellation)
    {
        // Later shares finish first.
        Thread.SpinWait((int)Math.Max(0, 1000 - first));
        return [.. Enumerable.Range(0, count).Select(i => (first + i) * (first + i))];
    }
}
