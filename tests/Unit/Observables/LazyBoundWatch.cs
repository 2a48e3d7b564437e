using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>
/// Follows a trajectory while the model is in the lazy regime and holds the largest residual, outer weight and ΔWᵢ ceiling it meets, over
/// every neuron and every step (<see cref="NeuronWatch"/> misses no step).
/// </summary>
internal struct LazyBoundWatch : IStepObserver
{
    private readonly Trajectory _trajectory;
    private readonly NeuronWatch _neurons;
    private readonly double _outerBound;
    private readonly double _radius;
    private readonly double _initialThetaNorm;

    /// <summary>Starts the watch at step 0 of a trajectory.</summary>
    public LazyBoundWatch(Trajectory trajectory)
    {
        _trajectory = trajectory;
        _outerBound = trajectory.Problem.OuterWeightBound;
        _radius = trajectory.Problem.LazyRadius;
        _neurons = new NeuronWatch(trajectory, _outerBound, _radius);
        _initialThetaNorm = Dense.Norm(trajectory.Theta);
    }

    /// <summary>Whether some neuron was found outside the lazy regime, which ended the watch.</summary>
    public bool Left { get; private set; }

    /// <summary>An upper bound on max |aᵢ(t)| over the watch; above m^(−1/4) exactly when some |aᵢ(t)| was.</summary>
    public double LargestOuterWeight { get; private set; }

    /// <summary>max over steps of |g| / [2(‖θ(0)‖ + m^(1/4))·C + σ] with C the largest ‖x‖ so far: above 1 exactly when the proof's bound (i) failed.</summary>
    public double LargestResidualRatio { get; private set; }

    /// <summary>The largest |g|.</summary>
    public double LargestResidual { get; private set; }

    /// <summary>An upper bound on ΔWᵢ over all neurons and steps: g²‖x‖²·max aᵢ² at its largest.</summary>
    public double LargestIncrement { get; private set; }

    /// <summary>The largest input norm met, the C_data of condition A5 on this run.</summary>
    public double LargestInput { get; private set; }

    /// <inheritdoc/>
    public bool Observe(long step, in StepContext context, in RuleStep decision, ReadOnlySpan<double> direction)
    {
        (double outer, double displacement) = _neurons.Bound();
        Left = !(displacement <= _radius);
        if (Left)
            return false;

        LargestOuterWeight = Math.Max(LargestOuterWeight, outer);
        double g = Math.Abs(decision.Residual);
        double input = Dense.Norm(context.Input);
        LargestInput = Math.Max(LargestInput, input);
        LargestResidual = Math.Max(LargestResidual, g);
        LargestResidualRatio = Math.Max(LargestResidualRatio, g / ResidualBound(LargestInput));
        LargestIncrement = Math.Max(LargestIncrement, g * g * input * input * outer * outer);
        return true;
    }

    /// <summary>The proof's bound on |g| (the last display of Lemma C.2): 2(‖θ(0)‖ + m^(1/4))·C_data + σ.</summary>
    public readonly double ResidualBound(double inputBound) =>
        2 * (_initialThetaNorm + 1 / _outerBound) * inputBound + _trajectory.Problem.NoiseLevel;
}
