namespace LabelNoise.Dynamics;

/// <summary>
/// What a row has to do with the two steps of a pair, which move along r and v: four vectors. Rows that are stored in fours have the first vectors
/// of all four together, then the second ones, and so on; a row that is left over has its own together.
/// </summary>
internal static class PairRow
{
    /// <summary>w·r before the first step.</summary>
    public const int FirstProduct = 0;

    /// <summary>w·v, before the first step and, once that is decided, after it.</summary>
    public const int SecondProduct = 1;

    /// <summary>The multiple of r that the first step adds to w.</summary>
    public const int FirstPull = 2;

    /// <summary>The multiple of v that the second step adds to w.</summary>
    public const int SecondPull = 3;

    /// <summary>Vectors in a row.</summary>
    public const int Vectors = 4;

    /// <summary>How far apart the vectors of a row are where rows are stored in fours.</summary>
    public const int InFours = 4;
}
