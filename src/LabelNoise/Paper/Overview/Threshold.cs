using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>From where on a statement holds along one parameter, as far as it is known.</summary>
/// <param name="Rung">The statement, its parameter and the claims on either side.</param>
/// <param name="Fails">The value nearest the threshold at which it was refuted, by the search or by the catalogue's claims.</param>
/// <param name="Holds">The value nearest the threshold at which it was supported.</param>
/// <param name="Asked">Where A1, for a width or a rate, or A4, for a teacher, begins to be met with the constant 1; null where the paper has no such bound.</param>
/// <param name="IsUndecided">Whether the search ended early, at a value that it could not decide.</param>
internal sealed record Threshold(Rung Rung, double Fails, double Holds, double? Asked, bool IsUndecided)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
