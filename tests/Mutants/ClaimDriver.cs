using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Mutants;

/// <summary>Runs inside a <see cref="LibraryContext"/>: checks claims of the library it finds there.</summary>
internal static class ClaimDriver
{
    /// <summary>The largest number of replicates; without a fault all claims of the quick profile are decided by then at suite seed 1, also where the expectation is not trusted.</summary>
    public const long MaximumTrials = 10_000;

    /// <summary>The environment variable that holds another patience; checks that were given up with less of it are made again.</summary>
    public const string PatienceVariable = "LABELNOISE_PATIENCE";

    /// <summary>The usual <see cref="Patience"/>; without a fault no claim takes half of it.</summary>
    public const double UsualPatience = 40;

    /// <summary>Processor time after which the check of a claim is given up, in seconds.</summary>
    public static double Patience { get; } =
        double.TryParse(Environment.GetEnvironmentVariable(PatienceVariable), CultureInfo.InvariantCulture, out double seconds) ? seconds : UsualPatience;

    private static SuiteOptions Options => new() { Threads = 1, TrustsExpectation = false, MaximumTrials = MaximumTrials };

    private static double Now => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    public static void Check(string[] claims, double patience, Action<string, char, double> report)
    {
        foreach (string claim in claims)
        {
            double started = Now;
            char outcome = Decide(claim, patience);
            report(claim, outcome, Now - started);
        }
    }

    public static void CheckMarked(string[] claims, Action<string, char, double, bool[]> report)
    {
        FieldInfo field = typeof(Claim).Assembly.GetType(Marks.TypeName)!.GetField(Marks.FieldName)!;
        bool[] seen = (bool[])field.GetValue(null)!;
        Dictionary<string, bool[]> making = Making(seen);
        foreach (string claim in claims)
        {
            making[claim].CopyTo(seen, 0);
            double started = Now;
            char outcome = Decide(claim, UsualPatience);
            report(claim, outcome, Now - started, [.. seen]);
        }
    }

    // What is run while the claims of a statement are made, such as the setting or the bound of one of them, counts for all of them.
    private static Dictionary<string, bool[]> Making(bool[] seen)
    {
        Rules rules = new();
        _ = Catalogue.Paper;
        Dictionary<string, bool[]> making = new(StringComparer.Ordinal);
        foreach (Statement statement in Catalogue.Statements)
        {
            Array.Clear(seen);
            string[] made = [.. Catalogue.About(statement, rules).Select(c => c.Id)];
            foreach (string id in made)
                making[id] = [.. seen];
        }

        return making;
    }

    private static char Decide(string id, double patience)
    {
        double end = Now + patience;
        using CancellationTokenSource source = new();
        using Timer timer = new(_ => CancelAfter(source, end), null, 250, 250);
        try
        {
            Claim claim = Catalogue.Paper.Find(id);
            ClaimResult result = claim.Decide(Options, cancellation: source.Token);
            return result.AsExpected ? Outcome.AsCatalogued : Letter(result.Verdict);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            return Outcome.OutOfTime;
        }
#pragma warning disable CA1031 // Whatever a mutated library throws is an outcome.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Outcome.Exception;
        }
    }

    private static void CancelAfter(CancellationTokenSource source, double end)
    {
        if (Now < end)
            return;
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The claim was decided meanwhile.
        }
    }

    private static char Letter(Verdict verdict) => verdict switch
    {
        Verdict.Supported => Outcome.Supported,
        Verdict.Refuted => Outcome.Refuted,
        _ => Outcome.Inconclusive,
    };
}
