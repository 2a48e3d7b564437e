using LabelNoise.Comparisons;

namespace LabelNoise.Cli.Comparisons;

/// <summary>A quantity that rules are compared by, by its name on the command line.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="At">The quantity for a number of steps.</param>
internal sealed record NamedQuantity(string Name, string Meaning, Func<long, ComparedQuantity> At)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NamedQuantity> All { get; } =
    [
        new("half-exit", "the step by which half of the neurons have left the lazy regime", steps => ComparedQuantity.ExitStep(0.5, steps)),
        new("last-exit", "the step by which all have", steps => ComparedQuantity.ExitStep(1, steps)),
        new("rms-norm", "root mean square ‖wᵢ‖ at the last step", ComparedQuantity.RootMeanSquareNorm),
        new("median-norm", "median ‖wᵢ‖ at the last step", ComparedQuantity.MedianNorm),
        new("median-defect", "median 1 − |cos ∠(wᵢ, θ*)| at the last step", ComparedQuantity.MedianDefect),
    ];

    /// <summary>Whether it refers to the direction of θ*.</summary>
    public bool NeedsTeacher => At(1).NeedsTeacher;
}
