using System.Globalization;

namespace LabelNoise.Tests.Unit.Culture;

/// <summary>Cultures that write numbers, or letters, otherwise than the invariant one.</summary>
internal static class ForeignCulture
{
    /// <summary>What differs in numbers: decimal separator, group separator, minus sign.</summary>
    private static readonly Dictionary<string, (string Point, string Group, string Minus)> Signs = new(StringComparer.Ordinal)
    {
        ["de-DE"] = (",", ".", "-"),
        ["tr-TR"] = (",", ".", "-"),
        ["sv-SE"] = (",", "\u00A0", "\u2212"),
        ["fa-IR"] = ("\u066B", "\u066C", "\u200E\u2212"),
        ["ar-SA"] = ("\u066B", "\u066C", "\u061C-"),
    };

    /// <summary>A culture as this machine has it; where it has no data on cultures (no ICU), its numbers by hand.</summary>
    public static CultureInfo Of(string name)
    {
        CultureInfo culture = new(name);
        if (!string.Equals(culture.NumberFormat.NumberDecimalSeparator, ".", StringComparison.Ordinal))
            return culture;
        (string point, string group, string minus) = Signs[name];
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = point,
            NumberGroupSeparator = group,
            PercentDecimalSeparator = point,
            PercentGroupSeparator = group,
            CurrencyDecimalSeparator = point,
            CurrencyGroupSeparator = group,
            NegativeSign = minus,
        };
        return culture;
    }
}
