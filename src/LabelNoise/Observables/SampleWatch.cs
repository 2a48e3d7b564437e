using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Observables;

/// <summary>Keeps the sample of the latest step in each lane: a draw that no look at an earlier step could have known.</summary>
internal sealed class SampleWatch(int dimension) : ILaneWatch
{
    private readonly LaneMemory _input = new(dimension);
    private Vector256<double> _residual;

    /// <inheritdoc/>
    public static bool Looks => false;

    /// <inheritdoc/>
    public bool Observe(LaneEngine engine, in LaneContext context, in LaneStep step)
    {
        context.Input.CopyTo(_input.Vectors);
        _residual = step.Residual;
        return true;
    }

    /// <summary>ΔWᵢ = −g²((x·wᵢ)² − aᵢ²‖x‖²) of a neuron, as it was before the latest step, for that step's sample (equation 41).</summary>
    public double Increment(int lane, NeuronSnapshot neuron)
    {
        double[] input = [.. Enumerable.Range(0, dimension).Select(k => _input[k, lane])];
        double projection = Dense.Dot(input, neuron.InnerWeights);
        double outer = neuron.OuterWeight * neuron.OuterWeight * Dense.Dot(input, input);
        return -_residual[lane] * _residual[lane] * (projection * projection - outer);
    }
}
