using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.3 with footnote 3's constant.</content>
internal sealed partial class Lemma33
{
    /// <summary>At both widths, the lemma's and A1's, with a θ* that A4 allows and a much longer one: the mean grows with ‖θ*‖ and with m.</summary>
    private static ExactClaim Footnote()
    {
        FootnoteSetting[] settings = [.. FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d))];
        return new ExactClaim
        {
            Id = "3.3/footnote",
            Check = "exact mean",
            Statement = Statement,
            Reading = Reading.AsPrinted,
            Text = "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η at some step t₀ ≤ 1/η², for every ‖θ*‖ ≤ 1",
            Precisely = "computed at ‖θ*‖ = 1, with which the mean grows",
            Setting = "C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, m = 1/√η and C/√η, exact",
            Numbers = $"{FootnoteSetting.Numbers}, m = 1/√η and C/√η, exact",
            Expected = Verdict.Supported,
            Inequality = Inequality,
            Evaluate = () =>
            {
                (FootnoteSetting Setting, Magnitude Width)[] points = [.. settings.Select(s => (s, OscillationMoments.WidthOfLemma(s.LearningRate))), .. settings.Select(s => (s, s.LeastWidth))];
                double?[] margins = [.. points.Select(point => Margin(point.Setting.LearningRate, point.Width))];
                return new ExactOutcome(
                    margins.All(margin => margin is >= 0) ? true : null,
                    margins.Min() ?? double.NaN,
                    $"crosses √η before 1/η² by factors of 10^{string.Join(", 10^", margins.Select(margin => margin?.ToString("F0", CultureInfo.InvariantCulture) ?? "?"))}");
            },
        };
    }

    /// <summary>log₁₀ of 1/η² over the first step with a mean of √η or less; null where there is none.</summary>
    private static double? Margin(Magnitude learningRate, Magnitude width) =>
        new OscillationMoments(learningRate, 1, width).CrossingStep is { } crossing ? -(2 * learningRate.Log10) - crossing.Log10 : null;
}
