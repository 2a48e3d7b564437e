using LabelNoise.Claims;
using Xunit;
using Xunit.Sdk;

namespace LabelNoise.Xunit;

/// <summary>
/// Marks a test method that is run once for each claim of a statement in the quick profile. The method takes the claim's identifier;
/// each case is named by the claim's sentence, so that the list of tests is the list of claims.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LabelNoise.Xunit.ClaimDiscoverer", "LabelNoise.Xunit")]
public sealed class ClaimsAttribute : FactAttribute
{
    /// <summary>Selects the claims of a statement.</summary>
    /// <param name="statementId">The statement's identifier, such as "C.4".</param>
    public ClaimsAttribute(string statementId) => StatementId = statementId;

    /// <summary>The statement's identifier.</summary>
    public string StatementId { get; }

    /// <summary>Which kind of claim is selected; all where this is not set.</summary>
    public ClaimKind Kind { get; set; } = (ClaimKind)(-1);
}
