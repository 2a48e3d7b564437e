using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma B.5 and (11), for Gaussian coordinates.</content>
internal sealed partial class Preliminaries
{
    private const int MostCoordinates = 1000;

    /// <summary>From 10⁻² to 10⁴, in steps of a fifth of a decade: far out the constant is decided.</summary>
    private static Enclosure[] Deviations => [.. Enumerable.Range(-10, 31).Select(k => Enclosure.Exp((Enclosure)k / 5 * Enclosure.Ln10))];

    private static IEnumerable<Claim> Norms()
    {
        yield return Norm("B/B.5/gaussian", Reading.Amended, Verdict.Supported, GaussianLength.Constant, "with c/K⁴ = ½");
        yield return Norm("B/B.5/control/constant", Reading.Control, Verdict.Refuted, Enclosure.Written(0.501), "with c/K⁴ = 0.501");
    }

    private static ExactClaim Norm(string id, Reading reading, Verdict expected, Enclosure constant, string under) => Certified(
        id,
        "norm",
        reading,
        expected,
        "Pr[|‖X‖ − √n| ≥ t] ≤ 2·exp(−ct²/K⁴) for all t, X with Gaussian coordinates",
        "B.5, n = 1 to 1000",
        "ln Pr ≤ ln 2 − (c/K⁴)t² for every n ≤ 1000, at t = 10^(k/5) from 10⁻² to 10⁴",
        () => Exactly.AtMost(
            from n in Enumerable.Range(1, MostCoordinates)
            from t in Deviations
            select (GaussianLength.LogOutside(n, t) - GaussianLength.LogBound(constant, t), FormattableString.Invariant($"n = {n}, t = {t.Middle:G4}"))),
        under,
        "by the norms ψ₂ of N(0, 1) with value 2 K⁴ is 64/9, and c would be 32/9");
}
