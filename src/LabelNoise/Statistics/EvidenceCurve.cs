using System.Collections.ObjectModel;

namespace LabelNoise.Statistics;

/// <summary>The evidence of a sequential test at growing numbers of observations. Immutable; two curves are equal when all their points are.</summary>
/// <param name="points">The points, in order; not to be changed any more.</param>
internal sealed class EvidenceCurve(IList<EvidencePoint> points) : ReadOnlyCollection<EvidencePoint>(points), IEquatable<EvidenceCurve>
{
    /// <summary>That of a check without a sequential test.</summary>
    public static EvidenceCurve None { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(EvidenceCurve? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EvidenceCurve);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[^1]);
}
