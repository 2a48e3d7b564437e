using LabelNoise.Observables;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ExitWatchTests
{
    private const int Looks = 40;

    [Fact(DisplayName = "A neuron seen outside once counts for ever; first and last exit are the looks at which the first and the last neuron went")]
    public void OnceIsForEver()
    {
        ScriptedNetwork network = new(3, (neuron, step) => step == 2 * neuron + 3);
        ExitWatch watch = new(network);
        List<int> remaining = [];
        for (int look = 0; look < 10; look++)
        {
            network.Advance();
            watch.Look();
            remaining.Add(watch.Remaining);
        }

        remaining.Should().Equal(3, 3, 2, 2, 1, 1, 0, 0, 0, 0);
        watch.Report.Should().Be(new ExitReport(3, 0, 3, 7));
    }

    [Theory(DisplayName = "Padding is not counted: a network of 5 to 8 neurons has as many, also when the padding seems to be outside")]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Padding(int width)
    {
        ScriptedNetwork network = new(width, (neuron, step) => neuron != 4 || step == 2);
        ExitWatch watch = new(network);
        watch.Remaining.Should().Be(width);
        network.Advance();
        watch.Look();
        watch.Report.Should().Be(new ExitReport(width, 1, 1, null));
        network.Advance();
        watch.Look();

        network.Seen.Should().Equal(1);
        watch.Report.Should().Be(new ExitReport(width, 0, 1, 2));
    }

    [Theory(DisplayName = "Without scouts, and with more scouts than groups, every look finds what plain loops over all neurons find")]
    [InlineData(1, 0)]
    [InlineData(41, 0)]
    [InlineData(41, 11)]
    [InlineData(42, 64)]
    public void AgainstPlainLoops(int width, int scouts)
    {
        bool[,] outside = PlainExits.Comings(width, Looks, 5);
        ScriptedNetwork network = new(width, (neuron, step) => outside[neuron, step]);
        ExitWatch watch = new(network, scouts);
        PlainExits plain = new(outside);
        for (int look = 1; look < Looks; look++)
        {
            using Case atLook = Case.Of(look);
            network.Advance();
            watch.Look();
            plain.Look(look);
            watch.Report.Should().Be(plain.Report);
        }

        watch.Report.AllLeft.Should().BeTrue();
    }

    [Theory(DisplayName = "Where none returns, scouts find the last exit at the look at which plain loops find it, and the first of a scout")]
    [InlineData(41, 1)]
    [InlineData(41, 10)]
    [InlineData(500, 7)]
    public void ScoutsWhereNoneReturns(int width, int scouts)
    {
        Random random = new(width + scouts);
        int[] leaves = [.. Enumerable.Range(0, width).Select(_ => random.Next(5, Looks - 5))];
        HashSet<int> ahead = [.. Enumerable.Range(0, scouts).Select(scout => scout * ((width + 3) / 4) / scouts)];
        int[] theirs = [.. leaves.Where((_, neuron) => ahead.Contains(neuron / 4))];
        ScriptedNetwork network = new(width, (neuron, step) => step >= leaves[neuron]);
        ExitWatch watch = new(network, scouts);
        for (int look = 1; look < Looks; look++)
        {
            using Case atLook = Case.Of(look);
            network.Advance();
            watch.Look();
            bool open = look >= theirs.Max();
            (open ? leaves : theirs).Count(at => at <= look).Should().Be(width - watch.Remaining);
            if (!open)
                network.Seen.Should().BeSubsetOf(ahead);
        }

        watch.Report.Should().Be(new ExitReport(width, 0, theirs.Min(), leaves.Max()));
    }

    [Theory(DisplayName = "Where neurons come and go, scouts never count one as out that was not seen outside by plain loops")]
    [InlineData(41, 3)]
    [InlineData(200, 20)]
    public void ScoutsAreNeverTooEarly(int width, int scouts)
    {
        bool[,] outside = PlainExits.Comings(width, Looks, 3);
        ScriptedNetwork network = new(width, (neuron, step) => outside[neuron, step]);
        ExitWatch watch = new(network, scouts);
        PlainExits plain = new(outside);
        for (int look = 1; look < Looks; look++)
        {
            using Case atLook = Case.Of(look);
            network.Advance();
            watch.Look();
            plain.Look(look);
            watch.Remaining.Should().BeGreaterThanOrEqualTo(plain.Report.Remaining);
        }

        (watch.Report.LastExit >= plain.Report.LastExit).Should().BeTrue();
    }

    [Fact(DisplayName = "Scouts are spread evenly; while one stays, the others are not looked at, and a look at all still counts every neuron")]
    public void AScoutThatStays()
    {
        ScriptedNetwork network = new(4000, (neuron, _) => neuron != 801);
        ExitWatch watch = new(network, 10);
        network.Advance();
        watch.Look();
        network.Seen.Should().Equal(Enumerable.Range(0, 10).Select(scout => 100 * scout));
        watch.Report.Should().Be(new ExitReport(4000, 4000 - 39, 1, null));
        network.Advance();
        watch.Look();
        network.Seen.Should().Equal(200);
        watch.LookAtAll();

        watch.Report.Should().Be(new ExitReport(4000, 1, 1, null));
    }

    [Fact(DisplayName = "A negative number of scouts is refused")]
    public void NegativeScouts()
    {
        Action act = () => _ = new ExitWatch(new ScriptedNetwork(4, (_, _) => false), -1);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("scouts");
    }
}
