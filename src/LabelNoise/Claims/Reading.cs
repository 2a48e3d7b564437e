namespace LabelNoise.Claims;

/// <summary>Which reading of a statement a claim checks.</summary>
public enum Reading
{
    /// <summary>The statement as the paper prints it.</summary>
    AsPrinted = 0,

    /// <summary>The statement with the amendment that docs/errata.md derives.</summary>
    Amended = 1,

    /// <summary>The same check applied to a broken dynamics or a false bound, which it must refute: a check that cannot fail proves nothing.</summary>
    Control = 2,

    /// <summary>The statement, amended where it must be, at numbers that break one of its conditions (docs/thresholds.md).</summary>
    Dropped = 3,
}
