using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <content>What is proved of the flow on the interpolators (docs/theorems-phase-two.md), on given starts.</content>
internal sealed partial class NoiseFlow
{
    private const string ProvenSetting = "d = 1, 2, 7, m = d + 1, five starts each, τ = ½, 1, …, 6";

    private const int HalfUnits = 12;

    private static readonly int[] ProvenDimensions = [1, 2, 7];

    /// <summary>How much longer than at random W and a are at the starts, and how much of W is along θ*.</summary>
    private static readonly (double Inner, double Outer, double Along)[] Starts = [(1, 1, 1), (10, 0.1, 1), (0.1, 10, 1), (5, 1, 0), (1, 0.01, 0.1)];

    /// <summary>All looks, which the claims share.</summary>
    private static Lazy<FlowLook[]> Looks { get; } = new(() => [.. ProvenDimensions.SelectMany(d => Starts.SelectMany(start => Follow(d, start)))]);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Decay = "R − √d‖θ*‖ falls at least like e^(−τ) from every start on the interpolators";
        yield return Flowing("decay", ClaimVariant.Amended, Decay, (now, start, time, _) => now / (start * Enclosure.Exp(-time)));
        yield return Flowing("control/decay", ClaimVariant.Control("with the exponent 1.3"), Decay, (now, start, time, _) => now / (start * Enclosure.Exp(-1.3 * time)));
        yield return Flowing("norms", ClaimVariant.Amended, "‖W‖_F²/(√d‖θ*‖) and ‖a‖²√d/‖θ*‖ are within φ + √(φ² + 2φ) of 1, φ = e^(−τ)φ(0)", (_, start, time, error) => error / InterpolatorGap.NormBound(start * Enclosure.Exp(-time)));
        yield return Flowing("control/norms", ClaimVariant.Control("within 2φ"), "‖W‖_F²/(√d‖θ*‖) and ‖a‖²√d/‖θ*‖ are near 1", (_, start, time, error) => error / (2 * start * Enclosure.Exp(-time)));
    }

    private static ExactClaim Flowing(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure, Enclosure, Enclosure, Enclosure> ratio) => Exactly.Claim(
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
            Enclosure worst = ProofStep.Largest(Looks.Value, look => ratio(look.Gap, look.GapAtStart, look.Time, look.NormError));
            return new ExactOutcome(worst.AtMost(1), worst.Middle, string.Create(CultureInfo.InvariantCulture, $"largest ratio {worst.Middle:G6}"));
        },
        variant.Under,
        "R = ½(‖W‖_F² + d‖a‖²), φ = R/(√d‖θ*‖) − 1, dZ/dτ = −½·P(∇R)",
        Certification.Certified,
        setting: $"{ProvenSetting}, by Taylor series with their rest");

    /// <summary>The looks at a path from a start.</summary>
    private static IEnumerable<FlowLook> Follow(int dimension, (double Inner, double Outer, double Along) start)
    {
        const double Teacher = 0.5;
        double[] rows = RowsOf(dimension, start);
        new InterpolatorFlow(Teacher, dimension, []).Restore(rows);
        InterpolatorPath path = InterpolatorPath.From(Teacher, Matrix<double>.Build.Dense(dimension + 1, dimension + 1, (i, k) => rows[(i * (dimension + 1)) + k]));
        InterpolatorGap gap = new(Teacher, dimension);
        Enclosure first = gap.Of(path.OuterNormSquared, path.InnerNormSquared);
        for (int look = 1; look <= HalfUnits; look++)
        {
            path.Advance(InterpolatorPath.StepsPerUnit / 2);
            (Enclosure outer, Enclosure inner) = (path.OuterNormSquared, path.InnerNormSquared);
            yield return new FlowLook(gap.Of(outer, inner), first, look / 2.0, gap.NormError(outer, inner));
        }
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

    /// <summary>A network on a path of the flow.</summary>
    /// <param name="Gap">φ.</param>
    /// <param name="GapAtStart">φ(0).</param>
    /// <param name="Time">τ.</param>
    /// <param name="NormError">How far the norms are from their limits, relative to them.</param>
    private sealed record FlowLook(Enclosure Gap, Enclosure GapAtStart, double Time, Enclosure NormError);
}
