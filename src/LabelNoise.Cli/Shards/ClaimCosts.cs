using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Shards;

/// <summary>What the check of a claim costs: seconds on one machine, measured once (docs/costs.tsv). Only their ratios matter, and only to how evenly a run is divided and to the time that it is said to have left.</summary>
internal static class ClaimCosts
{
    /// <summary>What a claim costs that the table leaves out.</summary>
    public const double Least = 0.02;

    private static readonly Dictionary<string, double> Seconds = Read();

    /// <summary>The claims of the table.</summary>
    public static IReadOnlyCollection<string> Measured => Seconds.Keys;

    /// <summary>The cost of a claim.</summary>
    public static double Of(Claim claim) => Seconds.GetValueOrDefault(claim.Id, Least);

    private static Dictionary<string, double> Read()
    {
        using Stream table = typeof(ClaimCosts).Assembly.GetManifestResourceStream("costs.tsv") ?? throw new InvalidOperationException("The table of costs is not in the assembly.");
        using StreamReader reader = new(table);
        Dictionary<string, double> seconds = [];
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells is [var id, var cost] && NumberText.TryReal(cost, out double value))
                seconds.Add(id, value);
        }

        return seconds;
    }
}
