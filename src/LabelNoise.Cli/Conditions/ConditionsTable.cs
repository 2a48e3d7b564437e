using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using Spectre.Console;

namespace LabelNoise.Cli.Conditions;

/// <summary>Condition 3.1 as two tables: its clauses, and what follows from the same numbers.</summary>
internal static class ConditionsTable
{
    /// <summary>Writes them.</summary>
    public static void Write(Host host, Condition31 condition)
    {
        WriteClauses(host, condition);
        Table others = Rendering.Table("quantity", "value", "remark");
        foreach ((string quantity, string value, string remark) in Quantities(condition))
            others.AddRow(new Text(quantity), new Text(value), new Text(remark));
        host.Write(others);
    }

    /// <summary>Writes the setting and its clauses only.</summary>
    public static void WriteClauses(Host host, Condition31 condition)
    {
        host.Output.Write(Setting(condition) + "\n");
        Table clauses = Rendering.Table("clause", "requirement", "log₁₀ margin", "holds");
        clauses.Columns[2].RightAligned().NoWrap();
        foreach (ConditionCheck check in condition.Checks)
            clauses.AddRow(check.Id, Markup.Escape(check.Requirement), Margin(check.Log10Margin), check.Holds ? "[green]✓ yes[/]" : "[red]✗ no[/]");

        // A C below footnote 3's is what most settings are about; it is said where it is not.
        double footnote = Math.Log10(condition.C) - condition.Footnote3Bound.Log10;
        if (footnote > -1e-10)
            clauses.AddRow("note 3", Markup.Escape($"C ≥ {condition.Footnote3Bound}, the bound of footnote 3"), Margin(footnote), "[green]✓ yes[/]");
        host.Write(clauses);
    }

    private static IEnumerable<(string Quantity, string Value, string Remark)> Quantities(Condition31 condition)
    {
        yield return ("largest C with A1 and A2", Real(condition.LargestC), condition.LargestC < 1 ? "below 1: no C serves" : string.Empty);
        yield return ("least C by footnote 3", condition.Footnote3Bound.ToString(), $"with A2: η ≤ {condition.Footnote3Bound.Pow(-96)}");
        yield return (
            "ηm",
            condition.EtaTimesWidth.ToString(),
            condition.IsStable ? "below 2: a step shrinks its own sample's residual" : "2 or more: steps at initialisation diverge");
        yield return (
            "mean-square limit 2d/(d+2)",
            Real(condition.MeanSquareStabilityLimit),
            condition.EtaTimesWidth < Magnitude.Of(condition.MeanSquareStabilityLimit)
                ? "ηm is below: E‖θ − θ*‖² shrinks on fresh inputs"
                : "ηm is not below: E‖θ − θ*‖² grows on fresh inputs");
        yield return (
            "T₁, escape time (Theorem 3.2)",
            condition.EscapeTime is { } time ? $"{time} steps" : "none",
            condition.EscapeTime is null ? "σ = 0: nothing drives the escape" : string.Empty);
        yield return ("T₀, horizon of the bounds (Lemma C.2)", $"{condition.BoundHorizon} steps", string.Empty);
        yield return (
            "ρ/m^(1/8), ρ = 2√(d/π) as printed (Lemma C.3)",
            Real(condition.RhoOverWidthEighthRoot),
            condition.IsRhoBoundVacuous ? "1 or more: the bound is vacuous" : "below 1: the bound says something");
    }

    private static string Setting(Condition31 condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"m = {condition.Width}, d = {condition.Dimension}, η = {condition.LearningRate}, σ = {condition.NoiseLevel?.ToString() ?? "0"}, ")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"‖θ*‖ = {condition.TeacherNorm?.ToString() ?? "0"}, {(condition.Samples is { } n ? $"n = {n}" : "online")}, C_data = {condition.InputBound:g4}, C = {condition.C:g4}");

    // Rounding leaves some 10⁻¹⁶ of a clause that is met with equality.
    private static string Margin(double margin) => margin switch
    {
        double.PositiveInfinity => "+∞",
        double.NegativeInfinity => "−∞",
        > -1e-10 and < 1e-10 => "0",
        _ => (margin > 0 ? "+" : string.Empty) + Real(margin),
    };

    private static string Real(double value) => value.ToString("g4", CultureInfo.InvariantCulture);
}
