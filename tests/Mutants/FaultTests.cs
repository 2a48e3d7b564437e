using System.Globalization;

namespace LabelNoise.Tests.Mutants;

/// <summary>The mutants of one area, each against one claim; a class for each area, since classes run side by side.</summary>
public abstract class FaultTests
{
    /// <summary>More than the matrix allows: checks that run side by side in one process count each other's processor time.</summary>
    private const double Patience = 3 * ClaimDriver.UsualPatience;

    /// <summary>What does not listen to the cancellation at its patience is left to itself; it ends with the process.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    protected const string Sentence = "The mutant dies by the claim that docs/mutants.csv names";

    /// <summary>The mutants of an area that die, and the claim that is first to kill each, unless that is a step of a proof (<see cref="Faults.ProofFaultTests"/>).</summary>
    public static TheoryData<string, string> Killed(string area)
    {
        HashSet<string> mutants = [.. MutantList.All.Where(m => m.Area == Enum.Parse<Area>(area)).Select(m => m.Name)];
        return Rows(row => mutants.Contains(row.Mutant) && !IsProofStep(row.Cheapest!));
    }

    /// <summary>The mutants that die of a step of a proof first of all.</summary>
    public static TheoryData<string, string> KilledByProofs() => Rows(row => IsProofStep(row.Cheapest!));

    private static TheoryData<string, string> Rows(Func<KillRow, bool> wanted)
    {
        TheoryData<string, string> data = [];
        foreach (KillRow row in KillMatrix.Committed.Rows.Where(row => row.Cheapest is not null && wanted(row)))
            data.Add(row.Mutant, row.Cheapest!);
        return data;
    }

    private static bool IsProofStep(string claim) =>
        claim.StartsWith("B/", StringComparison.Ordinal) || claim.StartsWith("Eq/", StringComparison.Ordinal) || claim.Contains("/proven/", StringComparison.Ordinal) || claim.Contains("/footnote", StringComparison.Ordinal);

    private protected static void Kills(string mutant, string claim)
    {
        char outcome = Check(MutatedLibrary.Image(MutantList.Find(mutant)), [claim])[claim];

        Outcome.IsKill(outcome).Should().BeTrue("the outcome is '{0}'", outcome.ToString(CultureInfo.InvariantCulture));
    }

    internal static Dictionary<string, char> Check(byte[] library, string[] claims)
    {
        Dictionary<string, char> outcomes = new(StringComparer.Ordinal);
        LibraryContext context = new(library, isCollectible: true);
        Task check = Task.Factory.StartNew(
            () => context.Check(claims, Patience, (claim, outcome, _) => outcomes[claim] = outcome), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!check.Wait(Longest))
            throw new TimeoutException($"The check is not done after {Longest.TotalMinutes} minutes: mutated code may loop for ever where nothing cancels it.");
        context.Unload();
        return outcomes;
    }
}
