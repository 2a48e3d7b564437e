using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class LaneEngineTests
{
    public static TheoryData<string, int, int, long> Settings
    {
        get
        {
            TheoryData<string, int, int, long> data = [];
            foreach (string rule in LaneRules.All.Keys)
            {
                // Narrower than d + 1, as wide, and wider; rows in fours, left over, and both.
                foreach ((int m, int d, long n) in new[] { (1, 1, 0L), (2, 4, 50), (6, 7, 0), (8, 7, 0), (41, 2, 0), (64, 7, 50) })
                    data.Add(rule, m, d, n);
            }

            return data;
        }
    }

    public static TheoryData<string, bool, long> Boxes => new()
    {
        { "gradient descent", true, 0 },
        { "gradient descent", true, 50 },
        { "gradient descent", false, 50 },
        { "gradient descent of a alone", true, 0 },
        { "label-noise SGD", true, 0 },
        { "label-noise SGD", false, 50 },
    };

    [Theory(DisplayName = "Lanes agree with the explicit and the reduced engine to 10⁻⁹ after 10⁴ steps in θ, ‖a‖², Σ‖wᵢ‖² and every neuron, for every rule")]
    [MemberData(nameof(Settings))]
    public void EnginesAgree(string rule, int width, int dimension, long inputs) =>
        Agree(LaneRules.All[rule], ReductionTests.Stable(width, dimension, inputs), null, LaneRules.Steps(rule));

    [Theory(DisplayName = "They agree at great widths and dimensions too")]
    [InlineData("label-noise SGD", 1000, 20, 0)]
    [InlineData("label-noise SGD", 21, 20, 50)]
    [InlineData("label-noise SGD", 19, 20, 0)]
    [InlineData("gradient descent", 1000, 7, 50)]
    [InlineData("four scalars", 1000, 7, 0)]
    public void GreatEnginesAgree(string rule, int width, int dimension, long inputs) =>
        Agree(LaneRules.All[rule], ReductionTests.Stable(width, dimension, inputs), null, 2000);

    [Theory(DisplayName = "They agree under heavy-tailed inputs, which a full-batch rule does not see")]
    [InlineData("label-noise SGD")]
    [InlineData("gradient descent")]
    public void HeavyTailsAgree(string rule) =>
        Agree(LaneRules.All[rule], ReductionTests.Stable(64, 7, 0) with { Inputs = InputLaw.HeavyTailed(3) }, null, 2000);

    [Theory(DisplayName = "They agree from the box of Phase II, where aligned neurons span two dimensions only")]
    [MemberData(nameof(Boxes))]
    public void BoxesAgree(string rule, bool aligned, long inputs)
    {
        // Phase II at m = 1/√η: long enough to leave the saddle and converge.
        Problem problem = new()
        {
            Width = 20,
            Dimension = 7,
            LearningRate = 0.0025,
            NoiseLevel = 0.1,
            TeacherNorm = 0.5,
            Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
        };
        Agree(LaneRules.All[rule], problem, aligned ? BoxLaw.Aligned : BoxLaw.Isotropic, 10_000);
    }

    [Theory(DisplayName = "Without neurons, lanes follow the Gram matrix that the Gram-only engine draws from the same seed, at any width")]
    [InlineData("label-noise SGD", 3, 7, 0)]
    [InlineData("label-noise SGD", 8, 7, 50)]
    [InlineData("label-noise SGD", 1_000_000_000, 7, 0)]
    [InlineData("gradient descent", 1000, 20, 50)]
    [InlineData("four scalars", 1000, 2, 0)]
    public void GramOnly(string rule, int width, int dimension, long inputs)
    {
        Problem problem = ReductionTests.Stable(width, dimension, inputs);
        LaneEngine engine = FourLanes.Start(LaneRules.All[rule], problem, keepsNeurons: false);
        engine.Advance(3000);
        for (int lane = 0; lane < 4; lane++)
        {
            Trajectory reference = LaneRules.All[rule].Start(problem, FourLanes.Seed(lane), engine: Engine.GramOnly);
            reference.Advance(3000);
            Agreement.RequireSummary(engine[lane], reference);
        }
    }

    [Fact(DisplayName = "A network started from a Gram matrix has no neurons to look at and says so")]
    public void NoNeurons()
    {
        LaneNetwork network = FourLanes.Start(UpdateRule.LabelNoiseSgd, ReductionTests.Stable(9, 3, 0), keepsNeurons: false)[2];
        Action rows = () => PlainRows.Of(network);

        rows.Should().Throw<InvalidOperationException>().WithMessage("This network was started from a Gram matrix; it has no neurons to look at.");
    }

    private static void Agree(UpdateRule rule, Problem problem, InitialLaw? law, long steps)
    {
        LaneEngine engine = FourLanes.Start(rule, problem, law);
        engine.Advance(steps).Should().Be(steps);
        for (int lane = 0; lane < 4; lane++)
        {
            Trajectory reference = rule.Start(problem, FourLanes.Seed(lane), law, lane % 2 == 0 ? Engine.Explicit : Engine.Reduced);
            reference.Advance(steps);
            Agreement.Require(engine[lane], reference);
        }
    }
}
