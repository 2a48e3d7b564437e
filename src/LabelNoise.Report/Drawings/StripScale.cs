using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Drawings;

/// <summary>Where numbers stand on a line from 0 to 1, and what its ends are called.</summary>
/// <param name="Place">The place of a number; beyond the ends of the line it is outside [0, 1].</param>
/// <param name="Left">What the left end is called.</param>
/// <param name="Right">What the right end is called.</param>
/// <param name="Note">How the line is divided, where it is not evenly; otherwise empty.</param>
internal sealed record StripScale(Func<double, double> Place, string Left, string Right, string Note)
{
    /// <summary>Probabilities closer than this to 0 or to 1 are drawn by the logarithm of the distance.</summary>
    private const double Near = 0.1;

    /// <summary>How much of the distance between the numbers is left free on either side.</summary>
    private const double Margin = 0.6;

    /// <summary>The line for a bound and the numbers that are compared with it.</summary>
    public static StripScale Of(ClaimedBound bound, double estimate, Interval? interval) => bound switch
    {
        { Of: BoundedNumber.Probability, Side: BoundSide.AtLeast } when 1 - bound.Claimed.Lower <= Near =>
            Logarithmic(p => 1 - p, bound.Claimed.Lower, [bound.Certified.Lower, estimate, interval?.Lower ?? estimate]),
        { Of: BoundedNumber.Probability, Side: BoundSide.AtMost } when bound.Claimed.Upper <= Near =>
            Mirrored(Logarithmic(p => p, bound.Claimed.Upper, [bound.Certified.Upper, estimate, interval?.Upper ?? estimate])),
        { Of: BoundedNumber.Probability } => new StripScale(p => p, "0", "1", string.Empty),
        _ => Even(bound, estimate),
    };

    /// <summary>From the power of ten above all distances to the one below a tenth of the bound's, where every smaller distance stands.</summary>
    private static StripScale Logarithmic(Func<double, double> distance, double claimed, double[] others)
    {
        double widest = Math.Min(0, Math.Ceiling(Math.Log10(others.Append(claimed).Max(distance))));
        double narrowest = Math.Floor(Math.Log10(distance(claimed)) - 1);
        bool isFromOne = distance(0) > distance(1);
        string end = NumberText.Of(isFromOne ? 1 - Math.Pow(10, widest) : Math.Pow(10, widest));
        return new StripScale(
            p => (widest - Math.Log10(Math.Max(distance(p), Math.Pow(10, narrowest)))) / (widest - narrowest),
            end,
            isFromOne ? "1" : "0",
            isFromOne ? "logarithmic in 1 − p" : "logarithmic in p");
    }

    private static StripScale Mirrored(StripScale scale) => new(p => 1 - scale.Place(p), scale.Right, scale.Left, scale.Note);

    private static StripScale Even(ClaimedBound bound, double estimate)
    {
        double[] ends = [.. new[] { bound.Claimed.Lower, bound.Certified.Lower }.Where(x => x > bound.Range.Lower), .. new[] { bound.Claimed.Upper, bound.Certified.Upper }.Where(x => x < bound.Range.Upper)];
        double[] numbers = double.IsFinite(estimate) ? [.. ends, estimate] : ends;
        double span = numbers.Max() - numbers.Min() is > 0 and var distance ? distance : 1;
        double left = Math.Max(bound.Range.Lower, numbers.Min() - (Margin * span));
        double right = Math.Min(bound.Range.Upper, numbers.Max() + (Margin * span));
        return new StripScale(x => (x - left) / (right - left), NumberText.Of(Rounded(left, span)), NumberText.Of(Rounded(right, span)), string.Empty);
    }

    /// <summary>The ends are named to a hundredth of what is drawn.</summary>
    private static double Rounded(double end, double span) => Math.Round(end / Unit(span)) * Unit(span);

    private static double Unit(double span) => Math.Pow(10, Math.Floor(Math.Log10(span)) - 2);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
