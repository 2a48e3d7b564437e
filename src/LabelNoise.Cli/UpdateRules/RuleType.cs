using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>Types that somebody names as rules: found in their library and wrapped as <see cref="UpdateRule"/>.</summary>
/// <remarks>What is wrong with a name is a <see cref="FormatException"/>; what the author's code throws is left as it is.</remarks>
internal static class RuleType
{
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
            Assembly library = RuleAssembly.Load(path);
            return library.GetType(name, throwOnError: false)
                ?? throw new FormatException($"{file} has no type '{name}'; the whole name is needed, namespace included{Nested(library, name)}");
        }
        catch (BadImageFormatException error)
        {
            throw new FormatException($"{file} is no .NET library", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or TypeLoadException)
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
        if (!typeof(IUpdateRule).IsAssignableFrom(type))
            throw Unusable();
        if (type.GetConstructor([]) is null && (!type.IsValueType || IsMadeWithParameters(type)))
            throw new FormatException($"{name} has no public constructor without parameters; a struct that declares no constructor at all is made with all zeros");
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        object rule = Activator.CreateInstance(type)!;
        return (UpdateRule)typeof(UpdateRule).GetMethod(nameof(UpdateRule.Of))!.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [name, rule], CultureInfo.InvariantCulture)!;

        FormatException Unusable() => new($"{name} is not {NamedRule.Kinds}, and without type parameters");
    }

    /// <summary>The name of a type within a type, where the dots of what was given stand for the plus signs of such a name.</summary>
    private static string Nested(Assembly library, string name)
    {
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            name = string.Concat(name.AsSpan(0, dot), "+", name.AsSpan(dot + 1));
            if (library.GetType(name, throwOnError: false) is not null)
                return $", such as {name}";
        }

        return string.Empty;
    }

    private static bool IsMadeWithParameters(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;
}
