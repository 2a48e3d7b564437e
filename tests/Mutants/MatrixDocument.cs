using System.Globalization;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Mutants;

/// <summary>docs/mutants.md, generated from the kill matrix and the list of mutants.</summary>
internal static class MatrixDocument
{
    public static string Path { get; } = System.IO.Path.Combine(Sources.Root, "docs", "mutants.md");

    public static string Render(KillMatrix matrix, IReadOnlyList<Mutant> mutants)
    {
        int dead = matrix.Rows.Count(row => row.Kills > 0);
        return $$"""
            # Mutants

            Would the claims notice if the code were wrong? To find out, the library is broken on purpose, in {{N(matrix.Rows.Count)}} ways, one at a time, and the {{N(matrix.Claims.Count)}} claims of
            the quick profile are checked against the broken library{{Unchecked(matrix)}}. {{N(dead)}} of the {{N(matrix.Rows.Count)}} faults are noticed, and {{EveryClaim(matrix)}}.

            ## What is done

            **A mutant** is the library with one small fault: one piece of text of one source file is replaced, such as a sign, an exponent, a factor or `max` by `min`. The list is
            `tests/Mutants/Faults`. The fault is put in when the sources are compiled, into an assembly that lives in memory; it is in no file that is shipped, and the shipped library has
            no switch for it.

            **A claim kills a mutant** if its check does not end as the catalogue says: the other verdict, inconclusive after {{N(ClaimDriver.MaximumTrials)}} replicates, or an exception. The suite seed is 1. Without
            a fault every claim ends as catalogued at these settings. Outcomes of claims that were there when α and β were 5·10⁻⁷, and have not changed since, are those of that time. A check that is given up, after {{N((long)ClaimDriver.UsualPatience)}} seconds
            of processor time, is no kill; faults that keep most networks lazy were given 10 seconds (`{{ClaimDriver.PatienceVariable}}=10`). Claims that do not run the faulty code need not be checked: a first run of the library without a fault
            marks which claims enter which of the faulty methods.

            **What this shows** is that a claim's check can fail, and what kind of fault it fails at. Faults of the simulation and the measurement are what a check is for. Faults of the statistics kill nearly
            everything they touch, and do not count when it is asked whether a claim kills anything. Many claims are upper bounds with room to spare, and only a fault larger than
            the room is seen by them. The checks of agreement see others: they hold simulations to plain steps of the same rule and to exact values, from both sides. A fault in every form of a rule alike is for the unit tests, which repeat its formula.

            ```console
            dotnet run -c Release --project tests/Mutants -- matrix             # checks what is not known yet, and writes this file and mutants.csv
            dotnet run -c Release --project tests/Mutants -- one "{{mutants[0].Name}}" C.4
            dotnet test tests/Mutants                                           # each mutant against its cheapest killing claim
            ```

            The whole matrix takes over an hour of two processors, and goes on where it was stopped (`artifacts/mutants/progress.jsonl`; `known` in place of `matrix` writes the files from what is there). The tests take four minutes of two processors: they check that each mutant still dies by the claim named
            below, that the unmutated library does not, that the files list the mutants and claims there are, and that every claim kills a mutant outside the statistics.

            {{Survivors(matrix, mutants)}}## Mutants

            Each statement has a column, which counts its claims that kill the mutant; empty where none does. The claim in the last column is the one that did it in the least time.

            {{MutantTables.Of(matrix, mutants)}}## Claims

            How many mutants each claim kills, all and without those of the statistics.

            {{ClaimTable.Of(matrix, mutants)}}
            ## The matrix

            A row for each mutant and a column for each claim, numbered as above, the statements one after the other.

            | mark | meaning |
            |---|---|
            | R, S | killed: refuted where the catalogue says supported, or the reverse |
            | I | killed: inconclusive |
            | X | killed: an exception |
            | · | as catalogued |
            | t | given up, no kill |
            | blank | the claim does not run the faulty code |
            | ? | not checked |

            ```text
            {{MatrixBlock.Of(matrix)}}```

            """.ReplaceLineEndings("\n");
    }

    internal static string Statement(string claim) => Catalogue.Statements.First(s => claim.StartsWith(s.Id + "/", StringComparison.Ordinal)).Id;

    internal static string N(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the matrix leaves open: pairs of a claim and a fault of other parts of the code cost hours.</summary>
    private static string Unchecked(KillMatrix matrix)
    {
        int open = matrix.Rows.Sum(row => row.Outcomes.Count(outcome => outcome == Outcome.Unknown));
        return open == 0 ? string.Empty : $" ({N(open)} of the {N((long)matrix.Rows.Count * matrix.Claims.Count)} pairs are left out: newer claims under faults that older ones notice, and the reverse)";
    }

    private static string EveryClaim(KillMatrix matrix)
    {
        int without = matrix.Claims.Count(claim => !matrix.KilledBy(claim).Any());
        return without == 0 ? "every claim notices at least one" : $"{N(matrix.Claims.Count - without)} of the claims notice at least one";
    }

    private static string Survivors(KillMatrix matrix, IReadOnlyList<Mutant> mutants)
    {
        Mutant[] alive = [.. mutants.Where((_, k) => matrix.Rows[k].Kills == 0)];
        return alive.Length == 0
            ? string.Empty
            : $"## Survivors\n\nNo claim notices these.\n\n{Table.Of(["fault", "why"], alive.Select(m => new[] { m.Name, m.WhySurvives ?? string.Empty }))}\n";
    }
}
