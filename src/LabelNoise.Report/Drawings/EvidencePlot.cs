using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Drawings;

/// <summary>The evidence for and against a claim over the replicates, on a logarithmic axis, in pixels.</summary>
public sealed record EvidencePlot
{
    /// <summary>The width of the whole picture.</summary>
    public const double Width = 460;

    /// <summary>Its height.</summary>
    public const double Height = 178;

    /// <summary>Where the axes begin.</summary>
    public const double AxisLeft = 40;

    /// <summary>Where the horizontal axis ends.</summary>
    public const double AxisRight = 448;

    /// <summary>The upper end of the vertical axis.</summary>
    public const double AxisTop = 10;

    /// <summary>The lower end.</summary>
    public const double AxisBottom = 140;

    /// <summary>The points of the evidence for the claim, as an SVG line has them.</summary>
    public required string Support { get; init; }

    /// <summary>The points of the evidence against it.</summary>
    public required string Refutation { get; init; }

    /// <summary>Horizontal lines: where a verdict falls, and 0.</summary>
    public required IReadOnlyList<(double Y, string Label, bool IsThreshold)> Levels { get; init; }

    /// <summary>Numbers of replicates on the horizontal axis.</summary>
    public required IReadOnlyList<(double X, string Label)> Ticks { get; init; }

    /// <summary>The picture in words.</summary>
    public required string Description { get; init; }

    /// <summary>Draws the evidence of a result; null where there was no sequential test.</summary>
    internal static EvidencePlot? Of(ClaimResult result)
    {
        if (result.Evidence.Count == 0)
            return null;
        ErrorRates rates = result.Claim.LedgerEntry.Rates;
        double top = 1.3 * Math.Max(rates.RefutationThreshold, rates.SupportThreshold);
        double bottom = -0.5 * top;
        double last = Math.Max(1, Math.Log10(result.Evidence[^1].Trials));
        return new EvidencePlot
        {
            Support = Line(result.Evidence.Select(p => (X(p.Trials), Y(p.LogSupport)))),
            Refutation = Line(result.Evidence.Select(p => (X(p.Trials), Y(p.LogRefutation)))),
            Levels = [.. Thresholds(rates).Select(t => (Y(t.Value), t.Label, true)), (Y(0), "0", false)],
            Ticks = [.. Enumerable.Range(0, (int)last + 1).Select(k => (X(Math.Pow(10, k)), NumberText.Of(Math.Pow(10, k))))],
            Description = Words(result, rates),
        };

        double X(double n) => AxisLeft + ((AxisRight - AxisLeft) * Math.Log10(n) / last);

        double Y(double evidence) => AxisBottom - ((AxisBottom - AxisTop) * (Math.Clamp(double.IsNaN(evidence) ? bottom : evidence, bottom, top) - bottom) / (top - bottom));
    }

    private static IEnumerable<(double Value, string Label)> Thresholds(ErrorRates rates) => rates.Alpha.Equals(rates.Beta)
        ? [(rates.SupportThreshold, $"ln 1/α = ln 1/β = {ToTenths(rates.SupportThreshold)}")]
        : [(rates.SupportThreshold, $"for: ln 1/β = {ToTenths(rates.SupportThreshold)}"), (rates.RefutationThreshold, $"against: ln 1/α = {ToTenths(rates.RefutationThreshold)}")];

    private static string ToTenths(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));

    private static string Words(ClaimResult result, ErrorRates rates)
    {
        EvidencePoint end = result.Evidence[^1];
        return $"After {NumberText.Of(end.Trials)} replicates the logarithm of the evidence for the claim is {NumberText.Of(end.LogSupport)} and against it {NumberText.Of(end.LogRefutation)}; "
            + $"support takes {NumberText.Of(rates.SupportThreshold)}, refutation {NumberText.Of(rates.RefutationThreshold)}.";
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
