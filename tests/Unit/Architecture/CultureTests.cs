using System.Globalization;
using System.Reflection;
using LabelNoise.Claims;
using LabelNoise.Cli;

namespace LabelNoise.Tests.Unit.Architecture;

public sealed class CultureTests
{
    [Fact(DisplayName = "No instruction of the library, its xunit bridge or the command line turns a number into text by the culture of the thread")]
    public void Instructions()
    {
        IEnumerable<string> found =
            from assembly in new[] { Solution.Library, Solution.XunitBridge, typeof(CommandLine).Assembly }
            from type in assembly.GetTypes()
            from method in CodeReferences.Methods(type)
            where method is not { Name: "OutOfRange", DeclaringType.Name: "Guard" }
            from use in AmbientText.In(method)
            select $"{type.FullName}.{method.Name}: {use}";

        string.Join(Environment.NewLine, found).Should().BeEmpty();
    }

    [Fact(DisplayName = "No public record of the library leaves numbers in its text to the culture of the thread")]
    public void Records()
    {
        IEnumerable<string> found =
            from type in Solution.Library.GetExportedTypes()
            from member in AmbientText.Printed(type)
            select $"{type.Name}.{member}";

        string.Join(Environment.NewLine, found).Should().BeEmpty();
        new ExactOutcome(true, -0.5, "a half").ToString().Should().Be("ExactOutcome { Holds = True, Quantity = -0.5, Seen = a half }");
        AmbientText.Printed(typeof(Pair)).Should().Equal(nameof(Pair.Left), nameof(Pair.Right));
    }

    [Theory(DisplayName = "The scan finds what it forbids, inside invariant text too, and lets invariant text pass")]
    [InlineData(nameof(Plain), true)]
    [InlineData(nameof(NestedInInvariant), true)]
    [InlineData(nameof(Joined), true)]
    [InlineData(nameof(GeneratedRecord), true)]
    [InlineData(nameof(AnyValue), true)]
    [InlineData(nameof(Refusal), true)]
    [InlineData(nameof(Invariant), false)]
    [InlineData(nameof(InvariantTwice), false)]
    [InlineData(nameof(Words), false)]
    public void Scan(string method, bool found)
    {
        MethodInfo scanned = typeof(CultureTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!;

        AmbientText.In(scanned).Any().Should().Be(found);
    }

    private static string Plain(double x) => $"x = {x}";

    private static string NestedInInvariant(double? x) => string.Create(CultureInfo.InvariantCulture, $"x{(x is { } given ? $"={given}" : string.Empty)}");

    private static string Joined(double[] x) => string.Join(", ", x);

    private static string GeneratedRecord(Pair pair) => $"{pair}";

    private static ArgumentOutOfRangeException Refusal(double x) => new(nameof(x), x, "x must be positive.");

    private static string AnyValue<T>(T x) => $"x = {x}";

    private static string Invariant(double x) => string.Create(CultureInfo.InvariantCulture, $"x = {x}");

    private static string InvariantTwice(double? x) =>
        string.Create(CultureInfo.InvariantCulture, $"x{(x is { } given ? string.Create(CultureInfo.InvariantCulture, $"={given}") : string.Empty)}");

    private static string Words(string word, bool flag, DayOfWeek day) => $"{word}, {flag} on {day}";

    private sealed record Pair(double Left, double Right);
}
