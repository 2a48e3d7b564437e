using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class LaneIndependenceTests
{
    // Not a multiple of the sixteen steps between borders.
    private const long Steps = 150;

    private static readonly ReplicateSeed Watched = new(0x1A9E, 5);

    public static TheoryData<string, int, int, long, bool> Settings => new()
    {
        { "label-noise SGD", 41, 7, 0, true },
        { "label-noise SGD", 3, 7, 50, true },
        { "label-noise SGD", 41, 4, 50, false },
        { "gradient descent", 41, 4, 0, true },
        { "gradient descent", 41, 7, 50, true },
        { "four scalars", 41, 4, 0, true },
    };

    [Theory(DisplayName = "A replicate has the same bits alone in any lane, beside any others, and in a lane that another replicate used before")]
    [MemberData(nameof(Settings))]
    public void SameBits(string rule, int width, int dimension, long inputs, bool keepsNeurons)
    {
        Problem problem = ReductionTests.Stable(width, dimension, inputs);
        LaneEngine alone = FourLanes.Empty(LaneRules.All[rule], problem, keepsNeurons: keepsNeurons);
        alone.Load(0, Watched);
        alone.Advance(Steps);
        double[] expected = Bits(alone[0], keepsNeurons);
        expected.Should().OnlyContain(x => double.IsFinite(x) && x != 0);

        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            LaneEngine single = FourLanes.Empty(LaneRules.All[rule], problem, keepsNeurons: keepsNeurons);
            single.Load(lane, Watched);
            single.Advance(Steps);
            Bits(single[lane], keepsNeurons).Should().Equal(expected);

            LaneEngine refilled = FourLanes.Start(LaneRules.All[rule], problem, keepsNeurons: keepsNeurons);
            refilled.Advance(16 * (lane + 1));
            refilled.Load(lane, Watched);
            refilled[lane].Step.Should().Be(0);
            refilled.Advance(80);
            refilled.Load((lane + 1) % 4, FourLanes.Seed(9));
            refilled.Advance(Steps - 80);
            refilled[lane].Step.Should().Be(Steps);
            Bits(refilled[lane], keepsNeurons).Should().Equal(expected);
        }
    }

    [Theory(DisplayName = "A neighbour whose weights are not finite changes no bit")]
    [InlineData("label-noise SGD")]
    [InlineData("gradient descent")]
    [InlineData("four scalars")]
    public void DivergedNeighbour(string rule)
    {
        Problem problem = ReductionTests.Stable(4, 7, 50);
        LaneEngine engine = FourLanes.Empty(LaneRules.All[rule], problem, new PoisonedLaw());
        engine.Load(1, PoisonedLaw.Seed);
        engine.Load(2, Watched);
        engine.Advance(Steps);
        LaneEngine alone = FourLanes.Empty(LaneRules.All[rule], problem);
        alone.Load(2, Watched);
        alone.Advance(Steps);

        engine[1].OuterNormSquared.Should().Be(double.NaN);
        Bits(engine[2], true).Should().Equal(Bits(alone[2], true));
    }

    [Theory(DisplayName = "An engine advanced in pieces, with looks between, has the bits of one advanced at once")]
    [MemberData(nameof(Settings))]
    public void Pieces(string rule, int width, int dimension, long inputs, bool keepsNeurons)
    {
        Problem problem = ReductionTests.Stable(width, dimension, inputs);
        LaneEngine whole = FourLanes.Start(LaneRules.All[rule], problem, keepsNeurons: keepsNeurons);
        LaneEngine pieces = FourLanes.Start(LaneRules.All[rule], problem, keepsNeurons: keepsNeurons);
        whole.Advance(Steps);
        foreach (long piece in new[] { 0L, 1, 14, 1, 17, 16, 101 })
        {
            using Case atPiece = Case.Of(piece);
            pieces.Advance(piece).Should().Be(piece);
            Bits(pieces[3], keepsNeurons).Should().NotContain(double.NaN);
        }

        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            Bits(pieces[lane], keepsNeurons).Should().Equal(Bits(whole[lane], keepsNeurons));
        }
    }

    [Fact(DisplayName = "A lane is loaded at a border only, every sixteen steps where samples are drawn and always where they are not")]
    public void Borders()
    {
        Problem problem = ReductionTests.Stable(9, 3, 0);
        LaneEngine engine = FourLanes.Start(UpdateRule.LabelNoiseSgd, problem);
        engine.StepsToBorder.Should().Be(0);
        engine.Advance(3);
        engine.StepsToBorder.Should().Be(13);
        Action load = () => engine.Load(0, Watched);

        load.Should().Throw<InvalidOperationException>().WithMessage("A lane can be loaded at a border only; the next is 13 steps away.");
        engine.Advance(13);
        load.Should().NotThrow();
        LaneEngine descent = FourLanes.Start(UpdateRule.GradientDescent, problem);
        descent.Advance(3);
        descent.StepsToBorder.Should().Be(0);
    }

    [Fact(DisplayName = "A replicate in a lane whose last one was looked at just before shows its own rows at once")]
    public void SeenAtOnce()
    {
        LaneEngine engine = FourLanes.Start(UpdateRule.LabelNoiseSgd, ReductionTests.Stable(41, 4, 0));
        engine.Advance(16);
        _ = PlainRows.Of(engine[1]);
        engine.Load(1, Watched);
        PlainRows rows = PlainRows.Of(engine[1]);

        // The coordinates solve a triangular system whose condition is below 10⁴.
        for (int i = 0; i < 41; i++)
        {
            using Case atI = Case.Of(i);
            rows.Current[i].Zip(rows.Initial[i], (now, start) => Math.Abs(now - start)).Max().Should().BeLessThan(1e-11);
        }
    }

    private static double[] Bits(LaneNetwork network, bool keepsNeurons) =>
    [
        .. network.Theta,
        network.OuterNormSquared,
        network.InnerNormSquared,
        .. keepsNeurons ? PlainRows.Of(network).Current.SelectMany(row => row) : [],
    ];

    /// <summary>NTK initialisation, but NaN for one seed.</summary>
    private sealed class PoisonedLaw : InitialLaw
    {
        public static readonly ReplicateSeed Seed = new(0xBAD, 1);

        public override string Name => "poisoned";

        public override NeuronBlock Draw(Problem problem, ReplicateSeed seed)
        {
            NeuronBlock block = Ntk.Draw(problem, seed);
            if (seed == Seed)
                block[1, 0] = double.NaN;
            return block;
        }
    }
}
