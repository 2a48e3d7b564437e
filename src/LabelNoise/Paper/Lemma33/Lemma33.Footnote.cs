using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.3 with footnote 3's constant.</content>
internal sealed partial class Lemma33
{
    /// <summary>At both widths, the lemma's and A1's, with a θ* that A4 allows and a much longer one: the mean grows with ‖θ*‖ and with m.</summary>
    private static ExactClaim Footnote()
    {
        FootnoteSetting[] settings = [.. FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d))];
        return Exactly.Claim(
            Statement,
            "3.3/footnote",
            "exact mean",
            Reading.AsPrinted,
            Verdict.Supported,
            "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η at some step t₀ ≤ 1/η², for every ‖θ*‖ ≤ 1",
            $"{FootnoteSetting.Numbers}, m = 1/√η and C/√η, exact",
            Inequality,
            () =>
            {
                Enclosure[] margins = [.. settings.Select(s => Margin(s.LogLearningRate, -0.5 * s.LogLearningRate)), .. settings.Select(s => Margin(s.LogLearningRate, s.LogLeastWidth))];
                return new ExactOutcome(
                    ExactOutcome.All(margins.Select(margin => ((Enclosure)0).AtMost(margin))) == true ? true : null,
                    margins.Min(margin => margin.Lower),
                    $"crosses √η before 1/η² by factors of 10^{string.Join(", 10^", margins.Select(margin => margin.Lower.ToString("F0", CultureInfo.InvariantCulture)))}");
            },
            precisely: "computed at ‖θ*‖ = 1, with which the mean grows",
            certification: Certification.Certified,
            setting: "C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, m = 1/√η and C/√η, exact");
    }

    /// <summary>
    /// log₁₀ of 1/η² over a step by which the mean of all classes is at most √η, at ‖θ*‖ = 1. With δ = η^(3/2)·(2 − κ), κ = mη^(3/2), and x* = η/(2 − κ) the
    /// moment of n active steps is x* + (1 − x*)(1 − δ)ⁿ ≤ x* + e^(−nδ) at most, which n = ⌈−ln(√η − x*)/δ⌉ brings to √η; 2n steps have n active ones.
    /// </summary>
    private static Enclosure Margin(Enclosure logRate, Enclosure logWidth)
    {
        Enclosure slack = 2 - Enclosure.Exp(logWidth + (1.5 * logRate));
        Enclosure exponent = -(0.5 * logRate) - Enclosure.Log1p(-Enclosure.Exp(0.5 * logRate) / slack);
        Enclosure logActive = CertifiedLog.Sum(0, Enclosure.Log(exponent / slack) - (1.5 * logRate));
        return (-(2 * logRate) - Enclosure.Ln2 - logActive) / Enclosure.Ln10;
    }
}
