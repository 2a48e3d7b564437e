using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>‖θ*‖ as given: a positive number of any size, or zero, which has no logarithm.</summary>
/// <param name="Value">The norm; null for zero.</param>
internal readonly record struct TeacherNorm(Magnitude? Value)
{
    /// <summary>Reads it.</summary>
    public static bool TryParse(string text, out TeacherNorm? value)
    {
        bool zero = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number == 0;
        bool positive = Magnitude.TryParse(text, out Magnitude norm);
        value = new TeacherNorm(positive ? norm : null);
        return zero || positive;
    }
}
