namespace LabelNoise.Paper;

/// <summary>What a number in the paper belongs to.</summary>
internal enum ItemKind
{
    /// <summary>Condition 3.1, and each of its parts A1 to A6.</summary>
    Condition = 0,

    /// <summary>A definition.</summary>
    Definition = 1,

    /// <summary>A lemma.</summary>
    Lemma = 2,

    /// <summary>A corollary.</summary>
    Corollary = 3,

    /// <summary>A theorem.</summary>
    Theorem = 4,

    /// <summary>A numbered equation.</summary>
    Equation = 5,

    /// <summary>A figure.</summary>
    Figure = 6,

    /// <summary>A table.</summary>
    Table = 7,

    /// <summary>An algorithm.</summary>
    Algorithm = 8,

    /// <summary>A footnote that says something of the setup.</summary>
    Footnote = 9,
}
