using LabelNoise.Statements;

namespace LabelNoise.Tests.Unit.Statements;

public sealed class OrderedReplicatesTests
{
    [Theory(DisplayName = "Replicates are consumed in index order and no further than the consumer asks, on any number of threads")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void ConsumptionIsInOrder(int threads)
    {
        List<long> consumed = [];
        OrderedReplicates.Run(
            1000,
            threads,
            index =>
            {
                // Later replicates of a batch finish first.
                Thread.SpinWait((int)(1000 - index));
                return index * index;
            },
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
        OrderedReplicates.Run(45, 3, index => index, (_, _) => ++consumed > 0, CancellationToken.None);
        consumed.Should().Be(45);
    }

    [Theory(DisplayName = "Cancellation stops before the next replicate")]
    [InlineData(1)]
    [InlineData(2)]
    public void CancellationStops(int threads)
    {
        using CancellationTokenSource source = new();
        Action run = () => OrderedReplicates.Run(
            long.MaxValue,
            threads,
            index => index,
            (index, _) =>
            {
                if (index == 20)
                    source.Cancel();
                return true;
            },
            source.Token);
        run.Should().Throw<OperationCanceledException>();
    }
}
