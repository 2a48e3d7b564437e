using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class BracketTests
{
    [Fact(DisplayName = "A bracket contains its ends and what lies between them, and nothing else")]
    public void Contains()
    {
        Bracket bracket = new(1, 3);

        new[] { 1.0, 2, 3 }.Should().OnlyContain(x => bracket.Contains(x));
        new[] { 0.9, 3.1, double.NaN }.Should().OnlyContain(x => !bracket.Contains(x));
    }
}
