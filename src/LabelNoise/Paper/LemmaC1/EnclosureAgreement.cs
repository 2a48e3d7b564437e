using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>The arithmetic that decides computed claims, held to identities and to double precision (docs/certified.md).</summary>
internal static class EnclosureAgreement
{
    private const double Allowed = 1e-11;

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Identities(ClaimVariant.Amended, EnclosureIdentities.Missed);
        yield return Identities(ClaimVariant.Control("with doubles rounded to nearest"), EnclosureIdentities.MissedByDoubles);
        yield return Tails(ClaimVariant.Amended, shift: 0);
        yield return Tails(ClaimVariant.Control("with one dimension more"), shift: 1);
    }

    private static ExactClaim Identities(ClaimVariant variant, Func<int> missed) => Exact(
        variant,
        "identities",
        "n·(1/n) = 1, (√n)² = n, n(1 − 1/n) + 1 = n and e^(ln n) = n lie within their enclosures",
        FormattableString.Invariant($"n = 1, …, {EnclosureIdentities.Largest}"),
        "identities missed = 0",
        () =>
        {
            int count = missed();
            return new ExactOutcome(count == 0, count, FormattableString.Invariant($"{count} of {4 * EnclosureIdentities.Largest} missed"));
        });

    private static ExactClaim Tails(ClaimVariant variant, int shift) => Exact(
        variant,
        "tails",
        "the enclosures of the tails of χ²_d and of bands on the sphere are narrow and where double precision has them",
        $"d = {ProofStep.List(EnclosureIdentities.Dimensions)}, x/d from 0.001 to 100, half-widths from 10⁻⁶ to 0.9",
        "largest relative distance of an end of ln Pr[χ² > x], ln Pr[χ² ≤ x] or Pr[|u₁| < r] from its double ≤ 10⁻¹¹",
        () =>
        {
            Enclosure gap = EnclosureIdentities.LargestGap(shift);
            return new ExactOutcome(gap.AtMost(Enclosure.Written(Allowed)), gap.Middle, FormattableString.Invariant($"largest distance {gap.Middle:G2}"));
        });

    private static ExactClaim Exact(ClaimVariant variant, string name, string text, string numbers, string inequality, Func<ExactOutcome> evaluate) => new()
    {
        Id = $"C.1/enclosures/{variant.Folder}{name}",
        Check = "enclosures",
        Statement = LemmaC1.Statement,
        Reading = variant.Reading,
        IsSelfCheck = true,
        Text = text,
        Under = variant.Under,
        Setting = $"{numbers}, exact",
        Expected = variant.Expected,
        Inequality = inequality,
        Evaluate = evaluate,
        Certification = Certification.Certified,
    };
}
