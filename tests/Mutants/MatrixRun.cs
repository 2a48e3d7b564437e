using System.Collections.Concurrent;
using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Mutants;

/// <summary>Fills the kill matrix: every claim of the quick profile under every mutant, as far as it is not known from an earlier run or from docs/mutants.csv.</summary>
internal sealed class MatrixRun
{
    private readonly string _folder;
    private readonly string[] _claims = [.. Catalogue.Paper.In(Profile.Quick).Select(c => c.Id)];
    private readonly Progress _progress;

    public MatrixRun(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _progress = new Progress(Path.Combine(_folder, "progress.jsonl"));
        _progress.Assume(KillMatrix.Committed, MutantList.All);
    }

    public Task RunAsync(IReadOnlyList<Mutant> mutants)
    {
        MarkClaims(mutants);
        return EachAsync(mutants.OrderBy(SecondsLeft), mutant => CheckAsync(mutant, Unchecked(mutant, _ => true)));
    }

    /// <summary>Checks some claims alone under each of the mutants, as far as it is not known how they end.</summary>
    public Task CheckAsync(IReadOnlyList<Mutant> mutants, IReadOnlyList<string> beginnings) =>
        EachAsync(mutants, mutant => CheckAsync(mutant, Unchecked(mutant, c => BeginsLike(c, beginnings))));

    /// <summary>Checks again, under each of the mutants, those of some claims that noticed it: what computes them is another now.</summary>
    public Task CheckAgainAsync(IReadOnlyList<Mutant> mutants, IReadOnlyList<string> beginnings) =>
        EachAsync(mutants, mutant => CheckAsync(mutant, [.. _claims.Where(c => BeginsLike(c, beginnings) && _progress.Of(mutant).TryGetValue(c, out CheckedClaim? claim) && Outcome.IsKill(claim.Outcome))]));

    /// <summary>What is known by now.</summary>
    public KillMatrix Matrix(IReadOnlyList<Mutant> mutants) => new(_claims, [.. mutants.Select(Row)]);

    private static bool WasGivenUpEarly(CheckedClaim claim) => claim.Outcome == Outcome.OutOfTime && claim.Seconds < 0.9 * ClaimDriver.Patience;

    // The cheap ones first, so that a run that is stopped has checked most mutants.
    private double SecondsLeft(Mutant mutant)
    {
        IReadOnlyDictionary<string, CheckedClaim> known = _progress.Of(mutant);
        IReadOnlyDictionary<string, CheckedClaim> unmutated = _progress.Of(null);
        return _claims.Where(c => !known.ContainsKey(c)).Sum(c => unmutated.TryGetValue(c, out CheckedClaim? claim) ? claim.Seconds : 0);
    }

    private KillRow Row(Mutant mutant)
    {
        IReadOnlyDictionary<string, CheckedClaim> known = _progress.Of(mutant);
        string outcomes = new([.. _claims.Select(c => known.TryGetValue(c, out CheckedClaim? claim) ? claim.Outcome : Outcome.Unknown)]);
        string? cheapest = _claims.Where(c => known.TryGetValue(c, out CheckedClaim? claim) && Outcome.IsKill(claim.Outcome)).MinBy(c => known[c].Seconds);
        return new KillRow(mutant.Name, cheapest, outcomes);
    }

    private static bool BeginsLike(string claim, IReadOnlyList<string> beginnings) => beginnings.Any(b => claim.StartsWith(b, StringComparison.Ordinal));

    private static Task EachAsync(IEnumerable<Mutant> mutants, Func<Mutant, Task> check)
    {
        ConcurrentQueue<Mutant> waiting = new(mutants);
        return Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => WorkAsync()));

        async Task WorkAsync()
        {
            while (waiting.TryDequeue(out Mutant? mutant))
                await check(mutant).ConfigureAwait(false);
        }
    }

    private string[] Unchecked(Mutant mutant, Func<string, bool> asked)
    {
        IReadOnlyDictionary<string, CheckedClaim> known = _progress.Of(mutant);
        return [.. _claims.Where(asked).Where(c => !known.TryGetValue(c, out CheckedClaim? claim) || WasGivenUpEarly(claim))];
    }

    private async Task CheckAsync(Mutant mutant, string[] claims)
    {
        if (claims.Length == 0)
            return;
        string image = Path.Combine(_folder, Progress.Key(mutant) + ".dll");
        await File.WriteAllBytesAsync(image, MutatedLibrary.Image(mutant)).ConfigureAwait(false);
        Dictionary<string, CheckedClaim> outcomes = await Child.CheckAsync(image, claims).ConfigureAwait(false);
        File.Delete(image);
        _progress.Add(mutant, outcomes);
        int kills = outcomes.Values.Count(c => Outcome.IsKill(c.Outcome));
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{kills,3} of {claims.Length,3} in {outcomes.Values.Sum(c => c.Seconds),4:F0} s: {mutant.Name}")).ConfigureAwait(false);
    }

    private void MarkClaims(IReadOnlyList<Mutant> mutants)
    {
        foreach (Mutant mutant in mutants.Where(m => m.RunBy is not null && _progress.Of(m).Count == 0))
            _progress.Add(mutant, _claims.Where(c => !mutant.RunBy!.Any(b => c.StartsWith(b, StringComparison.Ordinal))).ToDictionary(c => c, _ => new CheckedClaim(Outcome.NotRun, 0), StringComparer.Ordinal));
        Mutant[] unmarked = [.. mutants.Where(m => Marks.CanMark(m) && _progress.Of(m).Count == 0)];
        if (unmarked.Length == 0)
            return;
        Dictionary<string, CheckedClaim>[] notRun = [.. unmarked.Select(_ => new Dictionary<string, CheckedClaim>(StringComparer.Ordinal))];
        Dictionary<string, CheckedClaim> unmutated = new(StringComparer.Ordinal);
        LibraryContext context = new(MutatedLibrary.MarkedImage(unmarked), isCollectible: false);
        context.CheckMarked(_claims, (claim, outcome, seconds, seen) =>
        {
            unmutated[claim] = new CheckedClaim(outcome, seconds);
            for (int k = 0; k < unmarked.Length; k++)
            {
                if (!seen[k] && !_progress.Of(unmarked[k]).ContainsKey(claim))
                    notRun[k][claim] = new CheckedClaim(Outcome.NotRun, 0);
            }
        });
        string[] wrong = [.. unmutated.Where(c => c.Value.Outcome != Outcome.AsCatalogued).Select(c => $"{c.Key} ({c.Value.Outcome})")];
        if (wrong.Length > 0)
            throw new InvalidOperationException($"Without a fault these claims are not as catalogued: {string.Join(", ", wrong)}.");
        _progress.Add(null, unmutated);
        for (int k = 0; k < unmarked.Length; k++)
            _progress.Add(unmarked[k], notRun[k]);
    }
}
