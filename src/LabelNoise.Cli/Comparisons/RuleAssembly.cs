using System.Reflection;
using System.Runtime.Loader;

namespace LabelNoise.Cli.Comparisons;

/// <summary>Loads a library with what it depends on, except for what this program has itself: the interface of a rule must be the very same.</summary>
/// <param name="path">The library's full path.</param>
internal sealed class RuleAssembly(string path) : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (string.Equals(assemblyName.Name, typeof(Simulation.UpdateRule).Assembly.GetName().Name, StringComparison.Ordinal))
            return typeof(Simulation.UpdateRule).Assembly;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
    }
}
