using System.Reflection;
using LabelNoise.Statements;
using LabelNoise.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit.Xunit;

public sealed class ClaimDiscovererTests
{
    [Fact(DisplayName = "Each claim of the statement in the quick profile is a test case with its id as argument")]
    public void OneCaseForEachClaim() =>
        Ids(new ClaimsAttribute("3.4")).Should().Equal(Of("3.4").Select(c => c.Id));

    [Fact(DisplayName = "With a reading, only the claims of that reading are test cases")]
    public void OneReading() =>
        Ids(new ClaimsAttribute("3.4") { Reading = Reading.Control }).Should().Equal(Of("3.4").Where(c => c.Reading == Reading.Control).Select(c => c.Id));

    [Fact(DisplayName = "A statement that does not exist is one test case, which fails and names those that do")]
    public void Unknown() =>
        Message(new ClaimsAttribute("C.5")).Should().Be("No claim of the quick profile is about 'C.5'; C.1, C.2, C.3, C.4, 3.3, 3.4, 3.5 are accepted, in a reading they have claims of.");

    [Fact(DisplayName = "A reading that the statement has no claim of is one test case, which fails and names the reading")]
    public void Empty() =>
        Message(new ClaimsAttribute("3.4") { Reading = Reading.Dropped }).Should().StartWith("No claim of the quick profile is about '3.4' in the reading Dropped; ");

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
