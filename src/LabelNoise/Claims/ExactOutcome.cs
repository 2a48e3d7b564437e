using LabelNoise.Numerics;

namespace LabelNoise.Claims;

/// <summary>What a computation found.</summary>
/// <param name="Holds">Whether the claim holds; null where the computed bounds do not decide.</param>
/// <param name="Quantity">The decisive quantity.</param>
/// <param name="Seen">What was found, in a few words.</param>
internal readonly record struct ExactOutcome(bool? Holds, double Quantity, string Seen)
{
    /// <summary>Whether all inequalities hold: true if each does for certain, false if one does not for certain, null otherwise.</summary>
    /// <exception cref="InvalidOperationException">There is none, so that nothing would be claimed.</exception>
    public static bool? All(IEnumerable<bool?> inequalities) => inequalities.Aggregate((all, one) => all & one);

    /// <summary>Whether every constant of a proof follows from those before it.</summary>
    /// <param name="ratios">What each step needs over what it states, enclosed.</param>
    /// <exception cref="InvalidOperationException">There is none, so that nothing would be claimed.</exception>
    public static ExactOutcome Constants(IEnumerable<Enclosure> ratios)
    {
        Enclosure[] all = [.. ratios];
        double worst = all.Max(ratio => ratio.Middle);
        return new ExactOutcome(All(all.Select(ratio => ratio.AtMost(1))), worst, FormattableString.Invariant($"the largest of {all.Length} ratios of needed to stated is {worst:G5}"));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
