using LabelNoise.Comparisons;
using LabelNoise.Observables;

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
        .. Quantity.All.Select(q => new NamedQuantity(q.Name, $"{q.Meaning} at the last step", steps => ComparedQuantity.At(q, steps))),
    ];

    /// <summary>Those that are compared where nothing else is asked for; each more costs replicates.</summary>
    public static IReadOnlyList<NamedQuantity> Usual { get; } = [.. All.Where(q => q.Name is "half-exit" or "last-exit" or "rms-norm" or "median-norm" or "median-defect")];

    /// <summary>Whether it refers to the direction of θ*.</summary>
    public bool NeedsTeacher => At(1).NeedsTeacher;
}
