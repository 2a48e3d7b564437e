using System.Runtime.Intrinsics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class TurnBoundsTests
{
    private static readonly double Root3 = Math.Sqrt(3);

    [Theory(DisplayName = "Without motion a neuron is aligned when 1 − |cos| is at most the defect, on either side of θ*: 1 − cos 45° = 0.293")]
    [InlineData(1, 1, 0.3, true)]
    [InlineData(-1, 1, 0.3, true)]
    [InlineData(1, 1, 0.29, false)]
    [InlineData(0, 1, 0.99, false)]
    [InlineData(0, 0, 0.99, false)]
    [InlineData(0, 1, 2.5, true)]
    public void Still(double along, double across, double defect, bool aligned)
    {
        TurnBounds bounds = Seen(new TurnBounds(0, defect, 1), [0.3, along, across]);

        bounds.SurelyAligned.Should().Be(aligned ? 1 : 0);
        bounds.PossiblyAligned.Should().Be(aligned ? 1 : 0);
    }

    // A motion by half of ‖w‖ turns w by up to arcsin ½ = 30°; 1 − cos 60° = 0.5 and 1 − cos 30° = 0.134.
    [Theory(DisplayName = "A motion of half its norm turns a neuron by up to 30°: at 30° from θ* it is surely within 60°, at 60° possibly within 30°")]
    [InlineData(30, 0.51, 1, 1)]
    [InlineData(30, 0.49, 0, 1)]
    [InlineData(60, 0.14, 0, 1)]
    [InlineData(60, 0.13, 0, 0)]
    [InlineData(60, 0.99, 0, 1)]
    public void Turned(double degrees, double defect, int surely, int possibly)
    {
        double angle = degrees * Math.PI / 180;

        // The motion is a share of ‖z‖, and ‖(√3, w)‖ is 2 where ‖w‖ is 1.
        foreach ((double turn, double outer) in new[] { (0.5, 0.0), (0.25, Root3) })
        {
            using Case atTurnOuter = Case.Of((turn, outer));
            TurnBounds bounds = Seen(new TurnBounds(turn, defect, 0.1), [outer, -Math.Cos(angle), Math.Sin(angle)]);

            bounds.SurelyAligned.Should().Be(surely);
            bounds.PossiblyAligned.Should().Be(possibly);
        }
    }

    [Fact(DisplayName = "A neuron that can vanish can have any angle after it, and so can one that is zero")]
    public void CanVanish()
    {
        TurnBounds vanishing = Seen(new TurnBounds(0.5, 0.99, 0.1), [Root3 * 1.01, 1, 0]);
        TurnBounds zero = Seen(new TurnBounds(0.5, 0.99, 0), [0, 0, 0]);

        vanishing.SurelyAligned.Should().Be(0);
        vanishing.PossiblyAligned.Should().Be(1);
        vanishing.WorstOfLarge.Should().BeApproximately(1, 1e-15);
        zero.SurelyAligned.Should().Be(0);
        zero.WorstOfLarge.Should().BeApproximately(1, 1e-15);
    }

    [Fact(DisplayName = "Surely large is ‖w‖ less the motion, and the worst angle is taken over all that ‖w‖ with the motion can make large")]
    public void Large()
    {
        // Norms 1, 2 and 4 at 0°, 30° and 60°, moved by 0.5, 1 and 2, each of which is a turn of up to 30°.
        double[][] rows = [[0, 1, 0], [0, Root3, 1], [0, 2, 2 * Root3]];

        Seen(new TurnBounds(0.5, 0.1, 0.5), rows).SurelyLarge.Should().Be(3);
        Seen(new TurnBounds(0.5, 0.1, 0.501), rows).SurelyLarge.Should().Be(2);
        Seen(new TurnBounds(0.5, 0.1, 2.001), rows).SurelyLarge.Should().Be(0);
        Seen(new TurnBounds(0.5, 0.1, 5.9), rows).WorstOfLarge.Should().BeApproximately(1, 1e-7, "the angle is within rounding of a right one");
        Seen(new TurnBounds(0.5, 0.1, 2.9), rows[..2]).WorstOfLarge.Should().BeApproximately(0.5, 1e-14);
        Seen(new TurnBounds(0.5, 0.1, 1.5), rows[..1]).WorstOfLarge.Should().BeApproximately(1 - (Root3 / 2), 1e-14);
        Seen(new TurnBounds(0.5, 0.1, 3.1), rows[..2]).WorstOfLarge.Should().Be(0);
    }

    [Fact(DisplayName = "Counts and the worst angle add up over groups, and padding is not counted")]
    public void OverGroups()
    {
        TurnBounds bounds = new(0, 0.3, 1);
        bounds.Visit(Group(0, 6, [[0, 1, 0], [0, 2, 2], [0, 0, 3], [0, 0.5, 0]]));
        bounds.Visit(Group(1, 6, [[0, 1, 1], [0, 3, 1], [0, 9, 0], [0, 9, 0]]));

        bounds.SurelyAligned.Should().Be(5);
        bounds.PossiblyAligned.Should().Be(5);
        bounds.SurelyLarge.Should().Be(5);
        bounds.WorstOfLarge.Should().BeApproximately(1, 1e-15);
    }

    private static TurnBounds Seen(TurnBounds bounds, params double[][] rows)
    {
        bounds.Visit(Group(0, rows.Length, rows));
        return bounds;
    }

    private static NeuronGroup Group(int index, int neurons, double[][] rows)
    {
        Vector256<double>[] vectors = [.. Enumerable.Range(0, 3).Select(k => Vector256.Create(At(0, k), At(1, k), At(2, k), At(3, k)))];
        return new NeuronGroup(index, neurons, vectors, vectors);

        double At(int row, int k) => row < rows.Length ? rows[row][k] : 0;
    }
}
