namespace LabelNoise.Paper;

/// <summary>A section or an appendix of a version of the paper, without the sections within it.</summary>
/// <param name="InWorkshop">Whether the workshop version has it, and not the extended one.</param>
/// <param name="Number">Its number, such as "3.2" or "C".</param>
/// <param name="Items">The statements, conditions, figures, tables and algorithms that it has, each by kind and number; its equations where it has nothing else.</param>
internal sealed record PaperSection(bool InWorkshop, string Number, params IReadOnlyList<string> Items)
{
    /// <summary>All sections of both versions.</summary>
    public static IReadOnlyList<PaperSection> All { get; } =
    [
        new(true, "1"),
        new(true, "2", "equation 1", "equation 2"),
        new(true, "3.1", "condition 3.1"),
        new(true, "3.2", "definition 3.1", "theorem 3.2"),
        new(true, "3.2.1", "lemma 3.3"),
        new(true, "3.3", "lemma 3.4", "lemma 3.5"),
        new(true, "3.4", "figure 1"),
        new(true, "4"),
        new(true, "A"),
        new(true, "B.1", "definition B.1"),
        new(true, "B.2", "lemma B.2", "corollary B.3", "lemma B.4", "lemma B.5", "lemma B.6"),
        new(true, "C.1", "lemma C.1", "lemma C.2"),
        new(true, "C.2", "lemma C.3", "theorem C.4"),
        new(true, "D.1", "lemma D.1"),
        new(true, "D.2", "lemma D.2"),
        new(true, "E", "figure 2"),
        new(false, "1", "figure 1"),
        new(false, "2"),
        new(false, "3", "algorithm 1"),
        new(false, "4.1", "condition 1", "table 1"),
        new(false, "4.2", "definition 4.1", "theorem 4.2", "lemma 4.3"),
        new(false, "4.3", "lemma 4.4"),
        new(false, "4.4", "lemma 4.5", "lemma 4.6"),
        new(false, "4.5", "figure 2", "figure 3"),
        new(false, "5", "figure 4", "figure 5"),
        new(false, "6"),
        new(false, "A.1", "definition A.1"),
        new(false, "A.2", "lemma A.2", "corollary A.3", "lemma A.4", "lemma A.5", "lemma A.6"),
        new(false, "B.1", "lemma B.1", "lemma B.2"),
        new(false, "B.2", "lemma B.3", "theorem B.4"),
        new(false, "B.3", "algorithm 2", "lemma B.5"),
        new(false, "B.4", "lemma B.6", "lemma B.7"),
        new(false, "C.1", "lemma C.1"),
        new(false, "C.2", "lemma C.2"),
        new(false, "D"),
        new(false, "E", "figure 6"),
    ];

    /// <summary>Whether it is the section with a number or stands within that.</summary>
    public bool IsIn(string number) => string.Equals(Number, number, StringComparison.Ordinal) || Number.StartsWith(number + ".", StringComparison.Ordinal);
}
