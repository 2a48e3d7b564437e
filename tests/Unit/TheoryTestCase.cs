using System.ComponentModel;
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit;

/// <summary>One row of a theory, with its numbers in the shortest form that is read as the same number.</summary>
public sealed class TheoryTestCase : XunitTestCase
{
    /// <summary>Called by the deserializer; xunit requires it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer; use the other constructor.")]
    public TheoryTestCase()
    {
    }

    /// <summary>Makes the case of a row.</summary>
    public TheoryTestCase(IMessageSink diagnosticMessageSink, ITestMethod testMethod, object[] row)
        : base(diagnosticMessageSink, global::Xunit.Sdk.TestMethodDisplay.Method, global::Xunit.Sdk.TestMethodDisplayOptions.None, testMethod, row)
    {
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName)
    {
        string[] names = [.. TestMethod.Method.GetParameters().Select(p => p.Name)];
        return $"{displayName}({string.Join(", ", TestMethodArguments.Select((value, k) => $"{(k < names.Length ? names[k] : "…")}: {Written(value)}"))})";
    }

    private static string Written(object? value) => value switch
    {
        double or float or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => ArgumentFormatter.Format(value),
    };
}
