using LabelNoise.Statements;

namespace LabelNoise.Xunit;

/// <summary>Base class of the test class of one statement.</summary>
public abstract class ClaimTests
{
    /// <summary>Checks a claim with the suite seed of the environment and asserts that its verdict is the catalogue's.</summary>
    protected static void Verify(string claimId) =>
        Catalogue.Paper.Find(claimId).Decide(SuiteOptions.FromEnvironment()).Should().BeAsCatalogued();
}
