using Xunit.Abstractions;
using Xunit.Sdk;

namespace LabelNoise.Tests.Unit;

/// <summary>Makes the tests of a <see cref="TheoryAttribute"/>.</summary>
/// <param name="diagnosticMessageSink">Given by xunit.</param>
public sealed class TheoryDiscoverer(IMessageSink diagnosticMessageSink) : global::Xunit.Sdk.TheoryDiscoverer(diagnosticMessageSink)
{
    /// <inheritdoc/>
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        [new TheoryTestCase(DiagnosticMessageSink, testMethod, dataRow)];
}
