using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class PropagatorDriftTests
{
    [Theory(DisplayName = "No neuron's |aᵢ| or wᵢ has moved further than the bound says, at any step, for references at step 0 and later")]
    [InlineData(5, 1, 0.05)]
    [InlineData(64, 5, 0.01)]
    [InlineData(30, 12, 0.03)]
    public void Bounds(int width, int dimension, double eta)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = eta, NoiseLevel = 1, TeacherNorm = 0.5 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(0xD2F, (uint)width));
        PropagatorDrift drift = new(trajectory.Propagator!);
        double[][] reference = PlainRows.Of(trajectory).Current;
        for (int step = 1; step <= 300; step++)
        {
            trajectory.Advance(1);
            (double outer, double displacement) = drift.Bound(NeuronExtremes.Of(trajectory));
            double[][] current = PlainRows.Of(trajectory).Current;
            double outerMove = current.Zip(reference, (z, r) => Math.Abs(z[0] - r[0])).Max();
            double innerMove = current.Zip(reference, (z, r) => PlainRows.InnerNorm([.. z.Zip(r, (x, y) => x - y)])).Max();

            // The rows are rounded products with the propagator, of numbers of order one.
            outerMove.Should().BeLessThanOrEqualTo(outer + 1e-14);
            innerMove.Should().BeLessThanOrEqualTo(displacement + 1e-14);
            if (step % 100 != 0)
                continue;
            drift.Rebase();
            drift.Bound(NeuronExtremes.Of(trajectory)).Should().Be((0.0, 0.0));
            reference = current;
        }
    }

    [Fact(DisplayName = "On the line, for neurons at all four corners (±1, ±2), the bound is attained")]
    public void Attained()
    {
        Problem problem = new() { Width = 4, Dimension = 1, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.5 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(1, 1), new GivenRows([[1, 2], [1, -2], [-1, 2], [-1, -2]]));
        PropagatorDrift drift = new(trajectory.Propagator!);
        trajectory.Advance(25);
        (double outer, double displacement) = drift.Bound(NeuronExtremes.Of(trajectory));
        PlainRows rows = PlainRows.Of(trajectory);

        rows.Current.Zip(rows.Initial, (z, r) => Math.Abs(z[0] - r[0])).Max().Should().BeApproximately(outer, 1e-14);
        rows.Displacements().Max().Should().BeApproximately(displacement, 1e-14);
    }
}
