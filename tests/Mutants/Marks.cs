using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelNoise.Tests.Mutants;

/// <summary>
/// Tells which claims run the code that a mutant changes: a statement at the start of the changed body sets its mark. A claim that never enters
/// the body decides as without the fault and need not be checked again. A mutant outside all bodies, in a constant or an initialiser, has no
/// mark, and every claim is taken to run it.
/// </summary>
internal static class Marks
{
    public const string TypeName = "LabelNoise.Marks";

    public const string FieldName = "Seen";

    /// <summary>The type that holds the marks.</summary>
    public static string Source(int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"namespace LabelNoise; public static class Marks {{ public static readonly bool[] {FieldName} = new bool[{count}]; public static void Set(int mark) => {FieldName}[mark] = true; }}");

    /// <summary>Whether a mutant is inside a body.</summary>
    public static bool CanMark(Mutant mutant)
    {
        string text = Sources.Read(mutant.File);
        return Body(CSharpSyntaxTree.ParseText(text).GetRoot(), text.IndexOf(mutant.Text, StringComparison.Ordinal)) is not null;
    }

    /// <summary>The text of a file with marks for the mutants at these positions.</summary>
    public static string Insert(SyntaxNode root, string text, IEnumerable<(int Mark, int Position)> mutants)
    {
        foreach ((int at, int length, string insertion) in mutants
            .Select(m => (m.Mark, Body: Body(root, m.Position)))
            .Where(m => m.Body is not null)
            .GroupBy(m => m.Body!, m => m.Mark)
            .SelectMany(body => Edits(body.Key, string.Concat(body.Select(k => string.Create(CultureInfo.InvariantCulture, $" global::{TypeName}.Set({k});")))))
            .OrderByDescending(edit => edit.At))
        {
            text = string.Concat(text.AsSpan(0, at), insertion, text.AsSpan(at + length));
        }

        return text;
    }

    private static SyntaxNode? Body(SyntaxNode root, int position) =>
        root.FindToken(position).Parent!.AncestorsAndSelf().Select(node => node switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.Body,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
            PropertyDeclarationSyntax property => property.ExpressionBody,
            _ => null,
        }).FirstOrDefault(body => body is not null && body.FullSpan.Contains(position));

    private static (int At, int Length, string Text)[] Edits(SyntaxNode body, string set) => body switch
    {
        BlockSyntax block => [(block.OpenBraceToken.Span.End, 0, set)],
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax } arrow =>
            [(arrow.ArrowToken.SpanStart, 2, $"{{ get {{{set} return"), (arrow.Span.End, 1, "; } }")],
        ArrowExpressionClauseSyntax arrow =>
            [(arrow.ArrowToken.SpanStart, 2, $"{{{set}{(ReturnsNothing(arrow.Parent!) ? string.Empty : " return")}"), (arrow.Span.End, 1, "; }")],
        _ => [(body.SpanStart, 0, $"{{{set} return "), (body.Span.End, 0, "; }")],
    };

    private static bool ReturnsNothing(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => IsVoid(method.ReturnType),
        LocalFunctionStatementSyntax function => IsVoid(function.ReturnType),
        AccessorDeclarationSyntax accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
        _ => member is ConstructorDeclarationSyntax,
    };

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.VoidKeyword);
}
