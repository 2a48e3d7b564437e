using System.Reflection;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli;
using LabelNoise.Xunit;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit.Xunit;

public sealed class ClaimSelectionTests
{
    [Fact(DisplayName = "The test of a claim has its statement, kind, reading, check and identifier as traits")]
    public void Traits()
    {
        foreach (Claim claim in Catalogue.Paper.In(Profile.Quick))
        {
            using Case atClaim = Case.Of(claim);
            TestOf(claim.Id).Traits.Select(t => (t.Key, t.Value.Single())).Should().BeEquivalentTo(
                [("Statement", claim.Statement.Id), ("Kind", Words.Of(claim.Kind)), ("Reading", Words.Of(claim.Reading)), ("Check", claim.Check), ("Claim", claim.Id)],
                "of {0}",
                claim.Id);
        }
    }

    [Theory(DisplayName = "A failing claim test names the command that runs it alone, with its project, its identifier escaped, and the seed where it is not 1")]
    [InlineData("S.1/coin", 1, "--filter \"Claim=S.1/coin\"")]
    [InlineData("S.1/coin/eta=0.01/n=1:eta^2", 1, "--filter \"Claim=S.1/coin/eta\\=0.01/n\\=1:eta^2\"")]
    [InlineData(@"S.1/(a|b)&c!~\d", 1, @"--filter ""Claim=S.1/\(a\|b\)\&c\!\~\\d""")]
    [InlineData("S.1/coin", 7, "--filter \"Claim=S.1/coin\" --environment LABELNOISE_SEED=7")]
    public void Alone(string id, ulong seed, string filter)
    {
        Claim claim = SampleClaims.Sampled(id, "S.1", _ => new TrialOutcome(true, 0.5), Verdict.Refuted);
        SuiteOptions options = new() { Seed = seed, Threads = 1 };
        Action verify = () => ClaimTests.Verify(claim, options);

        string message = verify.Should().Throw<Exception>().Which.Message;

        message.Should().StartWith(claim.Decide(options).Explain());
        message.Split('\n')[^1].TrimEnd('.').Should().Be($"this test alone: dotnet test \"tests/Unit/LabelNoise.Tests.Unit.csproj\" {filter}");
    }

    private static ClaimTestCase TestOf(string id)
    {
        TestCollection collection = new(new TestAssembly(Reflector.Wrap(typeof(ClaimSelectionTests).Assembly)), null, "claims");
        TestClass type = new(collection, Reflector.Wrap(typeof(Hidden)));
        MethodInfo marked = typeof(Hidden).GetMethod(nameof(Hidden.Marked), BindingFlags.Static | BindingFlags.NonPublic)!;
        return new ClaimTestCase(new NullMessageSink(), new TestMethod(type, Reflector.Wrap(marked)), id);
    }

#pragma warning disable xUnit1000 // The class is hidden so that its method is not run as a test itself.
    private static class Hidden
    {
        [Claims("C.4")]
        internal static void Marked(string claimId) => _ = claimId;
    }
#pragma warning restore xUnit1000
}
