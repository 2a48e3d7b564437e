using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Paper;
using Exactly = LabelNoise.Paper.Exactly;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class ProofStepTests
{
    [Theory(DisplayName = "The cells of whole numbers have every number of their range once, and those below 20 alone")]
    [InlineData(1, 10_000)]
    [InlineData(3, 3)]
    [InlineData(37, 41)]
    public void Cells(int from, int to)
    {
        Enclosure[] cells = [.. ProofStep.WholeNumbers(from, to)];

        cells.SelectMany(cell => Enumerable.Range((int)cell.Lower, (int)(cell.Upper - cell.Lower) + 1)).Should().Equal(Enumerable.Range(from, to - from + 1));
        cells.Should().NotContain(cell => cell.Lower < 20 && cell.Upper > cell.Lower);
    }

    [Fact(DisplayName = "What is kept everywhere is supported, what is broken for certain at one point is refuted there, and what may be broken is open")]
    public void Verdicts()
    {
        ExactOutcome kept = Exactly.Everywhere([(-2, "a"), (new Enclosure(-2, -1), "b")]);
        ExactOutcome broken = Exactly.Everywhere([(new Enclosure(-1, 1), "a"), (new Enclosure(1, 3), "b"), (4, "c")]);
        ExactOutcome open = Exactly.Everywhere([(-2, "a"), (new Enclosure(-1, 1), "b")]);

        kept.Should().Be(new ExactOutcome(true, -1.5, "kept by 1 in the logarithm at least"));
        broken.Should().Be(new ExactOutcome(false, 2, "first broken at b, by 2 in the logarithm"));
        open.Should().Be(new ExactOutcome(null, 0, "kept by -1 in the logarithm at least"));
    }

    [Fact(DisplayName = "Nothing is claimed at no point at all")]
    public void NoPoints()
    {
        FluentActions.Invoking(() => Exactly.Everywhere([])).Should().Throw<ArgumentException>().WithParameterName("points");
        FluentActions.Invoking(() => ExactOutcome.All([])).Should().Throw<InvalidOperationException>();
    }
}
