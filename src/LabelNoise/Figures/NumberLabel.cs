using System.Globalization;

namespace LabelNoise.Figures;

/// <summary>Numbers at axes and in the words of figures.</summary>
internal static class NumberLabel
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The shortest usual form: 0.25, −3, 2·10⁵, 10⁻⁴.</summary>
    public static string Of(double value)
    {
        double size = Math.Abs(value);
        if (size is 0 or (>= 0.001 and < 100_000))
            return Minus(value.ToString("0.#####", CultureInfo.InvariantCulture));
        string[] parts = value.ToString("0.###E+0", CultureInfo.InvariantCulture).Split('E');
        string power = "10" + Superscript(int.Parse(parts[1], CultureInfo.InvariantCulture));
        return Minus(parts[0]) switch
        {
            "1" => power,
            "−1" => "−" + power,
            string mantissa => $"{mantissa}·{power}",
        };
    }

    private static string Superscript(int exponent)
    {
        string digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return (exponent < 0 ? "⁻" : string.Empty) + string.Concat(digits.Select(digit => Superscripts[digit - '0']));
    }

    private static string Minus(string text) => text.Replace('-', '−');
}
