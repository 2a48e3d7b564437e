using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Architecture;

public sealed partial class LayeringTests
{
    private static readonly string[] Order =
        ["Numerics", "Randomness", "Model", "Model.Conditions", "Dynamics", "Simulation", "Observables.Exact", "Observables", "Statistics", "Experiments", "Classification", "Comparisons", "Figures", "Claims", "Paper", "Reporting"];

    [Fact(DisplayName = "Code refers only to its own folder and to those before it: Numerics, Randomness → Model → Model.Conditions → Dynamics → Simulation → Observables.Exact → Observables → Statistics → Experiments → Classification → Comparisons → Figures → Claims → Paper → Reporting")]
    public void References()
    {
        IEnumerable<string> violations =
            from type in Solution.Library.GetTypes()
            where Layer(type.Namespace) >= 0
            from used in CodeReferences.Types(type)
            where used.Assembly == Solution.Library && Layer(used.Namespace) > Layer(type.Namespace)
            select $"{type.FullName} → {used.FullName}";

        violations.Distinct(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact(DisplayName = "Using directives name only folders before their own")]
    public void Usings()
    {
        IEnumerable<string> violations =
            from file in Solution.Sources("src/LabelNoise")
            from Match directive in UsingDirective().Matches(file.Text)
            where Layer(directive.Groups["name"].Value) > Layer($"LabelNoise.{Room(file.Path)}")
            select $"{file.Path}: {directive.Value}";

        violations.Should().BeEmpty();
    }

    [Fact(DisplayName = "Every source file's namespace is its folder, the rooms of the numbered statements being one, and every folder has its place in the order")]
    public void Namespaces()
    {
        foreach ((string path, string text) in Solution.Sources("src/LabelNoise"))
        {
            using Case atPathText = Case.Of((path, text));
            ("\n" + text).Should().Contain($"\nnamespace LabelNoise.{Room(path)};\n", "of {0}", path);
            Order.Should().Contain(Room(path));
        }
    }

    [Fact(DisplayName = "The reader of instructions sees a call that no signature shows")]
    public void SeesCalls()
    {
        IEnumerable<Type> used = CodeReferences.Types(typeof(LabelNoiseSgd));

        used.Should().Contain([typeof(Step), typeof(NeuronMap), typeof(Lanes)]);
        CodeReferences.Types(typeof(Trajectory)).Should().Contain(typeof(ObservedStep));
    }

    [Fact(DisplayName = "The library has no static field that can be assigned after start-up")]
    public void NoStaticState()
    {
        IEnumerable<string> mutable =
            from assembly in new[] { Solution.Library, Solution.XunitBridge }
            from type in assembly.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute))
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.FullName}.{field.Name}";

        mutable.Should().BeEmpty();
    }

    /// <summary>The place of a whole namespace, subfolders included; −1 outside the library.</summary>
    private static int Layer(string? name) => name?.Split('.') is ["LabelNoise", .. var folders] ? Array.IndexOf(Order, string.Join('.', folders)) : -1;

    private static string Room(string path) => path.Split('/') is ["Paper", ..] ? "Paper" : string.Join('.', path.Split('/')[..^1]);

    [GeneratedRegex(@"^\s*(global )?using (static |\w+ = )?(?<name>LabelNoise\.[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingDirective();
}
