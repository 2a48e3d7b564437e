using LabelNoise.Statements;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Xunit;

/// <summary>Turns a method marked with <see cref="ClaimsAttribute"/> into one test case for each of the statement's claims.</summary>
public sealed class ClaimDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly IMessageSink _diagnostics;

    /// <summary>Created by xunit.</summary>
    public ClaimDiscoverer(IMessageSink diagnosticMessageSink) => _diagnostics = diagnosticMessageSink;

    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        string statement = factAttribute.GetNamedArgument<string>(nameof(ClaimsAttribute.StatementId));
        Reading reading = factAttribute.GetNamedArgument<Reading>(nameof(ClaimsAttribute.Reading));
        return Catalogue.Paper.In(Profile.Quick)
            .Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal) && (!Enum.IsDefined(reading) || c.Reading == reading))
            .Select(c => new ClaimTestCase(_diagnostics, testMethod, c.Id));
    }
}
