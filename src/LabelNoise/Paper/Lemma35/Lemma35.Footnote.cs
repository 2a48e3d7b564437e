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
        yield return WithFootnote("least-width", "m = C·η^(−1/2), ‖θ*‖ = m^(−1/4) and 1", Verdict.Supported, [.. Points(s => s.LeastWidth, w => w.Pow(-0.25)), .. Points(s => s.LeastWidth, _ => Magnitude.Of(1))]);
        yield return WithFootnote("long-teacher", "m = C·η^(−1/2), ‖θ*‖ = 2", Verdict.Refuted, [.. Points(s => s.LeastWidth, _ => Magnitude.Of(2))]);
        yield return WithFootnote("wide", "m = 7/η², ‖θ*‖ = m^(−1/4)", Verdict.Refuted, [.. Points(s => Magnitude.Of(7) * s.LearningRate.Pow(-2), w => w.Pow(-0.25))]);
    }

    private static IEnumerable<FlowPoint> Points(Func<FootnoteSetting, Magnitude> width, Func<Magnitude, Magnitude> teacher) =>
        FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).Select(setting => new FlowPoint(setting.Dimension, setting.LearningRate, width(setting), teacher(width(setting))));

    private static ExactOutcome Judge(FlowPoint[] points)
    {
        int isTrue = points.Count(point => point.IsTrue);
        FlowPoint[] finite = [.. points.Where(point => !point.Overflows)];
        string seen = finite.Length == 0
            ? "descent overflows"
            : FormattableString.Invariant($"ln of ‖θ − θ*‖/(η·ln(1/η)) up to {finite.Max(point => point.LogDistance):G4}, of the largest 1 − |cos ∠(wᵢ, θ*)| over it {finite.Max(point => point.LogDefect):G4}");
        return new ExactOutcome(isTrue == points.Length ? true : isTrue > 0 ? null : false, isTrue, seen);
    }

    private static ExactClaim WithFootnote(string name, string numbers, Verdict expected, FlowPoint[] points) => new()
    {
        Id = $"3.5/footnote/{name}",
        Check = "both conclusions, by the flow",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = $"to leading order, {BothConclusions}",
        Precisely = Time,
        Setting = $"C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, {numbers}, n = 1/η², exact",
        Numbers = $"{FootnoteSetting.Numbers}, {numbers}",
        Expected = expected,
        Inequality = "‖θ − θ*‖ and 1 − |cos ∠(wᵢ, θ*)| ≤ η·ln(1/η)",
        Evaluate = () => Judge(points),
    };

    /// <summary>A point at which the flow is solved.</summary>
    /// <param name="Dimension">d.</param>
    /// <param name="LearningRate">η.</param>
    /// <param name="Width">m.</param>
    /// <param name="Teacher">‖θ*‖.</param>
    private sealed record FlowPoint(int Dimension, Magnitude LearningRate, Magnitude Width, Magnitude Teacher)
    {
        /// <summary>A share of training sets, e^(−12), that is left out of the bound on ‖Σ̂ − I‖.</summary>
        private const double Deviations = 5;

        /// <summary>Any larger one overflows just as well.</summary>
        private const double LargestCurvature = 1e6;

        /// <summary>Whether descent is as the flow, and both conclusions are true of it.</summary>
        public bool IsTrue => !Overflows && LogDistance <= 0 && LogDefect <= 0;

        /// <summary>Whether descent leaves every bound, by s = 2η²m/3, η times the curvature at the start.</summary>
        public bool Overflows => AlignedCurvature.Overflows(Math.Min(LargestCurvature, 2 * (LearningRate.Pow(2) * Width).ToDouble() / 3));

        /// <summary>ln of ‖θ − θ*‖/(η·ln(1/η)) after the lemma's time.</summary>
        public double LogDistance => AlignedFlow.LogRatio(LearningRate, Width, Teacher);

        /// <summary>
        /// ln of the largest 1 − |cos| over η·ln(1/η), of neurons with ‖wᵢ‖ ≥ √η: with ρ = ‖Σ̂ − I‖ ≤ 3(√d + 5)/√n, n = 1/η², and Λ = Ση‖θ − θ*‖ what is across
        /// θ* is at most 6ρΛ of what is along it.
        /// </summary>
        public double LogDefect
        {
            get
            {
                double across = 6 * 3 * (Math.Sqrt(Dimension) + Deviations) * AlignedFlow.LargestPath(LearningRate, Width, Teacher);
                return (2 * (Math.Log(across) + LearningRate.Ln)) - Math.Log(2) - LearningRate.Ln - Math.Log(-LearningRate.Ln);
            }
        }
    }
}
