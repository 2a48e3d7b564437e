using System.Reflection;
using LabelNoise.Cli.Hosting;
using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Comparisons;

/// <summary>Finds a rule by its name, or loads it from its author's library.</summary>
internal static class RuleNames
{
    private const string Library = ".dll:";

    /// <summary>The rule of a name such as "wrong-sign" or "bin/Mine.dll:Mine.ClippedSgd".</summary>
    /// <exception cref="UserErrorException">There is no such rule, file or type, or the type is no update rule.</exception>
    public static NamedRule Find(string name)
    {
        if (NamedRule.All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal)) is { } known)
            return known;
        int at = name.LastIndexOf(Library, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            throw new UserErrorException($"'{name}' is no rule; {NamedRule.Accepted} is accepted.");
        return Load(name, name[..(at + Library.Length - 1)], name[(at + Library.Length)..]);
    }

    private static NamedRule Load(string name, string file, string typeName)
    {
        try
        {
            string path = Path.GetFullPath(file);
            if (!File.Exists(path))
                throw Refused(name, $"there is no file {file}");
            Type type = new RuleAssembly(path).LoadFromAssemblyPath(path).GetType(typeName, throwOnError: false)
                ?? throw Refused(name, $"{file} has no type '{typeName}'; the whole name is needed, namespace included");
            if (!type.IsValueType || type.ContainsGenericParameters || !typeof(IUpdateRule).IsAssignableFrom(type))
                throw Refused(name, $"{typeName} is no struct without type parameters that implements {typeof(IUpdateRule).FullName}");
            return new NamedRule(name, Wrap(typeName, type), IsLoaded: true);
        }
        catch (TargetInvocationException error)
        {
            throw Refused(name, $"{typeName} cannot be made: {error.InnerException?.Message}", error);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidOperationException or TypeLoadException)
        {
            throw Refused(name, error.Message, error);
        }
    }

    /// <summary>The rule as its parameterless constructor makes it; all zeros where the struct declares none.</summary>
    private static UpdateRule Wrap(string name, Type type)
    {
        string method = typeof(ILaneRule).IsAssignableFrom(type) ? nameof(UpdateRule.InLanes) : nameof(UpdateRule.Of);
        return (UpdateRule)typeof(UpdateRule).GetMethod(method)!.MakeGenericMethod(type).Invoke(null, [name, Activator.CreateInstance(type)])!;
    }

    private static UserErrorException Refused(string name, string reason, Exception? error = null) =>
        new($"'{name}' cannot be used as a rule: {reason.TrimEnd('.')}.", error!);
}
