using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LabelNoise.Tests.Mutants;

/// <summary>What has been checked so far, a line of JSON for each batch of claims under a mutant; a stopped run goes on where it was.</summary>
/// <param name="path">The file, which is appended to.</param>
internal sealed class Progress(string path)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, CheckedClaim>> _known = Read(path);

    /// <summary>What is known of a mutant: claim ids and outcomes. A mutant whose text has changed is another one.</summary>
    public IReadOnlyDictionary<string, CheckedClaim> Of(Mutant? mutant)
    {
        lock (_gate)
            return _known.TryGetValue(Key(mutant), out Dictionary<string, CheckedClaim>? claims) ? claims.ToDictionary(StringComparer.Ordinal) : [];
    }

    public void Add(Mutant? mutant, IReadOnlyDictionary<string, CheckedClaim> claims)
    {
        lock (_gate)
        {
            File.AppendAllText(path, JsonSerializer.Serialize(new Line(Key(mutant), mutant?.Name, claims)) + "\n");
            Merge(_known, Key(mutant), claims);
        }
    }

    /// <summary>Takes over what a matrix says of the mutants that have a row in it, claim by claim as far as nothing is known. A mutant whose text changes needs another name for that.</summary>
    public void Assume(KillMatrix matrix, IReadOnlyList<Mutant> mutants)
    {
        Dictionary<string, KillRow> rows = matrix.Rows.ToDictionary(row => row.Mutant, StringComparer.Ordinal);
        foreach (Mutant mutant in mutants.Where(m => rows.ContainsKey(m.Name)))
        {
            KillRow row = rows[mutant.Name];
            IReadOnlyDictionary<string, CheckedClaim> known = Of(mutant);
            Dictionary<string, CheckedClaim> claims = new(StringComparer.Ordinal);
            foreach (int k in Enumerable.Range(0, matrix.Claims.Count).Where(k => row.Outcomes[k] is not Outcome.Unknown && !known.ContainsKey(matrix.Claims[k])))
                claims[matrix.Claims[k]] = new CheckedClaim(row.Outcomes[k], string.Equals(matrix.Claims[k], row.Cheapest, StringComparison.Ordinal) ? 0 : ClaimDriver.Patience);
            Merge(_known, Key(mutant), claims);
        }
    }

    public static string Key(Mutant? mutant) => mutant is null
        ? "none"
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{mutant.File}\n{mutant.Text}\n{mutant.Replacement}")))[..16];

    private static Dictionary<string, Dictionary<string, CheckedClaim>> Read(string path)
    {
        Dictionary<string, Dictionary<string, CheckedClaim>> known = new(StringComparer.Ordinal);
        foreach (string text in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            Line line = JsonSerializer.Deserialize<Line>(text)!;
            Merge(known, line.Key, line.Claims);
        }

        return known;
    }

    private static void Merge(Dictionary<string, Dictionary<string, CheckedClaim>> known, string key, IReadOnlyDictionary<string, CheckedClaim> claims)
    {
        if (!known.TryGetValue(key, out Dictionary<string, CheckedClaim>? all))
            known[key] = all = new Dictionary<string, CheckedClaim>(StringComparer.Ordinal);
        foreach ((string id, CheckedClaim claim) in claims)
            all[id] = claim;
    }

    private sealed record Line(string Key, string? Mutant, IReadOnlyDictionary<string, CheckedClaim> Claims);
}
