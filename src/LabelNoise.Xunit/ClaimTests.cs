using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;

namespace LabelNoise.Xunit;

/// <summary>Base class of the test class of one statement.</summary>
public abstract class ClaimTests
{
    /// <summary>
    /// Checks a claim with the suite seed of the environment and asserts that its verdict is the catalogue's. The failure message is the claim's
    /// full account, with a replay command and the command that runs this test alone.
    /// </summary>
    protected static void Verify(string claimId) => Verify(Catalogue.Paper.Find(claimId), SuiteOptions.FromEnvironment());

    /// <summary>Checks a claim that need not be of the catalogue.</summary>
    internal static void Verify(Claim claim, SuiteOptions options)
    {
        ClaimResult result = claim.Decide(options);
        new ClaimAssertions(result, "\nthis test alone: " + TestCommand.Of(result)).BeAsCatalogued();
    }
}
