namespace LabelNoise.Tests.Mutants;

/// <summary>A small fault: one piece of text of one source file of the library, replaced by another.</summary>
/// <param name="Name">What is wrong, as a sentence.</param>
/// <param name="Area">The part of the library that is faulty.</param>
/// <param name="File">The file, from src/LabelNoise.</param>
/// <param name="Text">What is replaced; it occurs once in the file.</param>
/// <param name="Replacement">What it is replaced by.</param>
internal sealed record Mutant(string Name, Area Area, string File, string Text, string Replacement)
{
    /// <summary>Why no claim of the quick profile notices the fault; null for those that some claim must kill.</summary>
    public string? WhySurvives { get; init; }

    /// <summary>Beginnings of the ids of the claims that can run a fault in a constant or an initialiser, where no mark can tell; null elsewhere.</summary>
    public IReadOnlyList<string>? RunBy { get; init; }
}
