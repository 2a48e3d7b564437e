using LabelNoise.Claims;
using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>From where on, or up to where, the statements hold, as `ladder` found it (docs/thresholds.md), and where the paper's bound is.</summary>
internal static class ThresholdFigure
{
    /// <summary>How far both marks of a row are from its middle, so that neither covers the other or the paper's bound.</summary>
    private const double Apart = 0.22;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "ladder",
        "From where on, or up to where, the statements hold",
        "C.2 needs far less width than A1 asks for; Lemma 3.4 fails at A1's width.",
        _ => Compute(LadderData.Kept()));

    private static FigureData Compute(LadderData ladder) => new(
        FormattableString.Invariant($"suite seed {ladder.SuiteSeed}; the threshold lies between the two marks, but for an error of probability {NumberLabel.Of(ladder.ErrorRate)} in all; the paper's bounds are those of A1, met from a width on and up to a rate, and of A4, met up to a norm, with the constant 1 in the same family of settings; it has none for the other parameters"),
        [.. ladder.Thresholds.GroupBy(threshold => threshold.Rung.Symbol, StringComparer.Ordinal).Select(group => Panel(group.Key, [.. group]))]);

    private static Panel Panel(string symbol, IReadOnlyList<Threshold> thresholds)
    {
        FigurePoint[] bounds = [.. thresholds.Index().Where(row => row.Item.Asked is not null).Select(row => new FigurePoint(row.Item.Asked!.Value, row.Index))];
        return new Panel(
            $"Along {symbol}",
            new Axis(symbol, IsLogarithmic: true),
            Axis.Of("statement, setting", [.. thresholds.Select(threshold => Name(threshold.Rung))]),
            [
                new Series("holds", [.. thresholds.Select((ends, row) => new FigurePoint(ends.Holds, row - Apart, Math.Min(ends.Fails, ends.Holds), Math.Max(ends.Fails, ends.Holds)))]) { IsJoined = false },
                new Series("fails", [.. thresholds.Select((ends, row) => new FigurePoint(ends.Fails, row + Apart))]) { IsJoined = false },
                .. bounds.Length == 0 ? Array.Empty<Series>() : [new Series("the paper's bound", bounds) { IsJoined = false }],
            ]);
    }

    private static string Name(Rung rung) => rung.Id.Split('/') is [string statement, .., string setting] ? $"{statement}, {setting.Replace("eta=", "η = ", StringComparison.Ordinal).Replace("d=", "d = ", StringComparison.Ordinal)}" : rung.Id;
}
