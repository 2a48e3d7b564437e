using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>When and where the bounds of Lemmas C.2 and C.3 (4) were closest to failing on one run, looked at before each step until some neuron has left.</summary>
/// <param name="trajectory">The run, at step 0.</param>
internal sealed class BoundAccount(Trajectory trajectory)
{
    private readonly double _initialTheta = Dense.Norm(trajectory.Theta);
    private (long Step, double Value) _residual = (0, double.NegativeInfinity);
    private (long Step, int Neuron, double Value) _outerWeight = (0, 0, double.NegativeInfinity);
    private (long Step, double Value) _increment = (0, double.NegativeInfinity);
    private double _input;
    private bool _diverged;

    /// <summary>Runs it and says what was met.</summary>
    public string Of(long steps)
    {
        Observer observer = new(this);
        trajectory.Advance(steps, ref observer);
        double bound = 1 / trajectory.Problem.OuterWeightBound;
        double residualBound = (2 * (_initialTheta + bound) * _input) + trajectory.Problem.NoiseLevel;
        return FormattableString.Invariant($"largest |g| = {_residual.Value:G6} in step {_residual.Step}, 2(‖θ(0)‖ + m^(1/4))·C_data + σ = {residualBound:G6} at C_data = {_input:G6}\n")
            + FormattableString.Invariant($"largest |aᵢ| = {_outerWeight.Value:G6} of neuron {_outerWeight.Neuron} at step {_outerWeight.Step}, m^(−1/4) = {1 / bound:G6}\n")
            + FormattableString.Invariant($"largest g²‖x‖²·max aᵢ² = {_increment.Value:G6} in step {_increment.Step}; watched up to step {trajectory.Step}{(_diverged ? ", where the weights were no numbers any more" : string.Empty)}");
    }

    private bool Look(long step, double residual, double input)
    {
        NeuronExtremes neurons = NeuronExtremes.Of(trajectory);
        if (!(neurons.Displacement <= trajectory.Problem.LazyRadius))
        {
            _diverged = !double.IsFinite(neurons.Displacement);
            return false;
        }

        _input = Math.Max(_input, input);
        double increment = Math.Pow(residual * input * neurons.OuterWeight, 2);
        if (neurons.OuterWeight > _outerWeight.Value)
            _outerWeight = (step, WorstNeuron.Of(trajectory, (_, now) => Math.Abs(now[0])).Neuron, neurons.OuterWeight);
        if (Math.Abs(residual) > _residual.Value)
            _residual = (step, Math.Abs(residual));
        if (increment > _increment.Value)
            _increment = (step, increment);
        return true;
    }

    private readonly struct Observer(BoundAccount account) : IStepObserver
    {
        public bool Observe(in ObservedStep step) => account.Look(step.Network.Step, step.Residual, Dense.Norm(step.Input));
    }
}
