using LabelNoise.Numerics;

namespace LabelNoise.Model.Conditions;

/// <summary>The verdict on one clause of Condition 3.1.</summary>
/// <param name="Id">"A1" to "A6".</param>
/// <param name="Requirement">The clause in words, with the reading used where the text leaves one open.</param>
/// <param name="Log10Margin">
/// log₁₀ of the factor by which the clause holds; negative when violated, ±∞ where nothing, or nothing finite, would do.
/// </param>
/// <param name="Holds">Whether the clause holds; a margin within the rounding of the logarithms counts as equality.</param>
public sealed record ConditionCheck(string Id, string Requirement, double Log10Margin, bool Holds)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
