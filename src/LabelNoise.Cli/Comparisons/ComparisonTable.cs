using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Comparisons;
using Spectre.Console;

namespace LabelNoise.Cli.Comparisons;

/// <summary>A comparison as a table, and what its words mean.</summary>
internal static class ComparisonTable
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, ComparisonRun run)
    {
        host.Output.Write(FormattableString.Invariant($"A: {run.First.Name}, B: {run.Second.Name}; {run.Comparison.Problem}; start {run.Start.Name}; {run.Steps} steps\n"));
        if (run.Result is { } result)
            host.Write(Table(run, result));
        foreach (string remark in Remarks(run))
            host.Output.Write(remark + "\n");
    }

    private static Table Table(ComparisonRun run, ComparisonResult result)
    {
        Table table = Rendering.Table("quantity", "verdict", "n", "A larger", "equal", "B larger", "p", "interval of p", "median of A", "median of B", "evidence");
        foreach (int column in new[] { 2, 3, 4, 5, 6, 8, 9, 10 })
            table.Columns[column].RightAligned();
        table.Columns[7].NoWrap();
        foreach ((NamedQuantity name, QuantityResult quantity) in run.Quantities.Zip(result.Quantities))
        {
            string[] cells =
            [
                name.Name,
                Verdict(quantity),
                Whole(quantity.Pairs),
                Whole(quantity.FirstLarger),
                Whole(quantity.Ties),
                Whole(quantity.SecondLarger),
                Number(quantity.Estimate, "F3"),
                string.Create(CultureInfo.InvariantCulture, $"[{quantity.Interval.Lower:F3}, {quantity.Interval.Upper:F3}]"),
                ComparisonWords.Median(quantity.MedianOfFirst, quantity.FirstDiverged, quantity),
                ComparisonWords.Median(quantity.MedianOfSecond, quantity.SecondDiverged, quantity),
                Number(quantity.Verdict == Statistics.Verdict.Supported ? quantity.LogLikeness : quantity.LogDifference, "F2"),
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static IEnumerable<string> Remarks(ComparisonRun run)
    {
        RuleComparison comparison = run.Comparison;
        (double alpha, double beta) = (comparison.Rates.Alpha, comparison.Rates.Beta);
        foreach (NamedQuantity quantity in run.Quantities)
            yield return $"{quantity.Name}: {quantity.Meaning}";
        yield return "p: the probability that A's is larger, ties counted half";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"interval of p: at every n at once it contains p, except with probability at most {comparison.RatesOfEach.Alpha:G3}; it is less sharp than the test and may contain ½ where the rules differ");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"differ: the laws are not the same; wrong for any quantity with probability at most {alpha}. alike: |p − ½| < {comparison.Slack}; wrong with probability at most {beta}.");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"evidence: natural logarithm, for differ unless the verdict is alike; differ is said at {-Math.Log(comparison.RatesOfEach.Alpha):F2}, alike at {-Math.Log(comparison.RatesOfEach.Beta):F2}");
        if (run.Quantities.Count > 1)
        {
            string tests = string.Create(CultureInfo.InvariantCulture, $"at {comparison.RatesOfEach.Alpha:G3} and {comparison.RatesOfEach.Beta:G3}");
            yield return FormattableString.Invariant($"Each of the {run.Quantities.Count} quantities is tested {tests}, so that these rates hold for all together (Bonferroni).");
        }

        string cancelled = run.Cancelled ? "cancelled, and what was finished is shown: " : string.Empty;
        yield return FormattableString.Invariant($"{cancelled}{run.Result?.Replicates ?? 0} independent replicates of each rule, at most {comparison.MaximumReplicates}; seed {run.Options.Seed}");
    }

    private static string Verdict(QuantityResult quantity) => (ComparisonWords.Of(quantity.Verdict), ComparisonWords.Diverged(quantity), ComparisonWords.Larger(quantity)) switch
    {
        (var verdict, { } rules, _) => $"{verdict}, {rules} diverged",
        (var verdict, null, { } larger) => $"{verdict}, {larger} larger",
        (var verdict, null, null) => verdict,
    };

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value, string format) => (value + 0.0).ToString(format, CultureInfo.InvariantCulture);
}
