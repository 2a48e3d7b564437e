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

            After this page you know which faults of the code the claims notice, which they do not, and which claim notices what.
            The library is broken on purpose, in {{N(matrix.Rows.Count)}} ways, one at a time, and the {{N(matrix.Claims.Count)}} claims of the quick profile are checked
            against it{{Unchecked(matrix)}}. {{N(dead)}} of the {{N(matrix.Rows.Count)}} faults are noticed, and {{EveryClaim(matrix)}}.

            ## What is done

            * **A mutant** is the library with one piece of text of one source file replaced, such as a sign, an exponent, or `max` by `min` (`tests/Mutants/Faults`).
              It is compiled into an assembly in memory. Nothing that is shipped has the fault or a switch for it.
            * **A claim kills a mutant** if its check does not end as the catalogue says: the other verdict, inconclusive after {{N(ClaimDriver.MaximumTrials)}} replicates, or an
              exception. The suite seed is 1. Without a fault every claim ends as catalogued at these settings.
            * **No kill** is a check given up after {{N((long)ClaimDriver.UsualPatience)}} seconds of processor time, or 10 (`{{ClaimDriver.PatienceVariable}}=10`) under faults that keep most networks lazy.
            * **Not checked** are claims that do not run the faulty code; a first run without a fault marks which methods each claim enters. Claims from when α and β
              were 5·10⁻⁷, unchanged since, keep their outcomes of that time.

            **What this shows** is that a check can fail, and at what. Faults of the statistics kill nearly everything they touch, and do not count when it is asked whether a
            claim kills anything. Many claims are upper bounds with room to spare, and see only larger faults. Checks of agreement see the others: they hold
            simulations to plain steps and exact values, from both sides. A fault in every form of a rule alike is for the unit tests.

            ```console
            dotnet run -c Release --project tests/Mutants -- matrix             # checks what is not known yet, and writes this file and mutants.csv
            dotnet run -c Release --project tests/Mutants -- one "{{mutants[0].Name}}" C.4
            dotnet test tests/Mutants                                           # each mutant against its cheapest killing claim
            ```

            The matrix takes over an hour of two processors and resumes where it was stopped (`artifacts/mutants/progress.jsonl`); `known` in place of `matrix` writes the
            files from what is there. The tests take four minutes: each mutant still dies by the claim named below, the unmutated library does not, the
            files list the mutants and claims there are, and every claim kills a mutant outside the statistics.

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
