using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace LabelNoise.Tests.Unit.Architecture;

/// <summary>An assembly's public surface as text: one line a type, one line a member, in ordinal order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {assembly.GetName().Name}\n");
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Header(type)}\n");
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        if (type.IsEnum)
            return $"{kind} {type.FullName}";
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<Type> bases = new[] { type.BaseType }.OfType<Type>().Where(b => b != typeof(object) && b != typeof(ValueType));
        string[] parents = [.. bases.Concat(type.GetInterfaces().Except(inherited)).Select(Name).Order(StringComparer.Ordinal)];
        return $"{kind} {type.Namespace}.{Name(type)}{(parents.Length == 0 ? "" : " : " + string.Join(", ", parents))}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}");
        IEnumerable<string> fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(Field);
        IEnumerable<string> constructors = type.GetConstructors(Declared).Where(Visible)
            .Select(c => $"{Modifiers(c)}{type.Name.Split('`')[0]}({Parameters(c)})");
        IEnumerable<string> properties = type.GetProperties(Declared).Where(p => p.GetAccessors(nonPublic: true).Any(Visible)).Select(Property);
        IEnumerable<string> methods = type.GetMethods(Declared)
            .Where(m => Visible(m) && !m.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))
            .Select(m => $"{Modifiers(m)}{Name(m.ReturnType)} {m.Name}{Arguments(m.GetGenericArguments())}({Parameters(m)}){Constraints(m.GetGenericArguments())}");
        return fields.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static string Field(FieldInfo field) => field.IsLiteral
        ? string.Create(CultureInfo.InvariantCulture, $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}")
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(Visible)];
        IEnumerable<string> verbs = accessors.Select(a =>
            a == property.GetMethod ? "get;" : a.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        string index = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string name = index.Length > 0 ? $"this[{index}]" : property.Name;
        return $"{required}{Modifiers(accessors[0])}{Name(property.PropertyType)} {name} {{ {string.Join(' ', verbs)} }}";
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic)
            return access + (method.IsAbstract ? "static abstract " : "static ");
        if (method.DeclaringType!.IsInterface || method is not MethodInfo { IsVirtual: true } info || info.DeclaringType!.IsValueType)
            return access;
        bool overrides = info.GetBaseDefinition() != info;
        return access + (info.IsAbstract ? "abstract " : overrides ? "override " : info.IsFinal ? "" : "virtual ");
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string direction = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true, ParameterType.IsByRef: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => "",
        };
        string value = !parameter.HasDefaultValue ? "" : string.Create(CultureInfo.InvariantCulture, $" = {parameter.RawDefaultValue ?? "default"}");
        return $"{direction}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        string name = type.Name.Split('`')[0] + Arguments(type.GetGenericArguments());
        return type is { IsNested: true, IsGenericParameter: false } ? $"{type.DeclaringType!.Name.Split('`')[0]}.{name}" : name;
    }

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string Constraints(Type[] arguments) => string.Concat(
        from argument in arguments
        where argument.IsGenericParameter
        let constraints = argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(Name)
        let kind = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct"
            : argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null
        let all = string.Join(", ", new[] { kind }.OfType<string>().Concat(constraints))
        where all.Length > 0
        select $" where {argument.Name} : {all}");
}
