using System.ComponentModel;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Xunit;

/// <summary>
/// The check of one claim, named by the claim's sentence. Its traits, by which `dotnet test --filter` selects it, are Statement ("C.4"), Kind and Reading
/// (the words of <see cref="Words"/>), Check ("escape") and Claim (the identifier).
/// </summary>
internal sealed class ClaimTestCase : XunitTestCase
{
    /// <summary>The trait that holds a claim's identifier.</summary>
    internal const string ClaimTrait = "Claim";

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
        Claim.Sentence;

    /// <inheritdoc/>
    protected override void Initialize()
    {
        base.Initialize();
        Traits["Statement"] = [Claim.Statement.Id];
        Traits["Kind"] = [Words.Of(Claim.Kind)];
        Traits["Reading"] = [Words.Of(Claim.Reading)];
        Traits["Check"] = [Claim.Check];
        Traits[ClaimTrait] = [Claim.Id];
    }

    private Claim Claim => Catalogue.Paper.Find((string)TestMethodArguments[0]);
}
