namespace LabelNoise.Paper;

/// <summary>One false reading, or one gap in a proof, in five or six short lines. Formulas are written as in the documents, commands in backquotes without `dotnet run --project src/LabelNoise.Cli --`.</summary>
internal sealed record Erratum
{
    /// <summary>How long a line may be, in characters.</summary>
    internal const int LongestLine = 300;

    /// <summary>What is wrong, as a heading without a number.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands in the workshop version; "–" if it does not.</summary>
    public required string Workshop { get; init; }

    /// <summary>Where it stands in the extended version; "–" if it does not.</summary>
    public required string Extended { get; init; }

    /// <summary>What fails, and why.</summary>
    public required string Fails { get; init; }

    /// <summary>The smallest check: one command or one computation.</summary>
    public required string Check { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Instead { get; init; }

    /// <summary>What survives, and in which claims.</summary>
    public required string Survives { get; init; }

    /// <summary>What becomes of it with footnote 3's constant; null where that is what the other lines say.</summary>
    public string? WithFootnote3 { get; init; }

    /// <summary>The heading in docs/derivations.md under which it is derived; null where the lines say all.</summary>
    public string? Derivation { get; init; }

    /// <summary>Where it stands in both versions.</summary>
    public string Place => (Workshop, Extended) switch
    {
        (_, "–") => $"{Workshop}; not in the extended version",
        ("–", _) => $"{Extended} of the extended version only",
        _ => $"{Workshop}; extended version: {Extended}",
    };
}
