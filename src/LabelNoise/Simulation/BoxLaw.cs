using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The beginning of Phase II: |aᵢ|, ‖wᵢ‖ ≤ √η, drawn uniformly (aᵢ from the interval, wᵢ from the ball), all independent. The aligned
/// variant draws wᵢ from the segment along θ*, the premise of Lemma 3.5.
/// </summary>
public sealed class BoxLaw : InitialLaw
{
    private readonly bool _aligned;

    private BoxLaw(string name, bool aligned)
    {
        Name = name;
        _aligned = aligned;
    }

    /// <summary>wᵢ uniform in the ball of radius √η.</summary>
    public static BoxLaw Isotropic { get; } = new("uniform in the box |a|, ‖w‖ ≤ √η", aligned: false);

    /// <summary>wᵢ = γᵢθ*/‖θ*‖ with γᵢ uniform on [−√η, √η].</summary>
    public static BoxLaw Aligned { get; } = new("perfectly aligned in the box |a|, ‖w‖ ≤ √η", aligned: true);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override NeuronBlock Draw(Problem problem, ReplicateSeed seed)
    {
        NeuronBlock neurons = new(problem.Width, problem.Dimension);
        double side = Math.Sqrt(problem.LearningRate);
        NormalStream normals = new(seed, StreamPurpose.Neurons);

        // The complemented key keeps the uniforms apart from the normals of the same purpose.
        UniformStream uniforms = new(seed with { Key = ~seed.Key }, StreamPurpose.Neurons);
        double[] w = new double[problem.Dimension];
        for (int i = 0; i < neurons.Count; i++)
        {
            neurons[i, 0] = side * (2 * uniforms.Next() - 1);
            DrawInner(w, normals, uniforms);
            for (int k = 0; k < w.Length; k++)
                neurons[i, k + 1] = side * w[k];
        }

        return neurons;
    }

    private void DrawInner(double[] w, NormalStream normals, UniformStream uniforms)
    {
        Array.Clear(w);
        if (_aligned)
        {
            w[0] = 2 * uniforms.Next() - 1;
            return;
        }

        // A uniform point of the unit ball: a normal direction at a radius whose d-th power is uniform.
        normals.Next(w);
        double norm = Math.Sqrt(w.Sum(x => x * x));
        double radius = Math.Pow(uniforms.Next(), 1.0 / w.Length);
        for (int k = 0; k < w.Length; k++)
            w[k] *= radius / norm;
    }
}
