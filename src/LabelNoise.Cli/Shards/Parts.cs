using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Shards;

/// <summary>Holds the parts of a run to each other.</summary>
internal static class Parts
{
    /// <summary>The parts in order.</summary>
    /// <param name="parts">At least one.</param>
    /// <param name="heads">What all parts of a run must have alike: its name, and the value in a part.</param>
    /// <exception cref="UserErrorException">They are not all parts of one run, each once, run to its end.</exception>
    public static IReadOnlyList<PartFile<T>> InOrder<T>(IReadOnlyList<PartFile<T>> parts, params IReadOnlyList<(string Name, Func<PartFile<T>, string> Value)> heads)
    {
        PartFile<T> first = parts[0];
        foreach (PartFile<T> part in parts)
        {
            if (part.Cancelled)
                throw new UserErrorException($"'{part.File}' was stopped before its end; parts that ran to their end are accepted.");
            foreach ((string name, Func<PartFile<T>, string> value) in (IEnumerable<(string, Func<PartFile<T>, string>)>)[("number of parts", p => FormattableString.Invariant($"{p.Mark.Shard.Of}")), .. heads])
            {
                if (!string.Equals(value(part), value(first), StringComparison.Ordinal))
                    throw new UserErrorException($"'{first.File}' and '{part.File}' are of two runs: the {name} is {value(first)} in one and {value(part)} in the other. The parts of one run are accepted.");
            }

            if (!part.Mark.Claims.SequenceEqual(first.Mark.Claims, StringComparer.Ordinal))
                throw new UserErrorException($"'{first.File}' and '{part.File}' are of two runs: they are over other claims. The parts of one run are accepted.");
        }

        PartFile<T>[] ordered = [.. parts.OrderBy(p => p.Mark.Shard.Part)];
        for (int k = 0; k < Math.Max(ordered.Length, first.Mark.Shard.Of); k++)
        {
            if (k > 0 && k < ordered.Length && ordered[k].Mark.Shard == ordered[k - 1].Mark.Shard)
                throw new UserErrorException($"'{ordered[k - 1].File}' and '{ordered[k].File}' are both part {ordered[k].Mark.Shard}; each part once is accepted.");
            if (k >= ordered.Length || ordered[k].Mark.Shard.Part != k + 1)
                throw new UserErrorException(FormattableString.Invariant($"Part {k + 1}/{first.Mark.Shard.Of} is missing; all parts are accepted, each once."));
        }

        return ordered;
    }

    /// <summary>The claims of a run.</summary>
    /// <param name="catalogue">All claims of this program.</param>
    /// <param name="part">Any part.</param>
    /// <exception cref="UserErrorException">A claim is not known here.</exception>
    public static IReadOnlyList<Claim> Claims<T>(IReadOnlyList<Claim> catalogue, PartFile<T> part)
    {
        Dictionary<string, Claim> byId = catalogue.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return [.. part.Mark.Claims.Select(id => byId.GetValueOrDefault(id)
            ?? throw new UserErrorException($"'{part.File}' is over the claim '{id}', which this version of the program does not have; parts that the same version wrote are accepted."))];
    }
}
