using System.Reflection;
using System.Text.RegularExpressions;

namespace LabelNoise.Tests.Unit.Architecture;

public sealed partial class AmbientInputTests
{
    [Fact(DisplayName = "No source file uses random numbers, identifiers or clocks other than the library's own streams")]
    public void Sources()
    {
        IEnumerable<string> uses =
            from file in Solution.Sources("src")
            from Match use in Ambient().Matches(file.Text)
            select $"{file.Path}: {use.Value}";

        uses.Should().BeEmpty();
    }

    [Theory(DisplayName = "The scan finds what it forbids and lets the library's own names pass")]
    [InlineData("var r = new Random(1);", true)]
    [InlineData("System.Random random", true)]
    [InlineData("double u = Random.Shared.NextDouble();", true)]
    [InlineData("DateTime.UtcNow", true)]
    [InlineData("DateTimeOffset.Now", true)]
    [InlineData("Guid.NewGuid()", true)]
    [InlineData("RandomNumberGenerator.Fill(x)", true)]
    [InlineData("new RandomStream(seed, purpose)", false)]
    [InlineData("using LabelNoise.Randomness;", false)]
    public void Scan(string line, bool found) => Ambient().IsMatch(line).Should().Be(found);

    [Fact(DisplayName = "No instruction of the library calls System.Random, a clock or an identifier generator; a class may derive from it")]
    public void Instructions()
    {
        IEnumerable<string> calls =
            from assembly in new[] { Solution.Library, Solution.XunitBridge }
            from type in assembly.GetTypes()
            from method in CodeReferences.Methods(type)
            from member in CodeReferences.Members(method)
            let name = Name(member)
            where Forbidden(name) && !(member.DeclaringType is { } owner && type.IsSubclassOf(owner))
            select $"{type.FullName}.{method.Name} → {name}";

        calls.Should().BeEmpty();
    }

    private static string Name(MemberInfo member) => $"{(member as Type ?? member.DeclaringType)?.FullName}.{member.Name}";

    private static bool Forbidden(string name) =>
        name.StartsWith("System.Random.", StringComparison.Ordinal)
        || name.StartsWith("System.Security.Cryptography.", StringComparison.Ordinal)
        || name.StartsWith("MathNet.Numerics.Random.", StringComparison.Ordinal)
        || name is "System.DateTime.get_Now" or "System.DateTime.get_UtcNow" or "System.DateTimeOffset.get_Now" or "System.DateTimeOffset.get_UtcNow"
            or "System.Guid.NewGuid" or "System.Environment.get_TickCount" or "System.Environment.get_TickCount64";

    [GeneratedRegex(
        @"\bnew Random\b|\bRandom\.Shared\b|\bSystem\.Random\b|\bDateTime(Offset)?\.(Utc)?Now\b|\bGuid\.NewGuid\b|\bEnvironment\.TickCount|\bRandomNumberGenerator\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Ambient();
}
