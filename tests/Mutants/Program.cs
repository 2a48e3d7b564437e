using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Mutants;

/// <summary>
/// <c>matrix [beginning of a mutant's name …]</c> fills the kill matrix; <c>pairs ID,ID,… [beginning of a mutant's name …]</c> checks the claims whose ids begin so alone, and <c>again</c>,
/// with the same arguments, those of them that noticed a mutant before; <c>known</c> adds nothing. All write docs/mutants.csv and docs/mutants.md; <c>document</c> writes docs/mutants.md from
/// docs/mutants.csv; <c>one NAME [beginning of a claim id …]</c> checks claims under one mutant and prints how each ends.
/// </summary>
internal static class Program
{
    private static string Folder => Path.Combine(Sources.Root, "artifacts", "mutants");

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["matrix", .. string[] beginnings]:
                await new MatrixRun(Folder).RunAsync(Beginning(beginnings)).ConfigureAwait(false);
                await WriteAsync(new MatrixRun(Folder).Matrix(MutantList.All)).ConfigureAwait(false);
                return 0;
            case ["pairs", string claims, .. string[] beginnings]:
                await new MatrixRun(Folder).CheckAsync(Beginning(beginnings), claims.Split(',')).ConfigureAwait(false);
                await WriteAsync(new MatrixRun(Folder).Matrix(MutantList.All)).ConfigureAwait(false);
                return 0;
            case ["again", string claims, .. string[] beginnings]:
                await new MatrixRun(Folder).CheckAgainAsync(Beginning(beginnings), claims.Split(',')).ConfigureAwait(false);
                await WriteAsync(new MatrixRun(Folder).Matrix(MutantList.All)).ConfigureAwait(false);
                return 0;
            case ["known"]:
                await WriteAsync(new MatrixRun(Folder).Matrix(MutantList.All)).ConfigureAwait(false);
                return 0;
            case ["document"]:
                await WriteDocumentAsync(KillMatrix.Committed).ConfigureAwait(false);
                return 0;
            case ["one", string name, .. string[] beginnings]:
                One(MutantList.Find(name), beginnings);
                return 0;
            case [Child.Command, string image]:
                Child.Run(image);
                return 0;
            default:
                await Console.Error.WriteLineAsync("matrix [beginning of a name ...], pairs ID,ID,... [beginning of a mutant's name ...], again ID,ID,... [beginning of a mutant's name ...], known, document or one NAME [beginning of a claim id ...]").ConfigureAwait(false);
                return 2;
        }
    }

    private static async Task WriteAsync(KillMatrix matrix)
    {
        await File.WriteAllTextAsync(KillMatrix.Path, matrix.ToCsv()).ConfigureAwait(false);
        await WriteDocumentAsync(matrix).ConfigureAwait(false);
    }

    private static Task WriteDocumentAsync(KillMatrix matrix) => File.WriteAllTextAsync(MatrixDocument.Path, MatrixDocument.Render(matrix, MutantList.All));

    private static IReadOnlyList<Mutant> Beginning(string[] beginnings) => beginnings.Length == 0
        ? MutantList.All
        : [.. MutantList.All.Where(m => beginnings.Any(b => m.Name.StartsWith(b, StringComparison.Ordinal)))];

    private static void One(Mutant mutant, string[] beginnings)
    {
        string[] claims = [.. Catalogue.Paper.In(Profile.Quick).Select(c => c.Id)
            .Where(id => beginnings.Length == 0 || beginnings.Any(b => id.StartsWith(b, StringComparison.Ordinal)))];
        new LibraryContext(MutatedLibrary.Image(mutant), isCollectible: false)
            .Check(claims, ClaimDriver.Patience, (claim, outcome, seconds) => Console.WriteLine(FormattableString.Invariant($"{outcome} {seconds,6:F2} s  {claim}")));
    }
}
