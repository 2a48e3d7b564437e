using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A quantity that a simulation can report at each observed step.</summary>
/// <param name="Name">Its name on the command line and in output.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="NeedsNeurons">Whether every neuron has to be looked at, for which the rows must fit in memory.</param>
/// <param name="Of">What it is of a trajectory at its present step, and of a sweep over its neurons where it needs them.</param>
internal sealed record Observable(string Name, string Meaning, bool NeedsNeurons, Func<Trajectory, NeuronSweep, double> Of)
{
    /// <summary>½‖θ − θ*‖².</summary>
    public static Observable Loss { get; } = new("loss", "½‖θ − θ*‖², the noiseless population loss", NeedsNeurons: false, (network, _) => 0.5 * DistanceSquared(network));

    /// <summary>‖θ − θ*‖.</summary>
    public static Observable Distance { get; } = new("distance", "‖θ − θ*‖", NeedsNeurons: false, (network, _) => Math.Sqrt(DistanceSquared(network)));

    /// <summary>(1/m)Σ‖wᵢ‖².</summary>
    public static Observable MeanSquaredNorm { get; } = new("mean-squared-norm", "(1/m)Σ‖wᵢ‖²", NeedsNeurons: false, (network, _) => network.InnerNormSquared / network.Problem.Width);

    /// <summary>The mean of |cos ∠(wᵢ, θ*)|.</summary>
    public static Observable MeanAlignment { get; } = new("mean-alignment", "mean |cos ∠(wᵢ, θ*)|", NeedsNeurons: true, (network, sweep) => sweep.AlignmentSum / network.Problem.Width);

    /// <summary>The upper median of 1 − |cos ∠(wᵢ, θ*)|.</summary>
    public static Observable MedianDefect { get; } = new("median-defect", "median of 1 − |cos ∠(wᵢ, θ*)|", NeedsNeurons: true, (_, sweep) => sweep.MedianDefect);

    /// <summary>Σuᵢ(t)²/Σuᵢ(0)².</summary>
    public static Observable Growth { get; } = new("growth", "Σuᵢ(t)²/Σuᵢ(0)², uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2, the G² of Lemma 3.4", NeedsNeurons: true, (_, sweep) => sweep.Growth);

    /// <summary>Neurons with ‖wᵢ‖ > √η.</summary>
    public static Observable BeyondBox { get; } = new("beyond-box", "neurons with ‖wᵢ‖ > √η", NeedsNeurons: true, (_, sweep) => sweep.BeyondBox);

    /// <summary>max |aᵢ|.</summary>
    public static Observable MaxOuter { get; } = new("max-outer", "max |aᵢ|", NeedsNeurons: true, (_, sweep) => sweep.LargestOuter);

    /// <summary>max ‖wᵢ(t) − wᵢ(0)‖ in units of 1/√m.</summary>
    public static Observable MaxDisplacement { get; } = new("max-displacement", "√m·max ‖wᵢ(t) − wᵢ(0)‖", NeedsNeurons: true, (_, sweep) => sweep.LargestDisplacement);

    /// <summary>The number of neurons in the lazy regime, with first and last exit.</summary>
    public static Observable Inside { get; } = new("inside", "neurons with ‖wᵢ(t) − wᵢ(0)‖ ≤ 1/√m or no longer finite, and the first and last exit", NeedsNeurons: true, (_, sweep) => sweep.Inside);

    /// <summary>Whether it refers to the direction of θ*, which θ* = 0 does not have.</summary>
    public bool NeedsTeacher => this == MeanAlignment || this == MedianDefect || this == Growth;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Observable> All { get; } = [Loss, Distance, MeanSquaredNorm, MeanAlignment, MedianDefect, Growth, BeyondBox, MaxOuter, MaxDisplacement, Inside];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static double DistanceSquared(Trajectory trajectory)
    {
        double sum = 0;
        for (int k = 0; k < trajectory.Theta.Length; k++)
        {
            double gap = trajectory.Theta[k] - trajectory.TeacherVector[k];
            sum += gap * gap;
        }

        return sum;
    }
}
