using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// Bounds, for four replicates side by side, what every neuron has done at every step while all are lazy (Lemmas C.2 and C.3): each lane is
/// watched until some neuron is outside the lazy regime. No step is missed: <see cref="LaneDrift"/> bounds how far any neuron can have moved
/// since it was looked at, and neurons are looked at again as soon as that no longer excludes a crossing.
/// </summary>
internal sealed class LaneBounds
{
    private readonly LaneEngine _engine;
    private readonly double _outerLimit;
    private readonly double _radius;
    private readonly double _noiseLevel;
    private readonly LaneDrift _farDrift;
    private readonly LaneDrift _nearDrift;
    private readonly NeuronSplit[] _seen = new NeuronSplit[Lanes.Count];
    private readonly long[] _seenAt = new long[Lanes.Count];
    private readonly LaneMemory _values = new(Enum.GetValues<Value>().Length);

    /// <summary>Creates the watch; lanes are watched from <see cref="Begin"/> on.</summary>
    public LaneBounds(LaneEngine engine)
    {
        _engine = engine;
        (_outerLimit, _radius, _noiseLevel) = (engine.Problem.OuterWeightBound, engine.Problem.LazyRadius, engine.Problem.NoiseLevel);
        _farDrift = new LaneDrift(engine.State);
        _nearDrift = new LaneDrift(engine.State);
    }

    /// <summary>What is kept for each lane.</summary>
    private enum Value
    {
        /// <summary>1 while the lane is watched, 0 otherwise.</summary>
        Watched,
        InitialTheta,
        Coordinate,
        FarOuter,
        FarDisplacement,
        NearOuter,
        NearDisplacement,
        LargestOuter,
        LargestResidual,
        LargestIncrement,
        LargestInput,
    }

    /// <summary>The network in a lane.</summary>
    public Network this[int lane] => _engine[lane];

    /// <summary>Begins to watch the replicate in a lane, at its step 0.</summary>
    public void Begin(int lane)
    {
        foreach (Value value in Enum.GetValues<Value>())
            Set(value, lane, 0);
        Set(Value.Watched, lane, 1);
        Set(Value.InitialTheta, lane, Dense.Norm(_engine[lane].Theta));
        Set(Value.Coordinate, lane, _engine[lane].LargestCoordinate);
        _seenAt[lane] = -1;
        LookAtAll(lane);
    }

    /// <summary>Whether some neuron was found outside the lazy regime, which ended the watch of a lane.</summary>
    public bool HasEnded(int lane) => _values[(int)Value.Watched, lane] == 0;

    /// <summary>Whether any neuron of a lane has moved since all were looked at.</summary>
    public bool HasMoved(int lane)
    {
        (Vector256<double> outer, Vector256<double> inner) = _farDrift.Measure();
        return outer[lane] + inner[lane] != 0;
    }

    /// <summary>What was met in a lane.</summary>
    public BoundReport Report(int lane)
    {
        double input = _values[(int)Value.LargestInput, lane];
        double bound = 2 * (_values[(int)Value.InitialTheta, lane] + 1 / _outerLimit) * input + _noiseLevel;

        // Diverged neurons have not left, and no bound holds for them.
        bool diverged = !double.IsFinite(_values[(int)Value.NearDisplacement, lane]) || (!HasEnded(lane) && !_engine.State.IsFinite(lane));
        return new BoundReport(Largest(Value.LargestOuter), Largest(Value.LargestResidual), Largest(Value.LargestIncrement), input, bound);

        double Largest(Value value) => diverged ? double.PositiveInfinity : _values[(int)value, lane];
    }

    /// <summary>Looks at a step; returns false when it ended the watch of a lane.</summary>
    public bool Observe(in Step step)
    {
        Vector256<double> watched = Vector256.GreaterThan(Get(Value.Watched), Vector256<double>.Zero);
        (Vector256<double> far, Vector256<double> farMoved, Vector256<double> farRests) = Drifted(_farDrift, Value.FarOuter, Value.FarDisplacement);
        (Vector256<double> near, Vector256<double> nearMoved, Vector256<double> nearRests) = Drifted(_nearDrift, Value.NearOuter, Value.NearDisplacement);
        Vector256<double> outer = Vector256.Max(far, near);

        // What has not moved since it was looked at need not be looked at again.
        uint alarm = Vector256.ExtractMostSignificantBits(watched & ~Within(outer, Vector256.Max(farMoved, nearMoved)) & ~(farRests & nearRests));
        if (alarm != 0)
        {
            uint farAlarm = Vector256.ExtractMostSignificantBits(~Within(far, farMoved));
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                if ((alarm >> lane & 1) != 0)
                    outer = outer.WithElement(lane, (farAlarm >> lane & 1) != 0 ? LookAtAll(lane) : Math.Max(far[lane], LookAtNear(lane)));
            }
        }

