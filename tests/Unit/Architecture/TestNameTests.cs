using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit.Architecture;

public sealed partial class TestNameTests
{
    private static readonly (MethodInfo Method, FactAttribute Fact)[] Tests =
    [
        .. from type in typeof(TestNameTests).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let fact = method.GetCustomAttribute<FactAttribute>()
           where fact is not null
           select (method, fact),
    ];

    [Fact(DisplayName = "Every test is named by a sentence that does not begin with a small letter and does not end in a full stop")]
    public void Sentences()
    {
        Tests.Should().NotBeEmpty();
        foreach ((MethodInfo method, FactAttribute fact) in Tests)
        {
            using Case atMethodFact = Case.Of((method, fact));
            string place = $"{method.DeclaringType!.Name}.{method.Name}";
            fact.DisplayName.Should().NotBeNullOrWhiteSpace(place);
            fact.DisplayName.Should().MatchRegex(Sentence(), place);
        }
    }

    [Fact(DisplayName = "Within a class no two tests say the same")]
    public void Unique() =>
        Tests.Select(t => $"{t.Method.DeclaringType!.Name}: {t.Fact.DisplayName}").Should().OnlyHaveUniqueItems();

    [Fact(DisplayName = "No two rows of a theory have the same name in the list of tests")]
    public void Rows()
    {
        IEnumerable<string> twice =
            from test in Tests
            from name in test.Method.GetCustomAttributes<DataAttribute>()
                .SelectMany(data => data.GetData(test.Method))
                .GroupBy(row => Reflector.Wrap(test.Method).GetDisplayNameWithArguments(test.Fact.DisplayName, row, null), StringComparer.Ordinal)
            where name.Count() > 1
            select name.Key;

        twice.Should().BeEmpty();
    }

    [Fact(DisplayName = "Test methods are named in PascalCase without underscores")]
    public void MethodNames() => Tests.Select(t => t.Method.Name).Should().OnlyContain(name => PascalCase().IsMatch(name));

    // Symbols of the field (m, η, p₀, ln, …) may open a sentence, as in "m = 256 …".
    [GeneratedRegex(@"^([^\p{Ll}\s]|\p{Ll}(?!\p{L})|ln\P{L}).*[^.\s]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PascalCase();
}
