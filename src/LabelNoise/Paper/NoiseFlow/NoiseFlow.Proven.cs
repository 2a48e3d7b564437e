using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>What is proved of the flow on the interpolators (docs/theorems-phase-two.md), on given starts.</content>
internal sealed partial class NoiseFlow
{
    private const string ProvenSetting = "d = 1, 2, 7, m = d + 1, five starts each, τ = ½, 1, …, 6";

    private const int HalfUnits = 12;

    private static readonly int[] ProvenDimensions = [1, 2, 7];

    /// <summary>How much longer than at random W and a are at the starts, and how much of W is along θ*.</summary>
    private static readonly (double Inner, double Outer, double Along)[] Starts = [(1, 1, 1), (10, 0.1, 1), (0.1, 10, 1), (5, 1, 0), (1, 0.01, 0.1)];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Decay = "R − √d‖θ*‖ falls at least like e^(−τ) from every start on the interpolators";
        yield return Flowing("decay", ClaimVariant.Amended, Decay, (now, start, time, _) => now / (start * Math.Exp(-time)));
        yield return Flowing("control/decay", ClaimVariant.Control("with the exponent 1.3"), Decay, (now, start, time, _) => now / (start * Math.Exp(-1.3 * time)));
        yield return Flowing("norms", ClaimVariant.Amended, "‖W‖_F²/(√d‖θ*‖) and ‖a‖²√d/‖θ*‖ are within φ + √(φ² + 2φ) of 1, φ = e^(−τ)φ(0)", (_, start, time, error) => error / InterpolatorGap.NormBound(start * Math.Exp(-time)));
        yield return Flowing("control/norms", ClaimVariant.Control("within 2φ"), "‖W‖_F²/(√d‖θ*‖) and ‖a‖²√d/‖θ*‖ are near 1", (_, start, time, error) => error / (2 * start * Math.Exp(-time)));
    }

    private static ExactClaim Flowing(string name, ClaimVariant variant, string text, Func<double, double, double, double, double> ratio) => Exactly.Claim(
        Statement,
        $"Phase.2/proven/{name}",
        "proven decay",
        variant.Reading,
        variant.Expected,
        text,
        ProvenSetting,
        "the ratio of both sides is at most 1 at every look",
        () =>
        {
            double worst = ProvenDimensions.SelectMany(d => Starts.Select(start => WorstRatio(d, start, ratio))).Aggregate(Math.Max);
            return new ExactOutcome(worst <= 1, worst, string.Create(CultureInfo.InvariantCulture, $"largest ratio {worst:G6}"));
        },
        variant.Under,
        "R = ½(‖W‖_F² + d‖a‖²), φ = R/(√d‖θ*‖) − 1, dZ/dτ = −½·P(∇R)",
        setting: $"{ProvenSetting}, by the solver of the flow");

    /// <summary>The largest over the looks of a ratio of φ now, φ at the start, τ and the relative error of the norms.</summary>
    private static double WorstRatio(int dimension, (double Inner, double Outer, double Along) start, Func<double, double, double, double, double> ratio)
    {
        const double Teacher = 0.5;
        double[] rows = RowsOf(dimension, start);
        InterpolatorFlow flow = new(Teacher, dimension, []);
        InterpolatorGap gap = new(Teacher, dimension);
        flow.Restore(rows);
        double first = gap.Of(rows);
        double worst = 0;
        for (int look = 1; look <= HalfUnits; look++)
        {
            flow.Advance(rows, 0.5);
            worst = Math.Max(worst, ratio(gap.Of(rows), first, look / 2.0, gap.NormError(rows)));
        }

        return worst;
    }

    /// <summary>d + 1 rows without order: the fractional parts of multiples of √2, less ½.</summary>
    private static double[] RowsOf(int dimension, (double Inner, double Outer, double Along) start)
    {
        double[] rows = new double[(dimension + 1) * (dimension + 1)];
        for (int k = 0; k < rows.Length; k++)
        {
            int column = k % (dimension + 1);
            double scale = column == 0 ? start.Outer : column == 1 ? start.Inner * start.Along : start.Inner;
            rows[k] = scale * (((k + 1) * Math.Sqrt(2) % 1) - 0.5);
        }

        return rows;
    }
}
