using LabelNoise.Claims;

namespace LabelNoise.Xunit;

/// <summary>The entry point of the assertions on claims.</summary>
public static class ClaimAssertionExtensions
{
    /// <summary>Starts an assertion on the outcome of a check.</summary>
    public static ClaimAssertions Should(this ClaimResult result) => new(result);
}
