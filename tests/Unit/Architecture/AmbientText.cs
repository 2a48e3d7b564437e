using System.Reflection;
using System.Runtime.CompilerServices;

namespace LabelNoise.Tests.Unit.Architecture;

/// <summary>
/// Where a method's instructions turn values into text by the culture of the thread. The analyzer's rule MA0076 does the same in sources, but does
/// not look into a text that stands inside another one.
/// </summary>
internal static class AmbientText
{
    /// <summary>The values so formatted, by their types.</summary>
    public static IEnumerable<string> In(MethodBase method)
    {
        // Texts inside texts are begun and ended like brackets; true where the innermost has a culture of its own.
        Stack<bool> open = new();
        foreach (MethodBase called in CodeReferences.Members(method).OfType<MethodBase>())
        {
            if (IsBuilder(called.DeclaringType) && called is ConstructorInfo)
                open.Push(called.GetParameters().Any(p => p.ParameterType == typeof(IFormatProvider)));
            else if (IsBuilder(called.DeclaringType) && string.Equals(called.Name, "AppendFormatted", StringComparison.Ordinal) && !open.Peek() && IsSensitive(Value(called)))
                yield return Value(called).ToString();
            else if (string.Equals(called.Name, "ToStringAndClear", StringComparison.Ordinal) || called.GetParameters().Any(p => IsBuilder(p.ParameterType.GetElementType())))
                open.Pop();
            else if (called is ConstructorInfo { DeclaringType: { } made } && made == typeof(ArgumentOutOfRangeException) && called.GetParameters().Any(p => p.ParameterType == typeof(object)))
                yield return "the value in the message of an ArgumentOutOfRangeException";
            else if (called.DeclaringType == typeof(string) && called is MethodInfo { Name: nameof(string.Join) or nameof(string.Concat), IsGenericMethod: true } && IsSensitive(Value(called)))
                yield return Value(called).ToString();
        }
    }

    private static bool IsBuilder(Type? type) => type is not null && type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);

    private static Type Value(MethodBase called) => called is MethodInfo { IsGenericMethod: true } method ? method.GetGenericArguments()[0] : called.GetParameters()[0].ParameterType;

    /// <summary>The members that a record prints by the culture, where it leaves its text to the compiler.</summary>
    public static IEnumerable<string> Printed(Type record)
    {
        return record.GetMethod(nameof(ToString), Type.EmptyTypes) is { } text && text.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            ? record.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => IsSensitive(p.PropertyType)).Select(p => p.Name)
            : [];
    }

    private static bool IsSensitive(Type value)
    {
        Type type = Nullable.GetUnderlyingType(value) ?? value;
        if (type.IsEnum || type == typeof(string) || type == typeof(char) || type == typeof(bool) || type == typeof(ReadOnlySpan<char>))
            return false;
        if (type.IsAbstract && type.Assembly == Solution.Library)
            return type.Assembly.GetTypes().Any(t => !t.IsAbstract && type.IsAssignableFrom(t) && IsSensitive(t));
        return type == typeof(object)
            || type.IsInterface
            || type.IsGenericParameter
            || typeof(IFormattable).IsAssignableFrom(type)
            || type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }
}
