using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// The lazy regime of Definition 3.1: a neuron is in it while ‖wᵢ(t) − wᵢ(0)‖ ≤ 1/√m. A neuron whose weights are no longer finite numbers
/// has diverged; it is never counted as one that has left.
/// </summary>
public static class LazyRegime
{
    /// <summary>How many neurons are in the lazy regime, or have diverged, at the trajectory's present step.</summary>
    /// <exception cref="InvalidOperationException">The trajectory has no rows.</exception>
    public static int CountInside(Trajectory trajectory)
    {
        InsideVisitor visitor = new(trajectory.Problem.LazyRadius);
        trajectory.VisitAll(ref visitor);
        return visitor.Inside;
    }

    /// <summary>Advances until every neuron has been seen outside the lazy regime, or to a horizon.</summary>
    /// <param name="trajectory">The trajectory; it is advanced.</param>
    /// <param name="horizon">The last step to look at.</param>
    /// <param name="interval">
    /// Steps between looks, at least 1. A neuron that leaves and returns between two looks is not counted as out, so "all have left" is
    /// never said too early; it may be said late by up to this many steps.
    /// </param>
    public static ExitReport AdvanceUntilAllHaveLeft(Trajectory trajectory, long horizon, long interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        int[] remaining = [.. Enumerable.Range(0, trajectory.InitialNeurons.Groups)];
        LaggardVisitor visitor = new(trajectory.Problem.LazyRadius, trajectory.InitialNeurons);
        long? first = null;
        int neurons = trajectory.InitialNeurons.Count;
        int before = neurons;
        while (remaining.Length > 0 && trajectory.Step < horizon)
        {
            trajectory.Advance(Math.Min(interval, horizon - trajectory.Step));
            visitor.Reset();
            trajectory.Visit(remaining, ref visitor);
            remaining = [.. visitor.Groups];
            if (first is null && visitor.Inside < before)
                first = trajectory.Step;
            before = visitor.Inside;
        }

        return new ExitReport(neurons, before, first, before == 0 ? trajectory.Step : null);
    }

    private static bool IsOutside(double displacementSquared, double radiusSquared) =>
        displacementSquared > radiusSquared && displacementSquared < double.PositiveInfinity;

    /// <summary>Counts the neurons inside.</summary>
    private struct InsideVisitor(double radius) : INeuronVisitor
    {
        private readonly double _radiusSquared = radius * radius;

        public int Inside { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.DisplacementSquared();
            for (int lane = 0; lane < group.Count; lane++)
                Inside += IsOutside(squared.GetElement(lane), _radiusSquared) ? 0 : 1;
        }
    }

    /// <summary>Remembers which neurons have been seen outside, and which groups still hold one that has not.</summary>
    private struct LaggardVisitor(double radius, NeuronBlock neurons) : INeuronVisitor
    {
        private readonly double _radiusSquared = radius * radius;
        private readonly bool[] _left = new bool[neurons.Count];

        public List<int> Groups { get; } = [];

        public int Inside { get; private set; }

        public void Reset()
        {
            Groups.Clear();
            Inside = 0;
        }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.DisplacementSquared();
            int inside = 0;
            for (int lane = 0; lane < group.Count; lane++)
            {
                int neuron = 4 * group.Index + lane;
                _left[neuron] |= IsOutside(squared.GetElement(lane), _radiusSquared);
                inside += _left[neuron] ? 0 : 1;
            }

            Inside += inside;
            if (inside > 0)
                Groups.Add(group.Index);
        }
    }
}
