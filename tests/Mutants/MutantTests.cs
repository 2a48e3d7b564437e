using System.Reflection;
using LabelNoise.Claims;

namespace LabelNoise.Tests.Mutants;

public sealed class MutantTests
{
    [Fact(DisplayName = "There are at least 45 mutants, of different names, and the text of each occurs once in its file")]
    public void AreWellFormed()
    {
        MutantList.All.Should().HaveCountGreaterThanOrEqualTo(45);
        MutantList.All.Select(m => m.Name).Should().OnlyHaveUniqueItems();
        MutantList.All.Where(m => MutatedLibrary.Occurrences(m) != 1).Should().BeEmpty();
    }

    [Fact(DisplayName = "The library without a fault, compiled as the mutants are, passes every claim that docs/mutants.csv names as the first to kill one")]
    public void UnmutatedPasses()
    {
        string[] claims = [.. KillMatrix.Committed.Rows.Select(row => row.Cheapest!).Where(c => c is not null).Distinct(StringComparer.Ordinal)];

        FaultTests.Check(MutatedLibrary.Image(), claims).Should().HaveCount(claims.Length).And.OnlyContain(c => c.Value == Outcome.AsCatalogued);
    }

    [Fact(DisplayName = "Claims are checked against the library that was compiled, not the one that the tests were built with")]
    public void UsesTheImage()
    {
        LibraryContext context = new(MutatedLibrary.Image(), isCollectible: true);
        Assembly library = context.LoadFromAssemblyName(new AssemblyName("LabelNoise"));

        library.Should().NotBeSameAs(typeof(Claim).Assembly);
        library.Location.Should().BeEmpty();
        context.Unload();
    }
}
