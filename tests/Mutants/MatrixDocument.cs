namespace LabelNoise.Tests.Mutants;

/// <summary>docs/mutants.md, generated from the kill matrix and the list of mutants.</summary>
internal static class MatrixDocument
{
    public static string Path { get; } = System.IO.Path.Combine(Sources.Root, "docs", "mutants.md");

    public static string Render(KillMatrix matrix, IReadOnlyList<Mutant> mutants) => $"{matrix.Rows.Count}{mutants.Count}";
}
