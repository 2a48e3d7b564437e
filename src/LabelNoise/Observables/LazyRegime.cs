using System.Numerics;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// The lazy regime of Definition 3.1: a neuron is in it while ‖wᵢ(t) − wᵢ(0)‖ ≤ 1/√m. A neuron whose weights are no longer finite numbers
/// has diverged; it is never counted as one that has left.
/// </summary>
public static class LazyRegime
{
    /// <summary>How many neurons are in the lazy regime, or have diverged, at the network's present step.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static int CountInside(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        InsideVisitor visitor = new(network.Problem.LazyRadius);
        network.VisitAll(ref visitor);
        return visitor.Inside;
    }

    /// <summary>Advances until every neuron has been seen outside the lazy regime, to a horizon, or until the network has diverged, after which none is seen to leave.</summary>
    /// <param name="trajectory">The trajectory; it is advanced.</param>
    /// <param name="horizon">The last step to look at, at least 0; the present step is looked at in any case.</param>
    /// <param name="interval">Steps between looks, at least 1; see <see cref="ExitWatch"/>.</param>
    /// <exception cref="ArgumentNullException">The trajectory is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is negative, or the interval is below 1.</exception>
    public static ExitReport AdvanceUntilAllHaveLeft(Trajectory trajectory, long horizon, long interval)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        Guard.AtLeast(horizon, 0);
        Guard.AtLeast(interval, 1);
        ExitWatch watch = new(trajectory);
        while (watch.Remaining > 0 && trajectory.Step < horizon && double.IsFinite(trajectory.InnerNormSquared + trajectory.OuterNormSquared))
        {
            trajectory.Advance(Math.Min(interval, horizon - trajectory.Step));
            watch.Look();
        }

        return watch.Report;
    }

    /// <summary>Which neurons of a group have left: all bits set for those outside the lazy regime, none for those inside or diverged.</summary>
    /// <param name="group">The group.</param>
    /// <param name="radius">The radius 1/√m (<see cref="Model.Problem.LazyRadius"/>).</param>
    internal static Vector256<double> Outside(in NeuronGroup group, double radius)
    {
        Vector256<double> squared = group.DisplacementSquared();
        return Vector256.GreaterThan(squared, Vector256.Create(radius * radius)) & Vector256.LessThan(squared, Vector256.Create(double.PositiveInfinity));
    }

    /// <summary>Counts the neurons inside.</summary>
    private struct InsideVisitor(double radius) : INeuronVisitor
    {
        public int Inside { get; private set; }

        public void Visit(scoped in NeuronGroup group) =>
            Inside += group.Count - BitOperations.PopCount(Vector256.ExtractMostSignificantBits(Outside(group, radius)) & ((1u << group.Count) - 1));
    }
}
