using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;

namespace LabelNoise.Observables;

/// <summary>
/// The shortest of m neurons at step 0, one after the other, at any m. The shares F(d‖wᵢ(0)‖²) of the neurons are uniform, and the j-th of their order statistics is
/// 1 − exp(−Σ_{i ≤ j} ξᵢ/(m − i + 1)) with independent unit exponentials ξᵢ (Rényi). Directions are uniform, outer weights normal.
/// </summary>
/// <param name="width">The width m.</param>
/// <param name="dimension">The input dimension d.</param>
/// <param name="seed">The replicate.</param>
internal sealed class ShortestNeurons(Magnitude width, int dimension, ReplicateSeed seed)
{
    private readonly NormalStream _normals = new(seed, StreamPurpose.Neurons);

    // The same purpose under a shifted key, so that norms share no bits with directions.
    private readonly UniformStream _uniforms = new(seed with { Key = ~seed.Key }, StreamPurpose.Neurons);
    private readonly List<ShortNeuron> _drawn = [];

    /// <summary>Σ ξᵢ·m/(m − i + 1) over those drawn.</summary>
    private double _spacings;

    /// <summary>How many there are; +∞ beyond what a double holds.</summary>
    public double Count { get; } = Math.Round(width.ToDouble());

    /// <summary>The neuron of a rank, 0 for the shortest.</summary>
    public ShortNeuron this[int rank]
    {
        get
        {
            Guard.Between(rank, 0, (long)Math.Min(Count, int.MaxValue) - 1);
            while (_drawn.Count <= rank)
                _drawn.Add(Next());
            return _drawn[rank];
        }
    }

    private ShortNeuron Next()
    {
        _spacings -= Math.Log(_uniforms.Next()) / (1 - (_drawn.Count / Count));
        double norm = ShortNeurons.Norm(dimension, LogExponential.OfHazard(Math.Log(_spacings) - width.Ln));
        double[] inner = new double[dimension];
        _normals.Next(inner);
        Dense.Scale(norm / Dense.Norm(inner), inner);
        return new ShortNeuron(norm, inner, _normals.Next());
    }
}
