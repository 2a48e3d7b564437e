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
        IXunitTestCase[] cases =
        [
            .. Catalogue.Paper.In(Profile.Quick)
                .Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal) && (!Enum.IsDefined(reading) || c.Reading == reading))
                .Select(c => new ClaimTestCase(_diagnostics, testMethod, c.Id)),
        ];

        // A misspelt statement would otherwise be a test class without tests, which passes.
        return cases.Length > 0
            ? cases
            : [new ExecutionErrorTestCase(_diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod, None(statement, reading))];
    }

    private static string None(string statement, Reading reading) =>
        $"No claim of the quick profile is about '{statement}'{(Enum.IsDefined(reading) ? $" in the reading {reading}" : string.Empty)}; {string.Join(", ", Catalogue.Statements.Select(s => s.Id))} are accepted, in a reading they have claims of.";
}
