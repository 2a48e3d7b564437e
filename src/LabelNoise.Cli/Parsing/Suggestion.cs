namespace LabelNoise.Cli.Parsing;

/// <summary>What somebody who mistyped a name may have meant.</summary>
internal static class Suggestion
{
    /// <summary>"Did you mean …?" with a blank before it; empty where no name is near, or it is the name itself. Upper and lower case are near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names there are.</param>
    public static string For(string typed, IEnumerable<string> names)
    {
        (string? name, int distance) = names.Select(n => ((string?)n, Distance(typed.ToUpperInvariant(), n.ToUpperInvariant()))).DefaultIfEmpty((null, int.MaxValue)).MinBy(pair => pair.Item2);
        return name is not null && !string.Equals(name, typed, StringComparison.Ordinal) && distance <= Math.Max(1, name.Length / 3) ? $" Did you mean {name}?" : string.Empty;
    }

    /// <summary>The least number of letters to insert, delete, replace or swap with the next one that makes one text of the other.</summary>
    private static int Distance(string one, string other)
    {
        int[,] least = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                least[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Math.Min(
                    Math.Min(least[i - 1, j], least[i, j - 1]) + 1,
                    least[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    least[i, j] = Math.Min(least[i, j], least[i - 2, j - 2] + 1);
            }
        }

        return least[one.Length, other.Length];
    }
}
