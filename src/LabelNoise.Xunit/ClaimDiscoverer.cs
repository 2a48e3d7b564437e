using LabelNoise.Claims;
using LabelNoise.Paper;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Xunit;

/// <summary>Turns a method marked with <see cref="ClaimsAttribute"/> into one test case for each of the statement's claims.</summary>
internal sealed class ClaimDiscoverer : IXunitTestCaseDiscoverer
{
    private readonly IMessageSink _diagnostics;

    /// <summary>Created by xunit.</summary>
    public ClaimDiscoverer(IMessageSink diagnosticMessageSink) => _diagnostics = diagnosticMessageSink;

    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        string statement = factAttribute.GetNamedArgument<string>(nameof(ClaimsAttribute.StatementId));
        ClaimKind kind = factAttribute.GetNamedArgument<ClaimKind>(nameof(ClaimsAttribute.Kind));
        IXunitTestCase[] cases =
        [
            .. Catalogue.Paper.In(Profile.Quick)
                .Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal) && (!Enum.IsDefined(kind) || c.Kind == kind))
                .Select(c => new ClaimTestCase(_diagnostics, testMethod, c.Id)),
        ];

        // A misspelt statement would otherwise be a test class without tests, which passes.
        return cases.Length > 0
            ? cases
            : [new ExecutionErrorTestCase(_diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod, None(statement, kind))];
    }

    private static string None(string statement, ClaimKind kind) =>
        $"No claim of the quick profile is about '{statement}'{(Enum.IsDefined(kind) ? $" and of the kind {kind}" : string.Empty)}; {string.Join(", ", Catalogue.Statements.Select(s => s.Id))} are accepted, and a kind that they have claims of.";
}
