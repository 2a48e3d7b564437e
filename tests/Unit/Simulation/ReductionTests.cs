using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class ReductionTests
{
    public static TheoryData<string, int, int, long> Settings
    {
        get
        {
            TheoryData<string, int, int, long> data = [];
            foreach (string rule in RuleCase.All.Keys)
            {
                foreach ((int m, int d, long n) in new[] { (1, 1, 0L), (4, 1, 0), (5, 2, 0), (7, 3, 5), (64, 7, 50), (33, 20, 0), (10, 20, 5), (202, 7, 0) })
                    data.Add(rule, m, d, n);
            }

            return data;
        }
    }

    [Theory(DisplayName = "Reduced and explicit engine agree to 10⁻⁹ in θ, ‖a‖², Σ‖wᵢ‖² and every neuron, for every rule, after 10⁴ steps, or 10 where it diverges")]
    [MemberData(nameof(Settings))]
    public void EnginesAgree(string rule, int width, int dimension, long inputs)
    {
        RuleCase rules = RuleCase.All[rule];
        Problem problem = Stable(width, dimension, inputs);

        // A rule that climbs runs off to infinity at a finite time, in steps some 1/(η|θ|), and every rounding grows with it.
        long steps = rules.Diverges ? 10 : 10_000;
        ReplicateSeed seed = ReplicateSeed.For(7, rule, width);
        Trajectory reduced = rules.Rule.Start(problem, seed, engine: Engine.Reduced);
        Trajectory reference = rules.Rule.Start(problem, seed, engine: Engine.Explicit);
        reduced.Advance(steps);
        reference.Advance(steps);

        reduced.Step.Should().Be(steps);
        Agreement.Require(reduced, reference);
    }

    [Fact(DisplayName = "A rule with all four scalars, along a direction of its own, moves both engines alike")]
    public void GeneralMap()
    {
        UpdateRule rule = UpdateRule.Of("four scalars", default(FourScalars));
        Problem problem = Stable(13, 5, 0);
        ReplicateSeed seed = new(8, 8);
        Trajectory reduced = rule.Start(problem, seed, engine: Engine.Reduced);
        Trajectory reference = rule.Start(problem, seed, engine: Engine.Explicit);
        reduced.Advance(10_000);
        reference.Advance(10_000);

        Agreement.Require(reduced, reference);
    }

    [Fact(DisplayName = "Both engines see the same sample and nearly the same residual at every step")]
    public void SameData()
    {
        Problem problem = Stable(9, 3, 5);
        ReplicateSeed seed = new(9, 9);
        IReadOnlyList<StepRecord> reduced = StepRecord.Advance(UpdateRule.LabelNoiseSgd.Start(problem, seed), 500);
        IReadOnlyList<StepRecord> reference = StepRecord.Advance(UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: Engine.Explicit), 500);

        reduced.Should().HaveCount(500);
        for (int t = 0; t < 500; t++)
        {
            using Case atT = Case.Of(t);
            reduced[t].Step.Should().Be(t);
            reduced[t].Input.Should().Equal(reference[t].Input);
            reduced[t].LabelNoise.Should().Be(reference[t].LabelNoise);
            reduced[t].Residual.Should().BeApproximately(reference[t].Residual, Agreement.Relative);
        }
    }

    [Theory(DisplayName = "A trajectory advanced in pieces has the bits of one advanced at once")]
    [InlineData(Engine.Reduced)]
    [InlineData(Engine.Explicit)]
    [InlineData(Engine.GramOnly)]
    public void Pieces(Engine engine)
    {
        Problem problem = Stable(9, 3, 0);
        Trajectory whole = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(10, 10), engine: engine);
        Trajectory pieces = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(10, 10), engine: engine);
        whole.Advance(300);
        foreach (long piece in new[] { 0L, 1, 99, 200 })
            pieces.Advance(piece);

        pieces.Step.Should().Be(300);
        pieces.Theta.ToArray().Should().Equal(whole.Theta.ToArray());
        pieces.InnerNormSquared.Should().Be(whole.InnerNormSquared);
    }

    // ηm < 2d/(d + 2) is mean-square stability for Gaussian inputs; a twentieth of it leaves room for small widths and repeated inputs.
    internal static Problem Stable(int width, int dimension, long inputs) => new()
    {
        Width = width,
        Dimension = dimension,
        LearningRate = 0.1 * dimension / ((dimension + 2.0) * (width + dimension)),
        NoiseLevel = 0.5,
        TeacherNorm = 0.3,
        Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
    };
}
