using LabelNoise.Figures;
using LabelNoise.Model.Conditions;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class ConditionBordersTests
{
    private static readonly MapAxis Widths = MapAxis.Powers("m", 1, 20);

    private static readonly MapAxis Rates = MapAxis.Powers("η", -20, 0);

    private static readonly MapAxis Stabilities = MapAxis.Powers("ηm", -2, 1);

    [Theory(DisplayName = "A border over m and η is where the clause of Condition 3.1 begins to hold: it does on one side and not on the other")]
    [InlineData("A1", 1.2)]
    [InlineData("A1", 1.05)]
    [InlineData("A2", 1.2)]
    [InlineData("A2", 1.05)]
    public void OverRate(string clause, double constant)
    {
        bool along = string.Equals(clause, "A1", StringComparison.Ordinal);
        Series border = along ? ConditionBorders.Along("border", Widths, Rates, clause, At) : ConditionBorders.Below("border", Widths, Rates, clause, At);
        (double right, double up) = along ? (1.001, 1.0) : (1.0, 1.001);

        border.Points.Should().HaveCountGreaterThan(40);
        foreach (FigurePoint point in border.Points)
        {
            using Case atPoint = Case.Of(point);
            Holds(At(point.X * right, point.Y / up), clause).Should().BeTrue();
            Holds(At(point.X / right, point.Y * up), clause).Should().BeFalse();
        }

        Condition31 At(double m, double eta) => ConditionBorders.At(m, eta, constant);
    }

    [Theory(DisplayName = "So is one over m and ηm")]
    [InlineData("A1")]
    [InlineData("A2")]
    public void OverStability(string clause)
    {
        Series border = ConditionBorders.Along("border", Widths, Stabilities, clause, At);

        border.Points.Should().HaveCountGreaterThan(40);
        foreach (FigurePoint point in border.Points)
        {
            using Case atPoint = Case.Of(point);
            Holds(At(point.X * 1.001, point.Y), clause).Should().BeTrue();
            Holds(At(point.X / 1.001, point.Y), clause).Should().BeFalse();
        }

        static Condition31 At(double m, double stability) => ConditionBorders.At(m, stability / m, 1.2);
    }

    [Fact(DisplayName = "The borders of A1 and A2 meet at the literal setting, through which the border of both over m and d goes; A6 is d = 9·ln 2")]
    public void Literal()
    {
        double width = WidthFloor.At(1.2).ToDouble();
        ConditionBorders.LeastWidth(1.2, Rates).Points.Should().OnlyContain(point => point.X == width);
        ConditionBorders.LeastDimension(Widths).Points.Should().OnlyContain(point => Math.Abs(point.Y - (9 * Math.Log(2))) < 1e-9);
        Math.Ceiling(width).Should().Be(LiteralSetting.Least.Problem.Width);

        Condition31 condition = ConditionBorders.At(width, LiteralSetting.Least.Problem.LearningRate, 1.2);
        foreach (string clause in new[] { "A1", "A2", "A4" })
        {
            using Case atClause = Case.Of(clause);
            condition.Checks.Single(check => string.Equals(check.Id, clause, StringComparison.Ordinal)).Log10Margin.Should().BeApproximately(0, 1e-9);
        }
    }

    private static bool Holds(Condition31 condition, string clause) => condition.Checks.Single(check => string.Equals(check.Id, clause, StringComparison.Ordinal)).Holds;
}
