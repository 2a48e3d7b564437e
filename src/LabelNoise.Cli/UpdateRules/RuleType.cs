using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>Types that somebody names as rules: found in their library and wrapped as <see cref="UpdateRule"/>.</summary>
/// <remarks>What is wrong with a name is a <see cref="FormatException"/>; what the author's code throws is left as it is.</remarks>
internal static class RuleType
{
    /// <summary>The parameters that the constructor of an <see cref="INeuronRule"/> may have; the first of these that it has is used.</summary>
    private static readonly Type[][] Parameters = [[typeof(Problem), typeof(ReplicateSeed)], [typeof(Problem)], []];

    /// <summary>The type of a library.</summary>
    /// <exception cref="FormatException">There is no such library or type.</exception>
    public static Type Find(string file, string name)
    {
        if (name.Length == 0)
            throw new FormatException($"after '{file}:' the name of a type is missing");
        try
        {
            string path = Path.GetFullPath(file);
            if (!File.Exists(path))
                throw new FormatException($"there is no file {file}");
            return RuleAssembly.Load(path).GetType(name, throwOnError: false)
                ?? throw new FormatException($"{file} has no type '{name}'; the whole name is needed, namespace included");
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException or ArgumentException or NotSupportedException or TypeLoadException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    /// <summary>The rule of a type.</summary>
    /// <exception cref="FormatException">The type is none that can be made a rule.</exception>
    public static UpdateRule Of(string name, Type type)
    {
        if (type.ContainsGenericParameters || type.IsAbstract)
            throw Unusable();
        if (typeof(INeuronRule).IsAssignableFrom(type))
            return OnNeurons(name, type);
        if (!type.IsValueType || !typeof(IUpdateRule).IsAssignableFrom(type))
            throw Unusable();
        if (type.GetConstructor([]) is null && IsMadeWithParameters(type))
            throw new FormatException($"{name} has a constructor with parameters, but no public one without; a struct that has neither is made with all zeros");
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        string method = typeof(ILaneRule).IsAssignableFrom(type) ? nameof(UpdateRule.InLanes) : nameof(UpdateRule.Of);
        return (UpdateRule)typeof(UpdateRule).GetMethod(method)!.MakeGenericMethod(type).Invoke(null, [name, Activator.CreateInstance(type)])!;

        FormatException Unusable() => new($"{name} is not {NamedRule.Kinds}, and without type parameters");
    }

    private static bool IsMadeWithParameters(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;

    private static UpdateRule OnNeurons(string name, Type type)
    {
        Type[]? parameters = Array.Find(Parameters, p => type.GetConstructor(p) is not null);
        if (parameters is null && (!type.IsValueType || IsMadeWithParameters(type)))
            throw new FormatException($"{name} implements INeuronRule, but has no public constructor without parameters, (Problem), or (Problem, ReplicateSeed)");
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        ConstructorInfo? constructor = parameters is null ? null : type.GetConstructor(parameters);
        return UpdateRule.OnNeurons(name, (problem, seed) => (INeuronRule)(constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, new object[] { problem, seed }[..parameters!.Length], CultureInfo.InvariantCulture)));
    }
}
