using System.Globalization;
using System.Reflection;

namespace LabelNoise.Numerics;

/// <summary>A record as text, "Interval { Lower = 0.5, Upper = 1 }", as the compiler writes it but for numbers, which it formats by the culture of the thread.</summary>
internal static class RecordText
{
    /// <summary>The text.</summary>
    public static string Of(object record)
    {
        Type type = record.GetType();
        IEnumerable<PropertyInfo> shown = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0);
        return $"{type.Name} {{ {string.Join(", ", shown.Select(p => p.Name + " = " + Convert.ToString(p.GetValue(record), CultureInfo.InvariantCulture)))} }}";
    }
}
