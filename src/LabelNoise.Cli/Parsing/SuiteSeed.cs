using LabelNoise.Cli.Hosting;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Parsing;

/// <summary>The suite seed of a run: the option, else the environment, else the default.</summary>
internal static class SuiteSeed
{
    /// <summary>What to say of the option in the help.</summary>
    public const string Description = $"The suite seed, from which all randomness derives [default: {SuiteOptions.SeedVariable}, or 1]";

    /// <summary>Options with the seed.</summary>
    /// <exception cref="UserErrorException">The environment variable holds no seed.</exception>
    public static SuiteOptions Resolve(ulong? given)
    {
        if (given is { } seed)
            return new SuiteOptions { Seed = seed };
        try
        {
            return SuiteOptions.FromEnvironment();
        }
        catch (FormatException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }
}