        Vector256<double> still = Vector256.GreaterThan(Get(Value.Watched), Vector256<double>.Zero);
        Lanes residual = step.BatchSize == 0 ? 0 : step.Residual();
        Keep(still, step.BatchSize == 0 ? default : step.Input(), residual.Vector, outer);
        return Vector256.EqualsAll(still.AsInt64(), watched.AsInt64());
    }

    /// <summary>Takes a step into the largest values of the lanes that are watched.</summary>
    private void Keep(Vector256<double> watched, ReadOnlySpan<Lanes> x, Vector256<double> residual, Vector256<double> outer)
    {
        Vector256<double> squared = Vector256<double>.Zero;
        foreach (Lanes k in x)
            squared = Vector256.FusedMultiplyAdd(k.Vector, k.Vector, squared);
        Vector256<double> input = Vector256.Sqrt(squared);
        Raise(Value.LargestInput, watched, input);
        Raise(Value.LargestResidual, watched, Vector256.Abs(residual));
        Raise(Value.LargestOuter, watched, outer);
        Vector256<double> pull = residual * input * outer;
        Raise(Value.LargestIncrement, watched, pull * pull);
    }

    private void Raise(Value value, Vector256<double> watched, Vector256<double> candidate) =>
        _values.Vectors[(int)value] = Vector256.ConditionalSelect(watched, Vector256.Max(Get(value), candidate), Get(value));

    private (Vector256<double> Outer, Vector256<double> Displacement, Vector256<double> Rests) Drifted(LaneDrift drift, Value outer, Value displacement)
    {
        (Vector256<double> a, Vector256<double> w) = drift.Measure();
        Vector256<double> factor = Get(Value.Coordinate);
        return (Vector256.FusedMultiplyAdd(factor, a, Get(outer)), Vector256.FusedMultiplyAdd(factor, w, Get(displacement)), Vector256.Equals(a + w, Vector256<double>.Zero));
    }

    /// <summary>Looks at the neurons close to a limit, ends the watch if one is outside, and returns their max |aᵢ|.</summary>
    private double LookAtNear(int lane)
    {
        NeuronExtremes.Visitor visitor = default;
        _engine[lane].Visit(CollectionsMarshal.AsSpan(_seen[lane].NearGroups), ref visitor);
        SetNear(lane, visitor.Extremes);
        return visitor.Extremes.OuterWeight;
    }

    /// <summary>The same for every neuron.</summary>
    private double LookAtAll(int lane)
    {
        // A step is shown again after a stop for another lane; sorting anew by what was just seen would let that lane matter to this one.
        if (_seenAt[lane] == _engine.State.Version)
            return Math.Max(_values[(int)Value.FarOuter, lane], _values[(int)Value.NearOuter, lane]);
        _seenAt[lane] = _engine.State.Version;
        NeuronSplit split = NeuronSplit.For(
            _outerLimit,
            _radius,
            Math.Max(_values[(int)Value.FarOuter, lane], _values[(int)Value.NearOuter, lane]),
            Math.Max(_values[(int)Value.FarDisplacement, lane], _values[(int)Value.NearDisplacement, lane]));
        _engine[lane].VisitAll(ref split);
        _seen[lane] = split;
        Set(Value.FarOuter, lane, split.Far.OuterWeight);
        Set(Value.FarDisplacement, lane, split.Far.Displacement);
        _farDrift.Rebase(lane);

        // A neuron outside the lazy regime, or not a number, is near: only those end the watch.
        SetNear(lane, split.Near);
        return Math.Max(split.Far.OuterWeight, split.Near.OuterWeight);
    }

    private void SetNear(int lane, in NeuronExtremes near)
    {
        Set(Value.NearOuter, lane, near.OuterWeight);
        Set(Value.NearDisplacement, lane, near.Displacement);
        _nearDrift.Rebase(lane);
        if (!(near.Displacement <= _radius))
            Set(Value.Watched, lane, 0);
    }

    private Vector256<double> Within(Vector256<double> outer, Vector256<double> displacement) =>
        Vector256.LessThanOrEqual(outer, Vector256.Create(_outerLimit)) & Vector256.LessThanOrEqual(displacement, Vector256.Create(_radius));

    private Vector256<double> Get(Value value) => _values.Vectors[(int)value];

    private void Set(Value value, int lane, double number) => _values[(int)value, lane] = number;
}
