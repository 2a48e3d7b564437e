using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Cli.Fingerprints;
using LabelNoise.Cli.Hosting;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>The claims that a census counts: the sampled ones of a selection. Computed claims have the same verdict at every seed.</summary>
internal sealed class CensusSelection
{
    /// <summary>Hexadecimal digits that name a claim in a file: 64 bits, so that two claims of one id hardly share them.</summary>
    private const int DigitsOfClaim = 16;

    private readonly Dictionary<(string Id, string Digest), int> _places;

    /// <summary>Keeps the sampled claims.</summary>
    /// <exception cref="UserErrorException">There are none.</exception>
    public CensusSelection(IReadOnlyList<Claim> selected)
    {
        Claims = [.. selected.Where(c => c.LedgerEntry.Sampled)];
        if (Claims.Count == 0)
            throw new UserErrorException("All claims selected are computed, not sampled, and have the same verdict at every seed; a selection with sampled claims is accepted.");
        PromisedRate = Math.Min(1, new Ledger(Claims.Select(c => c.LedgerEntry)).FamilywiseAlpha);
        Digest = DigestOf(Claims);
        Digests = [.. Claims.Select(c => DigestOf([c])[..DigitsOfClaim])];
        _places = Enumerable.Range(0, Claims.Count).ToDictionary(k => (Claims[k].Id, Digests[k]));
    }

    /// <summary>The claims, in catalogue order.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What the ledger grants a run of these claims: the probability of any wrong verdict is at most this.</summary>
    public double PromisedRate { get; }

    /// <summary>Differs where ids, settings, hypotheses, rates or the version of the random streams do. It says nothing of the code behind a claim or of its number of replicates.</summary>
    public string Digest { get; }

    /// <summary>The same of each claim alone, in 16 digits.</summary>
    public IReadOnlyList<string> Digests { get; }

    /// <summary>Where a claim stands in the selection; null if it is not one of these, or says another thing under the same id.</summary>
    public int? Place(string id, string digest) => _places.TryGetValue((id, digest), out int place) ? place : null;

    private static string DigestOf(IEnumerable<Claim> claims)
    {
        using Digest digest = new();
        digest.Add(ReplicateSeed.Version.ToString(CultureInfo.InvariantCulture));
        foreach (Claim claim in claims)
        {
            digest.Add(claim.Id);
            digest.Add(claim.Setting);
            digest.Add(claim.Hypothesis);
            digest.Add(claim.LedgerEntry.Rates.ToString());
        }

        return digest.Hexadecimal();
    }
}
