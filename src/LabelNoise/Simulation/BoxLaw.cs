using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The beginning of Phase II: |aᵢ|, ‖wᵢ‖ ≤ √η, drawn uniformly (aᵢ from the interval, wᵢ from the ball), all independent. The aligned
/// variant draws wᵢ from the segment along θ*, the premise of Lemma 3.5.
/// </summary>
internal sealed class BoxLaw : InitialLaw
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
        // The block says first whether the rows fit the memory.
        NeuronBlock neurons = new(problem.Width, problem.Dimension);
        return Drawn(problem, seed).KeepIn(neurons);
    }

    /// <inheritdoc/>
    internal override InitialRows Rows(Problem problem, ReplicateSeed seed) => Drawn(problem, seed).KeptIfSmall();

    /// <inheritdoc/>
    internal override double[,] DrawGram(Problem problem, ReplicateSeed seed) => Gram.Of(Drawn(problem, seed));

    private BoxRows Drawn(Problem problem, ReplicateSeed seed) =>
        new(problem.Width, problem.Dimension, seed, Math.Sqrt(problem.LearningRate), _aligned);
}
