using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class VastNetworkTests
{
    [Theory(DisplayName = "As many neurons are counted inside as there are among all m when each is looked at")]
    [InlineData(300, 3, 50)]
    [InlineData(300, 3, 30)]
    [InlineData(2000, 2, 500)]
    public void CountsAll(int width, int dimension, int steps)
    {
        VastNetwork network = VastNetwork.Start(VastProblem.OfEscapeTime(Magnitude.Of(width), dimension, Magnitude.Of(0.4) / Magnitude.Of(width), 4000), new ReplicateSeed(1, 2));
        network.Propagator.Advance(steps);

        int inside = network.CountInside();

        inside.Should().Be(Enumerable.Range(0, width).Count(rank => network.Displacement(rank) <= 1)).And.BeInRange(1, width - 1);
    }

    [Fact(DisplayName = "At m = 10²² the numbers inside have the mean m·F(d·r²) with the r of each path, within six standard errors")]
    public void ShareOfAPath()
    {
        VastProblem problem = VastProblem.OfEscapeTime(Magnitude.FromLog10(22), 7, Magnitude.Of(0.1) / Magnitude.FromLog10(22), 1000);
        double[] excess = [.. Enumerable.Range(0, 800).Select(Excess)];

        (double mean, double error) = Sample.Mean(excess);
        mean.Should().BeApproximately(0, 6 * error);
        error.Should().BeLessThan(0.1);

        double Excess(int replicate)
        {
            VastNetwork network = VastNetwork.Start(problem, new ReplicateSeed(11, (uint)replicate));
            network.Propagator.Advance(1000);
            return network.CountInside() - (1e22 * Math.Exp(ChiSquareTail.LogCumulative(7, 7 * Math.Pow(network.InsideNorm(), 2))));
        }
    }

    [Fact(DisplayName = "All are seen outside only once none is inside, and not at the steps after which M has a lower rank than d, where no number of short neurons is enough")]
    public void SeenOutside()
    {
        VastNetwork network = VastNetwork.Start(VastProblem.OfEscapeTime(Magnitude.FromLog10(22), 20, Magnitude.Of(0.1) / Magnitude.FromLog10(22), 4000), new ReplicateSeed(1, 2));
        long first = 0;
        for (; !network.AreOutside; first = network.Propagator.Step)
            network.Propagator.Advance(1);

        first.Should().BeInRange(20, 1000);
        network.CountInside().Should().Be(0);
        Enumerable.Range(0, 1000).Should().OnlyContain(rank => network.Displacement(rank) > 1);
    }

    [Fact(DisplayName = "Counting gives up where more neurons may be inside than can be drawn")]
    public void TooMany()
    {
        VastNetwork network = VastNetwork.Start(VastProblem.OfEscapeTime(Magnitude.FromLog10(60), 2, Magnitude.Of(0.1) / Magnitude.FromLog10(60), 500), new ReplicateSeed(1, 1));
        network.Propagator.Advance(20);

        network.Invoking(n => n.CountInside()).Should().Throw<InvalidOperationException>().WithMessage("more than 1000000 neurons may be inside at step 20*");
    }
}
