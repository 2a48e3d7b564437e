using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>A number as given: positive and of any size, or zero, which has no logarithm.</summary>
/// <param name="Value">The number; null for zero.</param>
internal readonly record struct NonNegative(Magnitude? Value)
{
    /// <summary>Reads it.</summary>
    public static bool TryParse(string text, out NonNegative? value)
    {
        bool zero = NumberText.TryReal(text, out double number) && number == 0;
        bool positive = Magnitude.TryParse(text, out Magnitude magnitude);
        value = new NonNegative(positive ? magnitude : null);
        return zero || positive;
    }
}
