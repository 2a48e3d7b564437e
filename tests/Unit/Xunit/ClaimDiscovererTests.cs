using System.Reflection;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit.Xunit;

public sealed class ClaimDiscovererTests
{
    [Fact(DisplayName = "Each claim of the statement in the quick profile is a test case with its id as argument")]
    public void OneCaseForEachClaim() =>
        Ids(new ClaimsAttribute("3.4")).Should().Equal(Of("3.4").Select(c => c.Id));

    [Fact(DisplayName = "With a kind, only the claims of that kind are test cases")]
    public void OneKind() =>
        Ids(new ClaimsAttribute("3.4") { Kind = ClaimKind.Control }).Should().Equal(Of("3.4").Where(c => c.Kind == ClaimKind.Control).Select(c => c.Id));

    [Fact(DisplayName = "A statement that does not exist is one test case, which fails and names those that do")]
    public void Unknown() =>
        Message(new ClaimsAttribute("C.5")).Should().Be($"No claim of the quick profile is about 'C.5'; {string.Join(", ", Catalogue.Statements.Select(s => s.Id))} are accepted, and a kind that they have claims of.");

    [Fact(DisplayName = "A kind without claims is one test case, which fails and names the kind")]
    public void Empty() =>
        Message(new ClaimsAttribute("3.4") { Kind = ClaimKind.SelfCheck }).Should().StartWith("No claim of the quick profile is about '3.4' and of the kind SelfCheck; ");

    private static IEnumerable<Claim> Of(string statement) =>
        Catalogue.Paper.In(Profile.Quick).Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal));

    private static IEnumerable<object> Ids(ClaimsAttribute attribute) => Discover(attribute).Select(c => c.TestMethodArguments.Single());

    private static string Message(ClaimsAttribute attribute) =>
        Discover(attribute).Should().ContainSingle().Which.Should().BeOfType<ExecutionErrorTestCase>().Which.ErrorMessage;

    private static IXunitTestCase[] Discover(ClaimsAttribute attribute)
    {
        Type type = typeof(ClaimDiscovererTests);
        TestCollection collection = new(new TestAssembly(Reflector.Wrap(type.Assembly)), null, "claims");
        TestMethod method = new(new TestClass(collection, Reflector.Wrap(type)), Reflector.Wrap(type.GetMethod(nameof(Marked), BindingFlags.Static | BindingFlags.NonPublic)!));

        // The discoverer asks for no option.
        return [.. new ClaimDiscoverer(new NullMessageSink()).Discover(null!, method, new Named(attribute))];
    }

    private static void Marked(string claimId) => _ = claimId;

    /// <summary>An attribute of an object, where xunit has it of a method: a marked method would be run as a test itself.</summary>
    private sealed class Named(ClaimsAttribute attribute) : LongLivedMarshalByRefObject, IAttributeInfo
    {
        public IEnumerable<object> GetConstructorArguments() => [attribute.StatementId];

        public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) => [];

        public TValue GetNamedArgument<TValue>(string argumentName) => (TValue)typeof(ClaimsAttribute).GetProperty(argumentName)!.GetValue(attribute)!;
    }
}
