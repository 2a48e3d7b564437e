using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Measured exponents beside the claimed ones (docs/thresholds.md).</summary>
internal static class ExponentFigure
{
    /// <summary>How far claimed and measured intervals are from the middle of their row.</summary>
    private const double Apart = 0.17;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "exponents",
        "Exponents of times, distances and probabilities",
        "Slopes of logarithms over a grid, with an interval that holds for all points of the grid at once; a claim is supported where the interval lies within what it claims.",
        _ => Compute(ExponentData.Kept()));

    private static FigureData Compute(ExponentData data) => new(
        FormattableString.Invariant($"suite seed {data.SuiteSeed}; the claims' own replicates and error rates"),
        [
            Panel("As claimed", [.. data.Exponents.Where(exponent => !IsControl(exponent.Claim))]),
            Panel("Controls: the dynamics broken, or another exponent claimed", [.. data.Exponents.Where(exponent => IsControl(exponent.Claim))]),
        ]);

    private static bool IsControl(Claim claim) => claim.Reading == Reading.Control;

    private static Panel Panel(string title, IReadOnlyList<MeasuredExponent> exponents)
    {
        Interval[] claimed = [.. exponents.Select(exponent => exponent.Claim.Exponent)];
        FigurePoint[] within = [.. claimed.Index().Where(row => double.IsFinite(row.Item.Lower)).Select(row => new FigurePoint((row.Item.Lower + row.Item.Upper) / 2, row.Index - Apart, row.Item.Lower, row.Item.Upper))];
        FigurePoint[] below = [.. claimed.Index().Where(row => !double.IsFinite(row.Item.Lower)).Select(row => new FigurePoint(row.Item.Upper, row.Index - Apart))];
        return new Panel(
            title,
            new Axis("exponent"),
            Axis.Of("claim", [.. exponents.Select(exponent => Name(exponent.Claim))]),
            [
                new Series("claimed", within) { IsJoined = false },
                .. below.Length == 0 ? Array.Empty<Series>() : [new Series("claimed at most", below) { IsJoined = false }],
                new Series("measured", [.. exponents.Select((exponent, row) => new FigurePoint(exponent.Estimate, row + Apart, exponent.Interval.Lower, exponent.Interval.Upper))]) { IsJoined = false },
            ]);
    }

    /// <summary>The statement, what is a power of which parameter, the numbers in which claims about the same differ, and how a control is broken or what else it claims.</summary>
    private static string Name(ScalingClaim claim)
    {
        string[][] alike = [.. Catalogue.Paper.Claims.OfType<ScalingClaim>()
            .Where(other => other.Statement == claim.Statement && string.Equals(other.Check, claim.Check, StringComparison.Ordinal) && string.Equals(Symbol(other), Symbol(claim), StringComparison.Ordinal))
            .Select(Numbers)];
        IEnumerable<string> own = Numbers(claim).Where(number => alike.Any(numbers => !numbers.Contains(number, StringComparer.Ordinal)));
        string what = claim.Check.Replace(" exponent", string.Empty, StringComparison.Ordinal);
        return string.Join(", ", [$"{claim.Statement.Id}: {what} over {Symbol(claim)}", .. own, .. claim.Under.Length > 0 ? [claim.Under] : IsControl(claim) ? [claim.Text] : Array.Empty<string>()]);
    }

    /// <summary>The parameter of the grid, which a setting has last, such as "η from 1E-05 to 0.001".</summary>
    private static string Symbol(ScalingClaim claim) => Parts(claim)[^1].Split(' ')[0];

    private static string[] Numbers(ScalingClaim claim) => Parts(claim)[..^1];

    private static string[] Parts(ScalingClaim claim) => claim.Setting.Split(", ");
}
