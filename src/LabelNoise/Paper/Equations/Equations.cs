using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <summary>The numbered equations of the proofs, each a step that is checked by itself. A claim's identifier names its equation: "Eq/27/…"; a number of the extended version alone is written "Eq/x52/…".</summary>
internal sealed partial class Equations : IPaperItem
{
    private Equations()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Eq",
        "Equations of the proofs",
        "the same in the extended version",
        "those of the statement that the equation serves",
        "Each numbered equation of the appendix, as a step of its proof.",
        "Steps that do not follow are replaced by ones that do.",
        "Identities along trajectories of every rule that they hold for; inequalities exactly, or by the smallest counterexample.");

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules) => [.. LazyPhase(rules), .. Escape(rules), .. Oscillation(rules), .. Descent(rules), .. FootnoteEquations.Claims()];
}
