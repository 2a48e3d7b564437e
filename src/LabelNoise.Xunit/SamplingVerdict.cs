using FluentAssertions.Execution;
using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Xunit;

/// <summary>Turns the result of a sequential test into an assertion.</summary>
internal static class SamplingVerdict
{
    /// <summary>Fails where the claim is refuted or not decided; the message is the full account.</summary>
    public static void Require(SamplingResult result, string because, object[] becauseArgs) => Execute.Assertion
        .BecauseOf(because, becauseArgs)
        .ForCondition(result.Verdict == Verdict.Supported)
        .FailWith(result.Explain().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "{reason}");
}
