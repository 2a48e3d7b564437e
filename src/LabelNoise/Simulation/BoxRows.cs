using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The rows of <see cref="BoxLaw"/>, drawn again whenever they are looked at: neuron i owns uniforms 2i and 2i + 1 of its replicate and, where
/// wᵢ fills the ball, normals i·d … i·d + d − 1. A group of four therefore starts at a block of either stream. Immutable and safe to share.
/// </summary>
internal sealed class BoxRows : RedrawnRows
{
    private readonly RandomStream _normals;
    private readonly RandomStream _uniforms;
    private readonly double _side;
    private readonly bool _aligned;

    /// <summary>Creates the rows.</summary>
    /// <param name="count">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="side">√η.</param>
    /// <param name="aligned">Whether wᵢ lies along θ* instead of anywhere in the ball.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more rows than an index can count.</exception>
    public BoxRows(long count, int dimension, ReplicateSeed seed, double side, bool aligned)
        : base(count, dimension)
    {
        _normals = seed.Open(StreamPurpose.Neurons);

        // The complemented key keeps the uniforms apart from the normals of the same purpose.
        _uniforms = (seed with { Key = ~seed.Key }).Open(StreamPurpose.Neurons);
        (_side, _aligned) = (side, aligned);
    }

    /// <inheritdoc/>
    public override void Load(int first, int second, Span<Vector256<double>> rows)
    {
        Load(first, rows[..(Dimension + 1)]);
        Load(second, rows[(Dimension + 1)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Load(int group, Span<Vector256<double>> rows)
    {
        (Vector256<ulong> outer, Vector256<ulong> inner) = _uniforms.FourBlocks(4 * (ulong)group);
        Vector256<double> side = Vector256.Create(_side);
        rows[0] = side * Symmetric(outer);
        rows[1..].Clear();
        if (_aligned)
            rows[1] = side * Symmetric(inner);
        else
            LoadBall(group, UniformStream.Unit(inner), rows[1..]);

        ClearPadding(group, rows);
    }

    /// <summary>Uniform points of the ball: a normal direction at a radius whose d-th power is uniform.</summary>
    private void LoadBall(int group, Vector256<double> uniforms, Span<Vector256<double>> inner)
    {
        Span<double> normals = stackalloc double[NormalBatch.Size * ((Dimension + 3) / 4)];
        NormalBatch.WriteFrom(_normals, (ulong)group * (ulong)Dimension, normals);
        Vector256<double> squared = Vector256<double>.Zero;
        for (int k = 0; k < inner.Length; k++)
        {
            inner[k] = Vector256.Create(normals[k], normals[Dimension + k], normals[2 * Dimension + k], normals[3 * Dimension + k]);
            squared += inner[k] * inner[k];
        }

        double power = 1.0 / Dimension;
        Vector256<double> radius = Vector256.Create(
            Math.Pow(uniforms[0], power), Math.Pow(uniforms[1], power), Math.Pow(uniforms[2], power), Math.Pow(uniforms[3], power));
        Vector256<double> scale = radius / Vector256.Sqrt(squared);
        foreach (ref Vector256<double> w in inner)
            w = Vector256.Create(_side) * (w * scale);
    }

    /// <summary>Uniform on (−1, 1).</summary>
    private static Vector256<double> Symmetric(Vector256<ulong> words) => Vector256.Create(2.0) * UniformStream.Unit(words) - Vector256<double>.One;
}
