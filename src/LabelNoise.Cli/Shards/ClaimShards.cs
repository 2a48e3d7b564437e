using LabelNoise.Claims;

namespace LabelNoise.Cli.Shards;

/// <summary>Divides claims into parts of about the same cost.</summary>
internal static class ClaimShards
{
    /// <summary>
    /// The claims of a part, in the order given: the dearest claim goes first, each to the part that has the least so far (Graham's longest processing time first, at most a third
    /// above the best division). The division depends on the claims and their number of parts alone.
    /// </summary>
    /// <param name="claims">At least as many claims as parts.</param>
    /// <param name="shard">The part.</param>
    /// <param name="cost">What a claim costs, above 0.</param>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<Claim> claims, Shard shard, Func<Claim, double> cost)
    {
        double[] loads = new double[shard.Of];
        HashSet<Claim> own = [];
        foreach (Claim claim in claims.OrderByDescending(cost))
        {
            int least = Array.IndexOf(loads, loads.Min());
            loads[least] += cost(claim);
            if (least == shard.Part - 1)
                own.Add(claim);
        }

        return [.. claims.Where(own.Contains)];
    }
}
