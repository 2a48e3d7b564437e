using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>The lemma with a width that is proved to be enough (docs/theorems.md).</content>
internal sealed partial class LemmaC1
{
    private static readonly int[] ProvenDimensions = [1, 2, 3, 7, 20, 100, 1000];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenWidth("C.1/proven/width", Reading.Amended, "m₀ grants each neuron a tail of m^(−2)", InitialNormWidth.Of);
        yield return ProvenWidth("C.1/proven/width/control", Reading.Control, "m₀ grants each neuron a tail of 1/m", d => InitialNormWidth.ForTail(d, 1));
    }

    private static ExactClaim ProvenWidth(string id, Reading reading, string precisely, Func<int, Magnitude> width) => new()
    {
        Id = id,
        Check = "proven width",
        Statement = Statement,
        Reading = reading,
        Text = $"{Short}, from the width m₀(d) of a Chernoff bound on, at most 13 times m(d)",
        Precisely = precisely,
        Under = reading == Reading.Control ? "without the union over neurons" : string.Empty,
        Setting = "d = 1, 2, 3, 7, 20, 100, 1000, m = m₀·{1, 10, 10⁶, 10¹⁰⁰}, exact",
        Numbers = "d = 1 to 1000, m₀ to 10¹⁰⁰·m₀, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "Pr[B₀] ≥ 1 − 1/m at m₀·{1, 10, 10⁶, 10¹⁰⁰}, m₀ ≤ 13·m(d)",
        Evaluate = () =>
        {
            Magnitude[] widths = [.. ProvenDimensions.Select(width)];
            bool enough = ProvenDimensions.Zip(widths).All(at => new[] { 0.0, 1, 6, 100 }.All(power => InitialNormBound.HoldsAtOneOverWidth(at.Second * Magnitude.FromLog10(power), at.First)));
            double[] excess = [.. ProvenDimensions.Zip(widths, (d, m) => (m / InitialNormBound.LeastWidth(d)).ToDouble())];
            return new ExactOutcome(enough && excess.Max() <= 13, excess.Max(), FormattableString.Invariant($"m₀/m(d) = {excess.Min():G3} to {excess.Max():G3}"));
        },
    };
}
