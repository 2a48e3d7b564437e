using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class RemainingMotionTests
{
    /// <summary>Far wider than ‖θ*‖/η: the start carries enough second moment.</summary>
    private static Problem Wide(long inputs) => new()
    {
        Width = 20_000,
        Dimension = 5,
        LearningRate = 1e-4,
        TeacherNorm = 0.03,
        Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
    };

    [Theory(DisplayName = "In 2·10⁵ steps no row of a wide box start moves by more than δ of its norm, and θ ends within the bound")]
    [InlineData(0)]
    [InlineData(20_000)]
    public void Bounds(long inputs)
    {
        LaneEngine engine = FourLanes.Start(UpdateRule.GradientDescent, Wide(inputs), BoxLaw.Isotropic);
        RemainingMotion[] motion = [.. Enumerable.Range(0, 4).Select(lane => RemainingMotion.Of(engine[lane], 200_000))];
        engine.Advance(200_000);
        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            PlainRows rows = PlainRows.Of(engine[lane]);
            double largest = rows.Initial.Zip(rows.Current, (from, to) => Norm(from.Zip(to, (x, y) => y - x)) / Norm(from)).Max();
            largest.Should().BeLessThanOrEqualTo(motion[lane].Turn).And.BeGreaterThan(motion[lane].Turn / 4);

            // The computed distance ends where rounding stops it.
            Norm(engine[lane].Theta.ToArray().Zip(engine[lane].TeacherVector.ToArray(), (x, y) => x - y)).Should().BeLessThanOrEqualTo(motion[lane].Distance + 1e-11);
        }
    }

    [Fact(DisplayName = "A narrow box start, which has all of its growth before it, gets no bound; no step left, no motion")]
    public void NoBound()
    {
        LaneEngine engine = FourLanes.Start(UpdateRule.GradientDescent, Wide(0) with { Width = 100 }, BoxLaw.Isotropic);

        RemainingMotion.Of(engine[0], 1000).Should().Be(new RemainingMotion(double.PositiveInfinity, double.PositiveInfinity));
        RemainingMotion none = RemainingMotion.Of(engine[0], 0);
        none.Turn.Should().Be(0);
        none.Distance.Should().BeApproximately(Norm(engine[0].Theta.ToArray().Zip(engine[0].TeacherVector.ToArray(), (x, y) => x - y)), 1e-15);
    }

    [Theory(DisplayName = "A trajectory and a lane know the same Σ̂, and so the same bounds, whatever moves the neurons")]
    [InlineData(0, Engine.Reduced, false)]
    [InlineData(20_000, Engine.Reduced, false)]
    [InlineData(20_000, Engine.GramOnly, false)]
    [InlineData(20_000, Engine.Reduced, true)]
    public void SameBounds(long inputs, Engine engine, bool onNeurons)
    {
        UpdateRule rule = onNeurons ? PlainNeuronRules.Descent(isLinear: true) : UpdateRule.GradientDescent;
        Problem problem = Wide(inputs);
        LaneEngine lanes = FourLanes.Start(UpdateRule.GradientDescent, problem, BoxLaw.Isotropic);
        Trajectory trajectory = rule.Start(problem, FourLanes.Seed(2), BoxLaw.Isotropic, engine);

        trajectory.Covariance.Should().Equal(lanes[2].Covariance).And.HaveCount(inputs == 0 ? 0 : 25);
        if (engine == Engine.GramOnly)
            return;
        RemainingMotion one = RemainingMotion.Of(trajectory, 200_000);
        RemainingMotion other = RemainingMotion.Of(lanes[2], 200_000);
        double.IsFinite(one.Turn).Should().BeTrue();
        one.Turn.Should().BeApproximately(other.Turn, 1e-9 * other.Turn);
        one.Distance.Should().BeApproximately(other.Distance, 1e-9 * other.Distance);
    }

    [Theory(DisplayName = "Of a network whose steps use samples nothing is said, on fresh inputs or on a training set, by a trajectory or a lane")]
    [InlineData(0)]
    [InlineData(50)]
    public void NotOfSamples(long inputs)
    {
        Problem problem = Wide(inputs) with { Width = 40 };
        Network[] networks =
        [
            UpdateRule.LabelNoiseSgd.Start(problem, default),
            FourLanes.Start(UpdateRule.LabelNoiseSgd, problem)[1],
            PlainNeuronRules.Sgd(isLinear: true).Start(problem, default),
        ];
        foreach (Network network in networks)
        {
            Action motion = () => RemainingMotion.Of(network, 1);

            motion.Should().Throw<InvalidOperationException>().WithMessage("The steps of this network use samples; *");
            RemainingMotion.Of(network, 0).Turn.Should().Be(0);
        }
    }

    [Fact(DisplayName = "Gradient descent for some problems only, or by another name, is still gradient descent, and its trials end as early")]
    public void RestrictedRule()
    {
        UpdateRule restricted = UpdateRule.GradientDescent.Requiring("narrow inputs", problem => problem.Dimension < 100);
        UpdateRule renamed = UpdateRule.Of("descent", default(GradientDescent));
        Problem problem = Wide(1_000_000);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 3).Select(r => ReplicateSeed.For(8, "restricted", r))];
        TrialOutcome[] plain = PhaseTwoTrials.HalfAligned(UpdateRule.GradientDescent, problem, 100_000, 8).Run(seeds);

        restricted.IsGradientDescent.Should().BeTrue();
        renamed.IsGradientDescent.Should().BeTrue();
        UpdateRule.LabelNoiseSgd.IsGradientDescent.Should().BeFalse();
        Broken.DescentOfInnerLayerOnly.IsGradientDescent.Should().BeFalse();
        PhaseTwoTrials.HalfAligned(restricted, problem, 100_000, 8).Run(seeds).Should().Equal(plain);
        PhaseTwoTrials.HalfAligned(renamed, problem, 100_000, 8).Run(seeds).Should().Equal(plain);
    }

    /// <remarks>Nothing bounds the motion of another rule, so its trials take every step too; a θ* ten times as long leaves them a hundredth of the steps.</remarks>
    [Theory(DisplayName = "Trials that end when their outcome is decided have the outcomes of trials that take every step")]
    [InlineData(20_000, 0.03, false)]
    [InlineData(200, 0.3, false)]
    [InlineData(20_000, 0.3, true)]
    [InlineData(200, 0.3, true)]
    public void SameOutcomes(long width, double teacher, bool otherRule)
    {
        Problem problem = Wide(1_000_000) with { Width = width, TeacherNorm = teacher };
        UpdateRule rule = otherRule ? Broken.DescentOfInnerLayerOnly : UpdateRule.GradientDescent;
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 5).Select(r => ReplicateSeed.For(8, "decided", r))];
        foreach (double constant in new[] { 0.5, 2, 8, 1000 })
        {
            using Case atConstant = Case.Of(constant);
            TrialOutcome[] half = PhaseTwoTrials.HalfAligned(rule, problem, 100_000, constant).Run(seeds);
            TrialOutcome[] median = PhaseTwoTrials.TypicalNeuronAligned(rule, problem, 100_000, constant).Run(seeds);
            half.Select(o => o.Occurred).Should().Equal(median.Select(o => o.Occurred));
            half.Should().OnlyContain(o => o.Occurred == (o.Ratio <= 1));
        }

        TrialOutcome[] surely = PhaseTwoTrials.ConvergedAndAlignedSurely(rule, problem, 1).Run(seeds);
        surely.Select(o => o.Occurred).Should().Equal(PhaseTwoTrials.ConvergedAndAligned(rule, problem, 1).Run(seeds).Select(o => o.Occurred));
    }

    private static double Norm(IEnumerable<double> v) => Math.Sqrt(v.Sum(x => x * x));
}
