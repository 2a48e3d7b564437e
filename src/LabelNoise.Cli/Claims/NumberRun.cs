using System.Globalization;

namespace LabelNoise.Cli.Claims;

/// <summary>A number of an item or a section such as "C.4", "A6" or "44", or several in a row such as "13–14": places in a series.</summary>
/// <param name="Series">What stands before the last whole number, such as "C.", "A" or nothing.</param>
/// <param name="First">The first of the last whole numbers.</param>
/// <param name="Last">The last of them.</param>
internal sealed record NumberRun(string Series, int First, int Last)
{
    /// <summary>The run from one number to another, which may leave the series out, as in "C.1" to "3", and is the first where it is empty; null where there is no such run. A letter may have its number in parentheses: "A(5)" is "A5".</summary>
    public static NumberRun? Of(string first, string last = "")
    {
        if (Parse(first) is not { } from)
            return null;
        if (last.Length == 0)
            return new NumberRun(from.Series, from.Place, from.Place);
        return Parse(last) is { } to && (to.Series.Length == 0 || string.Equals(to.Series, from.Series, StringComparison.Ordinal)) && from.Place <= to.Place
            ? new NumberRun(from.Series, from.Place, to.Place)
            : null;
    }

    /// <summary>The numbers that an item has in a version; null where it has none there.</summary>
    public static NumberRun? OfItem(string numbers) => numbers.Split('–') is [var first, var last] ? Of(first, last) : Of(numbers);

    /// <summary>Whether all of another are among these.</summary>
    public bool Includes(NumberRun other) => IsOfSeries(other) && First <= other.First && other.Last <= Last;

    /// <summary>Whether some of another are among these.</summary>
    public bool Meets(NumberRun other) => IsOfSeries(other) && First <= other.Last && other.First <= Last;

    /// <summary>Whether both are of one series.</summary>
    public bool IsOfSeries(NumberRun other) => string.Equals(Series, other.Series, StringComparison.Ordinal);

    /// <summary>How many places lie from these to the first of another; 0 where it is among them.</summary>
    public int Distance(NumberRun other) => Math.Max(0, Math.Max(other.First - Last, First - other.First));

    private static (string Series, int Place)? Parse(string number)
    {
        string plain = string.Concat(number.Where(c => char.IsAsciiLetterOrDigit(c) || c == '.')).ToUpperInvariant();
        string series = plain.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return int.TryParse(plain.AsSpan(series.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? (series, place) : null;
    }
}
