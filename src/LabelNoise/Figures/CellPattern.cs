namespace LabelNoise.Figures;

/// <summary>How cells of a kind are drawn; each is known in grey.</summary>
internal enum CellPattern
{
    /// <summary>Filled.</summary>
    Full,

    /// <summary>Oblique lines.</summary>
    Striped,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Oblique lines both ways.</summary>
    Crossed,

    /// <summary>Level lines.</summary>
    Barred,
}
