namespace LabelNoise.Comparisons;

/// <summary>What a replicate of a comparison has: its quantities, and whether its network had diverged when the last of them was known.</summary>
internal readonly record struct Compared(double[] Values, bool Diverged);
