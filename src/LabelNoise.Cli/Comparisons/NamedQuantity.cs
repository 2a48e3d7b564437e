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
        .. Quantity.All.Select(Of),
    ];

    /// <summary>Those that are compared where nothing else is asked for; each more costs replicates.</summary>
    public static IReadOnlyList<NamedQuantity> Usual { get; } = [.. All.Where(q => q.Name is "half-exit" or "last-exit" or "rms-norm" or "median-norm" or "median-defect")];

    /// <summary>The neuron that it looks at; null where it looks at all, or at none.</summary>
    public int? Neuron { get; private init; }

    /// <summary>Whether it refers to the direction of θ*.</summary>
    public bool NeedsTeacher => At(1).NeedsTeacher;

    /// <summary>The quantity of a name; null where there is none.</summary>
    public static NamedQuantity? Find(string name) =>
        All.FirstOrDefault(q => string.Equals(q.Name, name, StringComparison.Ordinal)) ?? (Quantity.Find(name) is { } single ? Of(single) : null);

    private static NamedQuantity Of(Quantity quantity) => new(quantity.Name, $"{quantity.Meaning}{(quantity.Meaning.Contains(',', StringComparison.Ordinal) ? "," : string.Empty)} at the last step", steps => ComparedQuantity.At(quantity, steps)) { Neuron = quantity.Neuron };
}
