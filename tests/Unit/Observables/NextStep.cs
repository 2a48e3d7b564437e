using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Catches the sample of the next step and stops before it is carried out: a fresh draw given the past.</summary>
internal struct NextStep : IStepObserver
{
    private double[]? _input;
    private double _residual;

    /// <inheritdoc/>
    public bool Observe(in ObservedStep step)
    {
        _input = step.Input.ToArray();
        _residual = step.Residual;
        return false;
    }

    /// <summary>ΔWᵢ = −g²((x·wᵢ)² − aᵢ²‖x‖²) of a neuron for the caught sample (equation 41).</summary>
    public readonly double Increment(NeuronSnapshot neuron)
    {
        double projection = Dense.Dot(_input, neuron.InnerWeights);
        double outer = neuron.OuterWeight * neuron.OuterWeight * Dense.Dot(_input, _input);
        return -_residual * _residual * (projection * projection - outer);
    }
}
