using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>What tells claims of one check apart besides their numbers.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Expected">The verdict that the catalogue asserts.</param>
/// <param name="Folder">What the identifier has before the numbers; empty or ending in a slash.</param>
/// <param name="How">What the text has at its end; empty or starting with a comma.</param>
/// <param name="Profile">The smallest profile that includes the claim.</param>
internal sealed record ClaimVariant(Reading Reading, Verdict Expected, string Folder = "", string How = "", Profile Profile = Profile.Quick)
{
    /// <summary>The amended statement, which holds.</summary>
    public static ClaimVariant Amended { get; } = new(Reading.Amended, Verdict.Supported);

    /// <summary>The statement as printed, which does not hold.</summary>
    public static ClaimVariant AsPrinted { get; } = new(Reading.AsPrinted, Verdict.Refuted);

    /// <summary>A control: "…, although this is broken".</summary>
    public static ClaimVariant Control(string broken) => new(Reading.Control, Verdict.Refuted, "control/", $", although {broken}");

    /// <summary>A condition dropped: "…, although this condition is not met".</summary>
    public static ClaimVariant Dropped(string condition, Verdict expected) => new(Reading.Dropped, expected, "without/", $", {condition}", Profile.Deep);
}
