using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.4 with footnote 3's constant and at the literal setting, by the flow of very many neurons (docs/derivations.md).</content>
internal sealed partial class Lemma34
{
    /// <summary>The constant that O(√η·ln(1/η)) is read with, as in the other claims that are expected to be refuted.</summary>
    private const double RefutedConstant = 5;

    /// <summary>At the least width and at one with ηm = ½, θ* as long as A4 allows; and with ‖θ*‖ = 1, which the lemma does not exclude.</summary>
    private static IEnumerable<Claim> Footnote()
    {
        const string LeastWidth = "m = C·η^(−1/2)";
        yield return WithFootnote("as-printed", "ln(1/η)/‖θ*‖", $"{LeastWidth}, ‖θ*‖ = m^(−1/4) and 1", [.. Points(s => s.LogLeastWidth, -0.25), .. Points(s => s.LogLeastWidth, 0)], isPrintedTime: true);
        yield return WithFootnote("longer-time", AmendedTime, $"{LeastWidth} and ηm = ½, ‖θ*‖ = m^(−1/4)", [.. Points(s => s.LogLeastWidth, -0.25), .. Points(s => s.LogWidthAt(0.5), -0.25)], isPrintedTime: false);
        yield return WithFootnote("longer-time/teacher=1", AmendedTime, $"{LeastWidth}, ‖θ*‖ = 1", [.. Points(s => s.LogLeastWidth, 0)], isPrintedTime: false);
    }

    private static IEnumerable<BoxPoint> Points(Func<FootnoteSetting, Enclosure> logWidth, double exponent) =>
        FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).Select(setting => new BoxPoint(setting.Dimension, setting.LogLearningRate, logWidth(setting), exponent * logWidth(setting)));

    /// <summary>ln of the median of 1 − |cos ∠(wᵢ, θ*)| over its bound 5√η·ln(1/η), after T₂ steps.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="width">m.</param>
    /// <param name="teacher">‖θ*‖.</param>
    /// <param name="isPrintedTime">Whether T₂ is ln(1/η)/‖θ*‖ steps, in which uᵢ grows by e^(η·ln(1/η)) at most; or 1/η times as many, e^(ln(1/η)).</param>
    internal static double LogMedianOverBound(int dimension, Magnitude learningRate, Magnitude width, Magnitude teacher, bool isPrintedTime)
    {
        BoxAlignment flow = new(dimension);
        double reached = -learningRate.Ln * (isPrintedTime ? learningRate.ToDouble() : 1);
        double growth = Math.Min(reached, flow.LogGrowth(width, learningRate, teacher));
        return flow.LogMedianDefect(growth) - Math.Log(RefutedConstant * -learningRate.Ln) - (0.5 * learningRate.Ln);
    }

    /// <summary>Whether all medians miss their bounds, in enclosures; what is computed of them has to agree.</summary>
    private static ExactOutcome Judge(BoxPoint[] points, bool isPrintedTime)
    {
        double[] ratios = [.. points.Select(p => LogMedianOverBound(p.Dimension, Near(p.LogLearningRate), Near(p.LogWidth), Near(p.LogTeacher), isPrintedTime))];
        bool isMissed = points.All(point => ((Enclosure)0).Below(point.LeastLogMedianOverBound(isPrintedTime)) == true);
        return new ExactOutcome(
            isMissed && ratios.All(ratio => ratio > 0) ? false : null,
            ratios.Min(),
            FormattableString.Invariant($"the median of 1 − |cos ∠(wᵢ, θ*)| is 10^{ratios.Min() / Math.Log(10):F1} times the bound or more"));

        static Magnitude Near(Enclosure log) => Magnitude.FromLog10(log.Middle / Math.Log(10));
    }

    private static ExactClaim WithFootnote(string name, string time, string numbers, BoxPoint[] points, bool isPrintedTime) => Exactly.Claim(
        Statement,
        $"3.4/footnote/{name}",
        "typical neuron",
        Reading.AsPrinted,
        Verdict.Refuted,
        FormattableString.Invariant($"to leading order the median |cos ∠(wᵢ, θ*)| ≥ 1 − {RefutedConstant}√η·ln(1/η) after {time} steps"),
        $"{FootnoteSetting.Numbers}, {numbers}",
        "median of 1 − |cos ∠(wᵢ, θ*)| ≤ 5√η·ln(1/η)",
        () => Judge(points, isPrintedTime),
        certification: Certification.Certified,
        setting: $"C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, {numbers}, Σ̂ = I, exact");

    /// <summary>A point at which the flow from the box is bounded, in enclosures.</summary>
    /// <param name="Dimension">d.</param>
    /// <param name="LogLearningRate">ln η.</param>
    /// <param name="LogWidth">ln m.</param>
    /// <param name="LogTeacher">ln ‖θ*‖.</param>
    private sealed record BoxPoint(int Dimension, Enclosure LogLearningRate, Enclosure LogWidth, Enclosure LogTeacher)
    {
        /// <summary>A lower bound on ln of the median of 1 − |cos ∠(wᵢ, θ*)| over its bound after T₂ steps, as in <see cref="LogMedianOverBound"/>.</summary>
        /// <param name="isPrintedTime">Whether T₂ is ln(1/η)/‖θ*‖ steps or 1/η times as many.</param>
        public Enclosure LeastLogMedianOverBound(bool isPrintedTime)
        {
            Enclosure reached = -LogLearningRate * (isPrintedTime ? Enclosure.Exp(LogLearningRate) : 1);
            Enclosure growth = Enclosure.Min(reached, BoxAlignment.LargestLogGrowth(Dimension, LogWidth, LogLearningRate, LogTeacher));
            return BoxAlignment.LeastLogMedianDefect(Dimension, growth) - Enclosure.Log(RefutedConstant * -LogLearningRate) - (0.5 * LogLearningRate);
        }
    }
}
