using System.ComponentModel;
using LabelNoise.Statements;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Xunit;

/// <summary>The check of one claim, named by the claim's sentence.</summary>
public sealed class ClaimTestCase : XunitTestCase
{
    /// <summary>Called by the deserializer; xunit requires it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer; use the other constructor.")]
    public ClaimTestCase()
    {
    }

    /// <summary>Makes the case of a claim.</summary>
    public ClaimTestCase(IMessageSink diagnosticMessageSink, ITestMethod testMethod, string claimId)
        : base(diagnosticMessageSink, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod, [claimId])
    {
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        Catalogue.Paper.Find((string)TestMethodArguments[0]).Sentence;
}
