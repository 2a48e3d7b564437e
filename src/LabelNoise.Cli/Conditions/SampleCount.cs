using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>The training samples as given: a number of any size, or online inputs.</summary>
/// <param name="Value">n; null for online inputs.</param>
internal readonly record struct SampleCount(Magnitude? Value)
{
    /// <summary>Reads it.</summary>
    public static bool TryParse(string text, out SampleCount? value)
    {
        bool online = string.Equals(text, "online", StringComparison.Ordinal);
        bool finite = Magnitude.TryParse(text, out Magnitude count) && count >= default(Magnitude);
        value = new SampleCount(finite ? count : null);
        return online || finite;
    }
}
