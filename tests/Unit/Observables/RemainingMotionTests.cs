using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Simulation.Lanes;
using LabelNoise.Statements;
using LabelNoise.Statements.Trials;
using LabelNoise.Tests.Unit.Simulation;
using LabelNoise.Tests.Unit.Simulation.Lanes;

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

    [Theory(DisplayName = "No row of a wide box start moves by more than its share δ of its norm in 2·10⁵ steps, and θ ends within the bound; δ is at most four times what is seen")]
    [InlineData(0)]
    [InlineData(20_000)]
    public void Bounds(long inputs)
    {
        LaneEngine engine = FourLanes.Start(UpdateRule.GradientDescent, Wide(inputs), BoxLaw.Isotropic);
        RemainingMotion[] motion = [.. Enumerable.Range(0, 4).Select(lane => RemainingMotion.Of(engine[lane], engine[lane].Covariance, 200_000))];
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

        RemainingMotion.Of(engine[0], [], 1000).Should().Be(new RemainingMotion(double.PositiveInfinity, double.PositiveInfinity));
        RemainingMotion none = RemainingMotion.Of(engine[0], [], 0);
        none.Turn.Should().Be(0);
        none.Distance.Should().BeApproximately(Norm(engine[0].Theta.ToArray().Zip(engine[0].TeacherVector.ToArray(), (x, y) => x - y)), 1e-15);
    }

    [Theory(DisplayName = "Trials that end when their outcome is decided have the outcomes of trials that take every step, wide and narrow, and so do those of a rule without a bound")]
    [InlineData(20_000, 0.03, false)]
    [InlineData(200, 0.3, false)]
    [InlineData(20_000, 0.03, true)]
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
