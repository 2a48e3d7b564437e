using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using LabelNoise.Claims;

namespace LabelNoise.Xunit;

/// <summary>Assertions on the outcome of a check.</summary>
public sealed class ClaimAssertions : ReferenceTypeAssertions<ClaimResult, ClaimAssertions>
{
    private readonly string _postscript;

    /// <summary>Wraps a result.</summary>
    public ClaimAssertions(ClaimResult result)
        : this(result, string.Empty)
    {
    }

    /// <summary>Wraps a result whose account is followed by a line of the test's own.</summary>
    internal ClaimAssertions(ClaimResult result, string postscript)
        : base(result) => _postscript = postscript;

    /// <inheritdoc/>
    protected override string Identifier => "claim";

    /// <summary>Asserts that the verdict is the catalogue's; the failure message is the claim's full account, with a replay command.</summary>
    /// <param name="because">Why it should be, added to the message as " because …".</param>
    /// <param name="becauseArgs">What the numbered placeholders of <paramref name="because"/> stand for.</param>
    public AndConstraint<ClaimAssertions> BeAsCatalogued(string because = "", params object[] becauseArgs)
    {
        Execute.Assertion
            .BecauseOf(because, becauseArgs)
            .ForCondition(Subject.AsExpected)
            .FailWith((Subject.Explain() + _postscript).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "{reason}");
        return new AndConstraint<ClaimAssertions>(this);
    }
}
