using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>Loads a library with what it depends on, except for what this program has itself: the interface of a rule must be the very same.</summary>
internal sealed class RuleAssembly : AssemblyLoadContext
{
    private static readonly Assembly Own = typeof(UpdateRule).Assembly;

    private readonly AssemblyDependencyResolver _resolver;

    private RuleAssembly(string path) => _resolver = new AssemblyDependencyResolver(path);

    /// <summary>The library of a file; this program's own where the file is a copy of it.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="FormatException">The file is another build of this program's own library, whose types would be others.</exception>
    public static Assembly Load(string path)
    {
        if (!string.Equals(AssemblyName.GetAssemblyName(path).Name, Own.GetName().Name, StringComparison.Ordinal))
            return new RuleAssembly(path).LoadFromAssemblyPath(path);
        return BuildOf(path) == Own.ManifestModule.ModuleVersionId
            ? Own
            : throw new FormatException($"it is another build of {Own.GetName().Name} than the one this program runs with, {Own.Location}, whose rules are accepted");
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (string.Equals(assemblyName.Name, Own.GetName().Name, StringComparison.Ordinal))
            return Own;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
    }

    private static Guid BuildOf(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
