using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// A neuron as ηm → 0, with time in units of the d/(ηm) steps after which θ is stationary. V is then an Ornstein–Uhlenbeck process, dV = −V dt + dB, and Mᵀu = ½((V·u)V − t·u) + α
/// with dα = ½((V·u)dB − (dB·u)V) (docs/derivations.md). A step takes V by its law, and α by the left end and with the mean square of the limit.
/// </summary>
/// <param name="dimension">d, at least 4.</param>
/// <param name="step">The time that a step takes, far below 1.</param>
/// <param name="seed">The replicate.</param>
internal sealed class MergedNeuron(int dimension, double step, ReplicateSeed seed) : FollowedNeuron(dimension, seed)
{
    private readonly double _keep = Math.Exp(-step);
    private readonly double _noise = Math.Sqrt((1 - Math.Exp(-2 * step)) / 2);
    private readonly double _area = Math.Sqrt(step) / 2;
    private long _taken;

    /// <inheritdoc/>
    public override double Displacement
    {
        get
        {
            double inner = ((Outer * Outer) - (_taken * step)) / 2;
            double along = (Outer * Across.Length / 2) + Across.Along;
            return Math.Sqrt((inner * inner) + (along * along) + (Across.Beside * Across.Beside));
        }
    }

    /// <inheritdoc/>
    protected override void Take(double along, double across)
    {
        Across.Move(_keep, _noise, -_area * along, _area * Outer);
        Outer = (_keep * Outer) + (_noise * along);
        _taken++;
    }
}
