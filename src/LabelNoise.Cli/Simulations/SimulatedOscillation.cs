using System.Diagnostics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A replicate of the three-state process of Lemma 3.3, of which the mean squared norm can be seen.</summary>
internal sealed class SimulatedOscillation(SimulationSetting setting, ReplicateSeed seed) : ISimulated
{
    private readonly OscillationProcess _process = new(setting.Problem, seed);

    /// <inheritdoc/>
    public void Advance(long steps) => _process.Advance(steps);

    /// <inheritdoc/>
    public Look Observe(int which) => new([.. setting.Observables.Select(Value)], null, null);

    private double Value(Quantity observable) => observable == Quantity.MeanSquaredNorm
        ? _process.MeanSquaredNorm
        : throw new UnreachableException($"{observable} is not seen of the oscillation process.");
}
