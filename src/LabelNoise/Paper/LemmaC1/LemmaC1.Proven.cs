using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>The lemma with a width that is proved to be enough (docs/theorems.md).</content>
internal sealed partial class LemmaC1
{
    private static readonly int[] ProvenDimensions = [1, 2, 3, 7, 20, 100, 1000];

    /// <summary>By which powers of ten the widths are above m₀.</summary>
    private static readonly int[] Powers = [0, 1, 6, 100];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenWidth("C.1/proven/width", ClaimVariant.Amended, "m₀ grants each neuron a tail of m^(−2)", 2);
        yield return ProvenWidth("C.1/proven/width/control", ClaimVariant.Control("without the union over neurons"), "m₀ grants each neuron a tail of 1/m", 1);
    }

    private static ExactClaim ProvenWidth(string id, ClaimVariant variant, string precisely, double tail) => Exactly.Claim(
        Statement,
        id,
        "proven width",
        variant.Reading,
        variant.Expected,
        $"{Short}, from the width m₀(d) of a Chernoff bound on, at most 13 times m(d)",
        "d = 1, 2, 3, 7, 20, 100, 1000, m = m₀·{1, 10, 10⁶, 10¹⁰⁰}",
        "Pr[B₀] ≥ 1 − 1/m at m₀·{1, 10, 10⁶, 10¹⁰⁰}, m₀ ≤ 13·m(d)",
        () =>
        {
            (int Dimension, Enclosure LogWidth)[] widths = [.. ProvenDimensions.Select(d => (d, InitialNormWidth.LogForTail(d, tail)))];
            bool? enough = ExactOutcome.All(
                from at in widths
                from power in Powers
                select IsShort(at.LogWidth + (power * Enclosure.Ln10), at.Dimension));
            // A thirteenth of m₀ is below m(d) if the probability is still lower there.
            bool? near = ExactOutcome.All(widths.Select(at => !IsShort(at.LogWidth - Enclosure.Log(13), at.Dimension)));
            double[] excess = [.. widths.Select(at => Math.Exp((at.LogWidth - InitialNormBound.LogLeastWidth(at.Dimension)).Middle))];
            return new ExactOutcome(enough & near, excess.Max(), FormattableString.Invariant($"m₀/m(d) = {excess.Min():G3} to {excess.Max():G3}"));
        },
        variant.Under,
        precisely,
        Certification.Certified,
        "d = 1 to 1000, m₀ to 10¹⁰⁰·m₀");
}
