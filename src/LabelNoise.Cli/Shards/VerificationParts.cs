using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Shards;

/// <summary>Makes of the parts of a verification what one run would have written.</summary>
internal static class VerificationParts
{
    /// <summary>What is read of a part.</summary>
    /// <param name="Seed">The suite seed.</param>
    /// <param name="Profile">The profile.</param>
    /// <param name="Claims">The claims that it checked, by id: as a document, on its own.</param>
    internal sealed record Content(ulong Seed, Profile Profile, IReadOnlyDictionary<string, JsonElement> Claims);

    /// <summary>Reads the content of a part.</summary>
    /// <exception cref="FormatException">The document is not of a verification.</exception>
    public static Content Read(JsonMember document)
    {
        if (document["schema"].Count() is > ApprovedRunReader.Schema and var newer)
            throw new FormatException(FormattableString.Invariant($"its schema is {newer}, of a newer version of this program; up to {ApprovedRunReader.Schema} is read"));
        Dictionary<string, JsonElement> claims = [];
        foreach (JsonMember claim in document["claims"].Items())
        {
            if (!claims.TryAdd(claim["id"].Text(), claim.Value.Clone()))
                throw new FormatException($"the claim '{claim["id"].Text()}' is in it twice");
        }

        return new Content(document["suiteSeed"].Seed(), document["profile"].Word(Enum.GetValues<Profile>(), Words.Of), claims);
    }

    /// <summary>The whole run.</summary>
    /// <exception cref="UserErrorException">The parts do not fit together, or another version wrote them.</exception>
    public static RunDocument Merge(IReadOnlyList<PartFile<Content>> parts, IReadOnlyList<Claim> catalogue)
    {
        parts = Parts.InOrder(parts, ("suite seed", p => FormattableString.Invariant($"{p.Content.Seed}")), ("profile", p => Words.Of(p.Content.Profile)));
        IReadOnlyList<Claim> claims = Parts.Claims(catalogue, parts[0]);
        Dictionary<string, (PartFile<Content> Part, JsonElement Members)> found = [];
        foreach (PartFile<Content> part in parts)
        {
            foreach ((string id, JsonElement members) in part.Content.Claims)
            {
                if (!found.TryAdd(id, (part, members)))
                    throw new UserErrorException($"'{found[id].Part.File}' and '{part.File}' both have the claim '{id}'; parts that `verify --shard` wrote are accepted.");
            }
        }

        return new RunDocument
        {
            Seed = parts[0].Content.Seed,
            Profile = parts[0].Content.Profile,
            FamilywiseRate = new Ledger(catalogue.Select(c => c.LedgerEntry)).FamilywiseAlpha,
            Cancelled = false,
            Selected = claims.Count,
            Checked = [.. claims.Select(claim => Entry(claim, found))],
        };
    }

    private static (Claim Claim, bool AsCatalogued, Action<Utf8JsonWriter> Write) Entry(Claim claim, Dictionary<string, (PartFile<Content> Part, JsonElement Members)> found)
    {
        if (!found.TryGetValue(claim.Id, out (PartFile<Content> Part, JsonElement Members) entry))
            throw new UserErrorException($"The claim '{claim.Id}' is in no part; parts that `verify --shard` wrote are accepted.");
        JsonMember members = new(entry.Members, $"'{claim.Id}'");
        foreach ((string name, Func<Claim, string> value) in ApprovedRunReader.Identity)
        {
            if (!string.Equals(members[name].Text(), value(claim), StringComparison.Ordinal))
                throw new UserErrorException($"'{entry.Part.File}' has another {name} of '{claim.Id}' than this version of the program; parts that the same version wrote are accepted.");
        }

        return (claim, members["asExpected"].Flag(), json =>
        {
            foreach (JsonProperty member in entry.Members.EnumerateObject())
                member.WriteTo(json);
        }
        );
    }
}
