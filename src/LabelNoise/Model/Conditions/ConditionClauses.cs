using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Model.Conditions;

/// <summary>The six clauses of Condition 3.1, one function each.</summary>
internal static class ConditionClauses
{
    // Equality is a legitimate setting (η = C^-96, ‖θ*‖ = m^-1/4). Logarithms up to 10^4 are off by 10^-12 at most; 10^-10 is a factor of
    // 1 + 2.3·10^-10.
    private const double RoundingAllowance = 1e-10;

    /// <summary>The clauses in order, each evaluated when it is reached.</summary>
    public static IEnumerable<ConditionCheck> Evaluate(Condition31 condition)
    {
        yield return Width(condition);
        yield return Rate(condition);
        yield return Samples(condition);
        yield return Teacher(condition);
        yield return Inputs(condition);
        yield return Dimension(condition);
    }

    /// <summary>log₁₀ of max((ln 1/η)⁶, η^-1/2), the least width of A1 per unit of C.</summary>
    public static double Log10WidthFloor(Magnitude learningRate) =>
        Math.Max(6 * Math.Log10(Math.Max(-learningRate.Ln, 0)), -0.5 * learningRate.Log10);

    private static ConditionCheck Width(Condition31 condition) => Check(
        "A1",
        "m ≥ C·max((ln 1/η)⁶, η^-1/2)",
        condition.Width.Log10 - Math.Log10(condition.C) - Log10WidthFloor(condition.LearningRate));

    private static ConditionCheck Rate(Condition31 condition) => Check(
        "A2",
        "η ≤ C^-96",
        (-96 * Math.Log10(condition.C)) - condition.LearningRate.Log10);

    private static ConditionCheck Samples(Condition31 condition) => condition.Samples is { } samples
        ? Check("A3", "n ≥ η^-2", samples.Log10 + (2 * condition.LearningRate.Log10))
        : Check("A3", "n ≥ η^-2: not applicable to online inputs, holds vacuously", double.PositiveInfinity);

    private static ConditionCheck Teacher(Condition31 condition) => Check(
        "A4",
        "‖θ*‖ ≤ m^-1/4",
        condition.TeacherNorm is { } norm ? (-0.25 * condition.Width.Log10) - norm.Log10 : double.PositiveInfinity);

    private static ConditionCheck Inputs(Condition31 condition) => Check(
        "A5",
        string.Create(
            CultureInfo.InvariantCulture,
            $"max‖xᵢ‖ ≤ C_data, read for Gaussian inputs as C_data ≥ the median of the largest norm among {condition.InputCount} inputs"),
        Math.Log10(condition.InputBound) - Math.Log10(condition.MedianLargestInput));

    private static ConditionCheck Dimension(Condition31 condition) => Check(
        "A6",
        "d ≥ 9·ln 2·K⁴/(2c)",
        Math.Log10(condition.Dimension) - Math.Log10(4.5 * Math.Log(2) * condition.KFourthOverC));

    private static ConditionCheck Check(string id, string requirement, double margin) =>
        new(id, requirement, margin, margin >= -RoundingAllowance);
}
