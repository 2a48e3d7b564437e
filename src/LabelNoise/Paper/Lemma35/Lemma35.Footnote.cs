using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.5 with footnote 3's constant and at the literal setting, by the flow of aligned neurons (docs/derivations.md).</content>
internal sealed partial class Lemma35
{
    /// <summary>At the least width with θ* as long as A4 allows, 1 and 2; and at widths on which descent overflows.</summary>
    private static IEnumerable<Claim> Footnote()
    {
        yield return WithFootnote("least-width", "m = C·η^(−1/2), ‖θ*‖ = m^(−1/4) and 1", Verdict.Supported, [.. Points(s => s.LogLeastWidth, logWidth => -0.25 * logWidth), .. Points(s => s.LogLeastWidth, _ => 0)]);
        yield return WithFootnote("long-teacher", "m = C·η^(−1/2), ‖θ*‖ = 2", Verdict.Refuted, [.. Points(s => s.LogLeastWidth, _ => Enclosure.Ln2)]);
        yield return WithFootnote("wide", "m = 7/η², ‖θ*‖ = m^(−1/4)", Verdict.Refuted, [.. Points(s => Enclosure.Log(7) - (2 * s.LogLearningRate), logWidth => -0.25 * logWidth)]);
    }

    private static IEnumerable<FlowPoint> Points(Func<FootnoteSetting, Enclosure> logWidth, Func<Enclosure, Enclosure> logTeacher) =>
        FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).Select(setting => new FlowPoint(setting.Dimension, setting.LogLearningRate, logWidth(setting), logTeacher(logWidth(setting))));

    private static ExactOutcome Judge(FlowPoint[] points)
    {
        bool?[] isTrue = [.. points.Select(point => point.IsTrue)];
        FlowPoint[] finite = [.. points.Where(point => point.Overflows != true)];
        string seen = finite.Length == 0
            ? "descent overflows"
            : FormattableString.Invariant($"ln of ‖θ − θ*‖/(η·ln(1/η)) up to {finite.Max(point => point.LogDistance.Upper):G4}, of the largest 1 − |cos ∠(wᵢ, θ*)| over it {finite.Max(point => point.LogDefect.Upper):G4}");
        return new ExactOutcome(isTrue.Distinct().Count() == 1 ? isTrue[0] : null, isTrue.Count(one => one == true), seen);
    }

    private static ExactClaim WithFootnote(string name, string numbers, Verdict expected, FlowPoint[] points) => Exactly.Claim(
        Statement,
        $"3.5/footnote/{name}",
        "both conclusions, by the flow",
        Reading.AsPrinted,
        expected,
        $"to leading order, {BothConclusions}",
        $"{FootnoteSetting.Numbers}, {numbers}",
        "‖θ − θ*‖ and 1 − |cos ∠(wᵢ, θ*)| ≤ η·ln(1/η)",
        () => Judge(points),
        precisely: Time,
        certification: Certification.Certified,
        setting: $"C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, {numbers}, n = 1/η², exact");

    /// <summary>A point at which the flow is solved, in enclosures.</summary>
    /// <param name="Dimension">d.</param>
    /// <param name="LogLearningRate">ln η.</param>
    /// <param name="LogWidth">ln m.</param>
    /// <param name="LogTeacher">ln ‖θ*‖.</param>
    private sealed record FlowPoint(int Dimension, Enclosure LogLearningRate, Enclosure LogWidth, Enclosure LogTeacher)
    {
        /// <summary>A share of training sets, e^(−12), that is left out of the bound on ‖Σ̂ − I‖.</summary>
        private const double Deviations = 5;

        /// <summary>Whether descent is as the flow, and both conclusions are true of it. <see cref="LogDefect"/> is a bound: it makes nothing false.</summary>
        public bool? IsTrue => Overflows == true ? false : !Overflows & LogDistance.AtMost(0) & (LogDefect.AtMost(0) == true ? true : null);

        /// <summary>Whether descent leaves every bound, by s = 2η²m/3, η times the curvature at the start.</summary>
        public bool? Overflows => AlignedCurvature.Overflows(2 * Enclosure.Exp((2 * LogLearningRate) + LogWidth) / 3);

        /// <summary>ln of ‖θ − θ*‖/(η·ln(1/η)) after the lemma's time.</summary>
        public Enclosure LogDistance => AlignedFlow.LogRatio(LogLearningRate, LogWidth, LogTeacher);

        /// <summary>
        /// ln of the largest 1 − |cos| over η·ln(1/η), of neurons with ‖wᵢ‖ ≥ √η: with ρ = ‖Σ̂ − I‖ ≤ 3(√d + 5)/√n, n = 1/η², and Λ = Ση‖θ − θ*‖ what is across
        /// θ* is at most 6ρΛ of what is along it.
        /// </summary>
        public Enclosure LogDefect
        {
            get
            {
                Enclosure across = 6 * 3 * (Enclosure.Sqrt(Dimension) + Deviations) * AlignedFlow.LargestPath(LogLearningRate, LogWidth, LogTeacher);
                return (2 * (Enclosure.Log(across) + LogLearningRate)) - Enclosure.Ln2 - LogLearningRate - Enclosure.Log(-LogLearningRate);
            }
        }
    }
}
