using System.Globalization;
using System.Text.RegularExpressions;

namespace LabelNoise.Report;

/// <summary>Numbers as the page shows them: four digits, a true minus, and powers of ten with raised exponents.</summary>
internal static partial class NumberText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A number; "∞" and "–" (no number) stand for what has no digits.</summary>
    public static string Of(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        double.NaN => "–",
        _ => Digits((value + 0.0).ToString("G4", CultureInfo.InvariantCulture)),
    };

    /// <summary>A whole number, in groups of three digits from five digits on.</summary>
    public static string Of(long value) => Math.Abs(value) < 10_000
        ? value.ToString(CultureInfo.InvariantCulture)
        : value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    /// <summary>A probability; close to 1, where four digits would hide it, as 1 less something.</summary>
    public static string OfProbability(double value) => value is > 0.9995 and < 1 - 1e-9 ? $"1 − {Digits((1 - value).ToString("G3", CultureInfo.InvariantCulture))}" : Of(value);

    /// <summary>A text of the library with its numbers written so: "2.3E+05" and "10^5.362" as 2.3·10⁵, and a minus for a hyphen before a digit.</summary>
    public static string In(string text)
    {
        string raised = PowerOfTen.Replace(text, match => OfPower(double.Parse(match.Groups["power"].ValueSpan, CultureInfo.InvariantCulture)));
        return Minus.Replace(Exponential.Replace(raised, match => Digits(match.Value.ToUpperInvariant())), "−");
    }

    /// <summary>10 to a power, which may be far beyond a double.</summary>
    private static string OfPower(double power)
    {
        double whole = Math.Floor(power);
        return Digits(string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power - whole):G3}E{whole:F0}"));
    }

    [GeneratedRegex(@"10\^(?<power>-?\d+(\.\d+)?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PowerOfTen { get; }

    [GeneratedRegex(@"\b\d+(\.\d+)?[eE][+-]?\d+\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Exponential { get; }

    [GeneratedRegex(@"(?<![\w\)\-])-(?=\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Minus { get; }

    private static string Digits(string text)
    {
        string[] parts = text.Replace('-', '−').Split('E');
        if (parts.Length == 1)
            return parts[0];
        string exponent = parts[1].Replace("+", string.Empty, StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal);
        int power = int.Parse(exponent, CultureInfo.InvariantCulture);
        string ten = $"10{(power < 0 ? "⁻" : string.Empty)}{string.Concat(Math.Abs(power).ToString(CultureInfo.InvariantCulture).Select(digit => Raised[digit - '0']))}";
        return string.Equals(parts[0], "1", StringComparison.Ordinal) ? ten : $"{parts[0]}·{ten}";
    }
}
