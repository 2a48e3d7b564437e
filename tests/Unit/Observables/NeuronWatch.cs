using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>
/// Bounds max |aᵢ| and max ‖wᵢ(t) − wᵢ(0)‖ at every step while looking at neurons only now and then. Between looks
/// <see cref="PropagatorDrift"/> bounds how far any neuron can have moved; a look is taken as soon as that no longer excludes a crossing.
/// Neurons close to a limit are looked at on their own, so that a single one near its limit does not cause looks at all.
/// </summary>
internal sealed class NeuronWatch
{
    private readonly Trajectory _trajectory;
    private readonly PropagatorDrift? _farDrift;
    private readonly PropagatorDrift? _nearDrift;
    private readonly double _outerLimit;
    private readonly double _displacementLimit;
    private NeuronExtremes _far;
    private NeuronExtremes _near;
    private int[] _nearGroups = [];

    /// <summary>Starts at the trajectory's present step with a look at every neuron.</summary>
    public NeuronWatch(Trajectory trajectory, double outerLimit, double displacementLimit)
    {
        _trajectory = trajectory;
        _outerLimit = outerLimit;
        _displacementLimit = displacementLimit;
        if (trajectory.Propagator is { } propagator)
            (_farDrift, _nearDrift) = (new PropagatorDrift(propagator), new PropagatorDrift(propagator));
        LookAtAll();
    }

    /// <summary>Upper bounds on max |aᵢ| and on the largest displacement at the present step; exact wherever they exceed a limit.</summary>
    public (double OuterWeight, double Displacement) Bound()
    {
        (double Outer, double Displacement) far = Drifted(_farDrift, _far);
        if (Exceeds(far))
            return LookAtAll();
        (double Outer, double Displacement) near = Drifted(_nearDrift, _near);
        if (Exceeds(near))
            near = LookAtNear();
        return (Math.Max(far.Outer, near.Outer), Math.Max(far.Displacement, near.Displacement));
    }

    private static (double Outer, double Displacement) Drifted(PropagatorDrift? drift, in NeuronExtremes seen)
    {
        if (drift is null)
            return (double.PositiveInfinity, double.PositiveInfinity);
        (double outer, double displacement) = drift.Bound(seen);
        return (seen.OuterWeight + outer, seen.Displacement + displacement);
    }

    private bool Exceeds((double Outer, double Displacement) bound) => !(bound.Outer <= _outerLimit && bound.Displacement <= _displacementLimit);

    private (double Outer, double Displacement) LookAtNear()
    {
        NeuronExtremes.Visitor visitor = default;
        _trajectory.Visit(_nearGroups, ref visitor);
        _near = visitor.Extremes;
        _nearDrift?.Rebase();
        return (_near.OuterWeight, _near.Displacement);
    }

    private (double Outer, double Displacement) LookAtAll()
    {
        NeuronSplit visitor = NeuronSplit.For(
            _outerLimit, _displacementLimit, Math.Max(_far.OuterWeight, _near.OuterWeight), Math.Max(_far.Displacement, _near.Displacement));
        _trajectory.VisitAll(ref visitor);
        _far = visitor.Far;
        _near = visitor.Near;
        _nearGroups = [.. visitor.NearGroups];
        _farDrift?.Rebase();
        _nearDrift?.Rebase();
        return (Math.Max(_far.OuterWeight, _near.OuterWeight), Math.Max(_far.Displacement, _near.Displacement));
    }
}
