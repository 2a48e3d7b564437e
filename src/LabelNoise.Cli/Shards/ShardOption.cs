using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Shards;

/// <summary>The --shard option.</summary>
internal static class ShardOption
{
    private const string Name = "--shard";

    private static readonly string Accepted = FormattableString.Invariant($"two whole numbers such as 2/8, the first from 1 to the second, the second up to {Shard.Most}");

    /// <summary>Creates it; null where it is not given.</summary>
    /// <param name="what">What is divided: "claims" or "seeds".</param>
    public static Option<Shard?> Create(string what) => OptionOf.Value(
        Name,
        Accepted,
        "k/n",
        $"Does the k-th of n parts of the {what} and writes it as JSON; `merge` makes of all parts what one run would have written [default: all]",
        (string text, out Shard? shard) =>
        {
            string[] numbers = text.Split('/');
            bool read = numbers.Length == 2 & NumberText.TryWhole(numbers[0], out long part) & NumberText.TryWhole(numbers[^1], out long of) && 1 <= part && part <= of && of <= Shard.Most;
            shard = read ? new Shard((int)part, (int)of) : null;
            return read;
        });

    /// <summary>Refuses more parts than there are things to divide.</summary>
    /// <exception cref="UserErrorException">There are too few.</exception>
    public static void EnsureEnough(Shard shard, int count, string what)
    {
        if (shard.Of > count)
            throw new UserErrorException(FormattableString.Invariant($"{Name} is '{shard}'; with {count} {what} up to {count} parts are accepted."));
    }

    /// <summary>Refuses an option that has no meaning for a part.</summary>
    /// <exception cref="UserErrorException">The option is given.</exception>
    public static void Excludes(Shard? shard, ParseResult parsed, Option option, string why)
    {
        if (shard is not null && parsed.GetResult(option) is { Implicit: false })
            throw new UserErrorException($"{option.Name} is given with {Name}; {why}.");
    }
}
