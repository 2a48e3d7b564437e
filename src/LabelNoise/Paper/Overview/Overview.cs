using LabelNoise.Figures;

namespace LabelNoise.Paper;

/// <summary>What can be seen of the suite as a whole, and of no statement alone.</summary>
internal static class Overview
{
    /// <summary>The figures.</summary>
    public static IReadOnlyList<Figure> Figures { get; } = [ConditionFigure.Figure, ThresholdFigure.Figure, ExponentFigure.Figure, FaultFigure.Figure, BudgetFigure.Figure];
}
