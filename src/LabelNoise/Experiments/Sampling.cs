using System.Runtime.CompilerServices;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Experiments;

/// <summary>Makes a random experiment of a function: the entry point for theorems of one's own, about anything random.</summary>
public static class Sampling
{
    /// <summary>An experiment whose outcomes are events or numbers. Its randomness is named by the suite seed and by the file and the method that it stands in.</summary>
    /// <typeparam name="T">The outcome of a replicate: <see langword="bool"/> for an event, <see langword="double"/> for a number.</typeparam>
    /// <param name="replicate">Runs a replicate; called from several threads. It must depend on its seed alone.</param>
    /// <param name="name">A name of its own, where a method makes several that must not share their randomness.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler; the folder does not enter.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Sampling<T> Of<T>(Func<ReplicateSeed, T> replicate, string? name = null, [CallerMemberName] string member = "", [CallerFilePath] string file = "") =>
        new(string.Join('.', new[] { FileName(file), member, name }.Where(part => !string.IsNullOrEmpty(part))), Guard.NotNull(replicate, nameof(replicate)));

    /// <summary>The same for a function that draws its random numbers from a <see cref="Random"/>.</summary>
    /// <typeparam name="T">The outcome of a replicate: <see langword="bool"/> for an event, <see langword="double"/> for a number.</typeparam>
    /// <param name="replicate">Runs a replicate; called from several threads, each time with a source of its own.</param>
    /// <param name="name">A name of its own, where a method makes several that must not share their randomness.</param>
    /// <param name="member">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler; the folder does not enter.</param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Sampling<T> OfRandom<T>(Func<Random, T> replicate, string? name = null, [CallerMemberName] string member = "", [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(replicate);
        return Of(seed => replicate(seed.NewRandom()), name, member, file);
    }

    /// <summary>The same experiment at several values of a parameter.</summary>
    /// <param name="parameters">At least two different numbers above 0.</param>
    /// <param name="at">The experiment at a value.</param>
    /// <exception cref="ArgumentException">The parameters are not as required, or an experiment is null.</exception>
    public static SamplingGrid Over(IReadOnlyList<double> parameters, Func<double, Sampling<double>> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return new SamplingGrid(parameters, at);
    }

    /// <summary>The file without its folder, whichever system it was compiled on.</summary>
    private static string FileName(string path) => path.Split('/', '\\')[^1].Split('.')[0];
}
