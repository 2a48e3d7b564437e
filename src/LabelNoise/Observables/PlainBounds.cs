using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// The bounds of Lemmas C.2 and C.3 (4) as they are written: a look at every neuron before every step, until some neuron is outside the lazy regime. What
/// <see cref="LaneBounds"/> is held to.
/// </summary>
internal struct PlainBounds : IStepObserver
{
    private readonly Trajectory _trajectory;
    private readonly double _initialTheta;
    private double _outerWeight;
    private double _residual;
    private double _increment;
    private double _input;

    /// <summary>Starts the watch at step 0 of a trajectory.</summary>
    public PlainBounds(Trajectory trajectory) => (_trajectory, _initialTheta) = (trajectory, Dense.Norm(trajectory.Theta));

    /// <summary>Whether some neuron was outside the lazy regime, which ended the watch.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What was met; the outer weight and the increment are the largest themselves.</summary>
    public readonly BoundReport Report => new(_outerWeight, _residual, _increment, _input, ResidualBound(_input));

    /// <inheritdoc/>
    public bool Observe(in ObservedStep step)
    {
        NeuronExtremes neurons = NeuronExtremes.Of(_trajectory);
        HasEnded = !(neurons.Displacement <= _trajectory.Problem.LazyRadius);
        if (HasEnded)
        {
            // Diverged neurons have not left, and no bound holds for them.
            if (!double.IsFinite(neurons.Displacement))
                (_outerWeight, _residual, _increment) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
            return false;
        }

        double input = Dense.Norm(step.Input);
        double residual = step.Residual;
        double pull = residual * input * neurons.OuterWeight;
        _input = Math.Max(_input, input);
        _outerWeight = Math.Max(_outerWeight, neurons.OuterWeight);
        _residual = Math.Max(_residual, Math.Abs(residual));
        _increment = Math.Max(_increment, pull * pull);
        return true;
    }

    /// <summary>2(‖θ(0)‖ + m^(1/4))·C_data + σ, the last display of Lemma C.2.</summary>
    private readonly double ResidualBound(double input) => 2 * (_initialTheta + 1 / _trajectory.Problem.OuterWeightBound) * input + _trajectory.Problem.NoiseLevel;
}
