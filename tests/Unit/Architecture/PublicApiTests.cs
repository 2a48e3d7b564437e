namespace LabelNoise.Tests.Unit.Architecture;

public sealed class PublicApiTests
{
    private const string Approval = "LABELNOISE_APPROVE";
    private const string Approved = "tests/Unit/PublicApi/LabelNoise.approved.txt";

    [Fact(DisplayName = "The public surface of the library and its xunit bridge is the approved text")]
    public void Unchanged()
    {
        string path = Path.Combine(Solution.Root, Approved);
        string actual = PublicApi.Of(Solution.Library) + "\n" + PublicApi.Of(Solution.XunitBridge);
        if (string.Equals(Environment.GetEnvironmentVariable(Approval), "1", StringComparison.Ordinal))
            File.WriteAllText(path, actual);

        string[] before = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] after = actual.TrimEnd('\n').Split('\n');
        string changes = string.Join('\n', before.Except(after, StringComparer.Ordinal).Select(l => "- " + l).Concat(after.Except(before, StringComparer.Ordinal).Select(l => "+ " + l)));
        after.Should().Equal(
            before,
            (x, y) => string.Equals(x, y, StringComparison.Ordinal),
            "the surface changed:\n{0}\nIf that is meant, run `{1}=1 dotnet test tests/Unit` and commit {2}",
            changes,
            Approval,
            Approved);
    }

    [Fact(DisplayName = "The approved text shows generics, defaults, init accessors and required members")]
    public void Shows()
    {
        string text = PublicApi.Of(Solution.Library);

        text.Should().Contain("required long Width { get; init; }")
            .And.Contain("abstract Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw law = default, Engine engine = 0)")
            .And.Contain("int BatchSize { get; }")
            .And.Contain("readonly struct LabelNoise.Dynamics.Momentum<TRule> : IUpdateRule where TRule : IUpdateRule")
            .And.NotContain("Philox4x32.FourBlocks");
    }
}
