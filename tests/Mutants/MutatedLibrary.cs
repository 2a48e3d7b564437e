using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LabelNoise.Tests.Mutants;

/// <summary>The library, compiled from its sources with one fault, with none, or with marks that tell which faulty code a claim runs.</summary>
internal static class MutatedLibrary
{
    // What ImplicitUsings adds to a project of the plain SDK.
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly Lazy<CSharpCompilation> Unmutated = new(Compilation);

    /// <summary>The assembly without a fault.</summary>
    public static byte[] Image() => Emit(Unmutated.Value);

    /// <summary>The assembly with a fault.</summary>
    /// <exception cref="InvalidOperationException">The text does not occur exactly once, or the mutated sources do not compile.</exception>
    public static byte[] Image(Mutant mutant)
    {
        SyntaxTree tree = Tree(mutant.File);
        string text = tree.ToString();
        int at = Position(mutant, text);
        string mutated = string.Concat(text.AsSpan(0, at), mutant.Replacement, text.AsSpan(at + mutant.Text.Length));
        return Emit(Unmutated.Value.ReplaceSyntaxTree(tree, Parsed(mutant.File, mutated)));
    }

    /// <summary>The assembly without a fault, in which every member that a mutant is in marks that it was run.</summary>
    public static byte[] MarkedImage(IReadOnlyList<Mutant> mutants)
    {
        CSharpCompilation compilation = Unmutated.Value.AddSyntaxTrees(Parsed("Marks.cs", Marks.Source(mutants.Count)));
        foreach (IGrouping<string, int> file in Enumerable.Range(0, mutants.Count).GroupBy(k => mutants[k].File, StringComparer.Ordinal))
        {
            SyntaxTree tree = Tree(file.Key);
            string text = tree.ToString();
            string marked = Marks.Insert(tree.GetRoot(), text, file.Select(k => (k, Position(mutants[k], text))));
            compilation = compilation.ReplaceSyntaxTree(tree, Parsed(file.Key, marked));
        }

        return Emit(compilation);
    }

    /// <summary>How often the mutant's text occurs in its file.</summary>
    public static int Occurrences(Mutant mutant) => Sources.Read(mutant.File).Split(mutant.Text).Length - 1;

    private static int Position(Mutant mutant, string text)
    {
        int at = text.IndexOf(mutant.Text, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(mutant.Text, at + 1, StringComparison.Ordinal) < 0
            ? at
            : throw new InvalidOperationException($"'{mutant.Text}' does not occur exactly once in {mutant.File} ({mutant.Name}).");
    }

    private static SyntaxTree Tree(string file) =>
        Unmutated.Value.SyntaxTrees.FirstOrDefault(t => string.Equals(t.FilePath, file, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"The library has no file {file}.");

    private static CSharpCompilation Compilation()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = platform.Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("LabelNoise", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "LabelNoise",
            [Parsed("GlobalUsings.cs", GlobalUsings), .. Sources.All().Select(source => Parsed(source.Path, source.Text))],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parsed(string path, string text) => CSharpSyntaxTree.ParseText(text, Parse, path);

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, manifestResources: Sources.Resources().Select(r => new ResourceDescription(r.Name, () => File.OpenRead(r.File), isPublic: true)));
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }
}
