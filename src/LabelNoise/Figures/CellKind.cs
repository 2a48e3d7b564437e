namespace LabelNoise.Figures;

/// <summary>A kind of cell.</summary>
/// <param name="Name">The word for it in the legend.</param>
/// <param name="Pattern">How it is drawn.</param>
internal sealed record CellKind(string Name, CellPattern Pattern)
{
    /// <summary>What is asserted is true here.</summary>
    public static CellKind Holds { get; } = new("holds", CellPattern.Full);

    /// <summary>It is false here.</summary>
    public static CellKind Fails { get; } = new("fails", CellPattern.Striped);

    /// <summary>It was checked and not decided.</summary>
    public static CellKind Open { get; } = new("open", CellPattern.Dotted);

    /// <summary>It was not checked.</summary>
    public static CellKind NotChecked { get; } = new("not checked", CellPattern.Blank);
}
