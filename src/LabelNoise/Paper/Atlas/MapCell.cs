using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>What a map says of a place, and why.</summary>
/// <param name="Outcome">What it says.</param>
/// <param name="Note">The numbers that decided.</param>
internal readonly record struct MapCell(MapOutcome Outcome, string Note)
{
    /// <summary>Whether the statement holds here.</summary>
    public bool Holds => Outcome is MapOutcome.Holds or MapOutcome.HoldsToLeadingOrder;

    /// <summary>Whether it fails here.</summary>
    public bool Fails => Outcome is MapOutcome.Fails or MapOutcome.FailsToLeadingOrder;

    /// <summary>What was computed.</summary>
    public static MapCell Exactly(bool holds, string note) => new(holds ? MapOutcome.Holds : MapOutcome.Fails, note);

    /// <summary>What a law says that is true to leading order.</summary>
    public static MapCell ToLeadingOrder(bool holds, string note) => new(holds ? MapOutcome.HoldsToLeadingOrder : MapOutcome.FailsToLeadingOrder, note);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
