using System.Reflection;
using System.Reflection.Emit;

namespace LabelNoise.Tests.Unit.Architecture;

/// <summary>What a type refers to, in its signatures and in the instructions of its methods.</summary>
internal static class CodeReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The methods and constructors a type declares.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    /// <summary>The types named in a type's declaration, members and instructions, taken apart into their elements and arguments.</summary>
    public static IEnumerable<Type> Types(Type type)
    {
        IEnumerable<Type> declared = type.GetInterfaces().Append(type.BaseType).OfType<Type>();
        IEnumerable<Type> fields = type.GetFields(Everything).Select(f => f.FieldType);
        return declared.Concat(fields).Concat(Methods(type).SelectMany(Types)).SelectMany(Parts).Distinct();
    }

    /// <summary>The members that a method's instructions name.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            OpCode instruction = Instructions[value];
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return Resolve(method, BitConverter.ToInt32(code, at));
            at += OperandLength(instruction.OperandType, code, at);
        }
    }

    private static IEnumerable<Type> Types(MethodBase method)
    {
        IEnumerable<Type> signature = method.GetParameters().Select(p => p.ParameterType);
        if (method is MethodInfo { ReturnType: Type result })
            signature = signature.Append(result);
        IEnumerable<Type> locals = method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [];
        return signature.Concat(locals).Concat(Members(method).SelectMany(Types));
    }

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType).OfType<Type>(),
        _ => new[] { member.DeclaringType }.OfType<Type>(),
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter)
            return type.GetGenericParameterConstraints().Where(c => !c.ContainsGenericParameters);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static MemberInfo Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int OperandLength(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
