using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Report.Views;

/// <summary>Condition 3.1 at the numbers of a claim.</summary>
/// <param name="Rows">A1 to A6; empty where nothing is trained, or where the condition has no meaning.</param>
/// <param name="Note">How C and C_data are read, or why there are no rows.</param>
public sealed record ConditionsView(IReadOnlyList<ConditionRow> Rows, string Note)
{
    private const string LeastC = "With C = 1, the constant that asks least of A1 and A2";

    /// <summary>Whether all of A1 to A6 hold.</summary>
    public bool AreMet => Rows.Count > 0 && Rows.All(row => row.Answer != ConditionAnswer.No);

    /// <summary>Whether the network is narrower than A1 asks.</summary>
    public bool IsNarrow => Rows.Any(row => row is { Id: "A1", Answer: ConditionAnswer.No });

    /// <summary>Evaluates it.</summary>
    internal static ConditionsView Of(Claim claim)
    {
        if (claim.Conditions is { } stated)
            return new ConditionsView([.. stated.Checks.Select(ConditionRow.Of)], $"With C = {NumberText.Of(stated.C)} and C_data = {NumberText.Of(stated.InputBound)}.");
        if (claim.Problem is not { } problem)
            return new ConditionsView([], "The claim trains no network at one set of numbers; Condition 3.1 has nothing to say.");
        if (problem.Width < 2)
            return new ConditionsView([], "Condition 3.1 begins at width 2.");
        Condition31 condition = At(problem);
        ConditionRow[] rows = [.. condition.Checks.Select(ConditionRow.Of)];
        if (problem.Inputs.Samples is null && claim.Rule is { DrawsSample: false })
            return new ConditionsView([.. rows.Select(row => row.Id is "A3" or "A5" ? row with { Asks = "no inputs are drawn at this setting", Answer = ConditionAnswer.AsksNothing } : row)], $"{LeastC}.");
        if (problem.Inputs is InputLaw.Student)
            return new ConditionsView(WithInputs(rows, "max‖xᵢ‖ ≤ C_data: the inputs have heavy tails, which it excludes", ConditionAnswer.No), $"{LeastC}.");
        return new ConditionsView(WithInputs(rows, rows.Single(IsOfInputs).Asks, ConditionAnswer.ByChoice), $"{LeastC}, and C_data taken as {NumberText.Of(condition.InputBound)}, the least that A5 allows.");
    }

    private static bool IsOfInputs(ConditionRow row) => string.Equals(row.Id, "A5", StringComparison.Ordinal);

    private static ConditionRow[] WithInputs(ConditionRow[] rows, string asks, ConditionAnswer answer) =>
        [.. rows.Select(row => IsOfInputs(row) ? row with { Asks = asks, Answer = answer } : row)];

    /// <summary>The condition at a problem's numbers, with the constants that ask least.</summary>
    private static Condition31 At(Problem problem)
    {
        Condition31 condition = new()
        {
            Width = Magnitude.Of(problem.Width),
            Dimension = problem.Dimension,
            LearningRate = Magnitude.Of(problem.LearningRate),
            NoiseLevel = problem.NoiseLevel > 0 ? Magnitude.Of(problem.NoiseLevel) : null,
            TeacherNorm = problem.TeacherNorm > 0 ? Magnitude.Of(problem.TeacherNorm) : null,
            Samples = problem.Inputs.Samples is { } n ? Magnitude.Of(n) : null,
            InputBound = 1,
            C = 1,
        };
        return condition with { InputBound = condition.MedianLargestInput };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
