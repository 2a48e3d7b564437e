using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Baselines;

/// <summary>Reads an approved run from the JSON of a verification; members that a comparison does not need are ignored.</summary>
internal static class ApprovedRunReader
{
    /// <summary>The version of the document, which grows when a member that is read gets another name or meaning. Files without it are of version 1.</summary>
    public const long Schema = 1;

    /// <summary>What is accepted as a baseline.</summary>
    public const string Accepted = "a file that `baseline` or `verify --format json` wrote";

    /// <summary>The members that say what a claim is; both the reader and the comparison go by them.</summary>
    public static IReadOnlyList<(string Member, Func<Claim, string> Value)> Identity { get; } =
    [
        ("text", c => c.Text),
        ("setting", c => c.Setting),
        ("hypothesis", c => c.Hypothesis),
        ("reading", c => Words.Of(c.Reading)),
        ("expected", c => Words.Of(c.Expected)),
    ];

    /// <summary>Reads it.</summary>
    /// <exception cref="UserErrorException">The file is missing, too large, no JSON, or not a run of claims.</exception>
    public static ApprovedRun Read(string file) => JsonFile.Read("--baseline", file, Accepted, root => Run(file, root));

    private static ApprovedRun Run(string file, JsonMember root)
    {
        if (root.Has("schema") && root["schema"].Count() is > Schema and var newer)
            throw new FormatException(FormattableString.Invariant($"its schema is {newer}, of a newer version of this program; up to {Schema} is read"));
        Profile profile = ProfileOf(root["profile"]);
        ulong seed = root["suiteSeed"].Seed();
        bool cancelled = root["cancelled"].Flag();
        ApprovedClaim[] claims = [.. root["claims"].Items().Select(claim => ClaimOf(claim, profile))];
        if (claims.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new FormatException($"the claim '{twice.Key}' is in it twice");
        return new ApprovedRun(file, seed, profile, claims, cancelled);
    }

    private static ApprovedClaim ClaimOf(JsonMember claim, Profile run) => new()
    {
        Id = claim["id"].Text(),
        Identity = [.. Identity.Select(part => (part.Member, claim[part.Member].Text()))],
        Verdict = claim["verdict"].Word(Enum.GetValues<Verdict>(), Words.Of),
        Exact = claim["exact"].Flag(),
        Profile = claim.Has("profile") ? ProfileOf(claim["profile"]) : run,
        Trials = claim["trials"].Count(),
        Estimate = claim["estimate"].Real(),
        Interval = claim["interval"].IsNull ? null : IntervalOf(claim["interval"]),
        Alpha = claim["alpha"].IsNull ? null : claim["alpha"].Real(),
        Seen = claim["seen"].Text(),
    };

    private static Interval IntervalOf(JsonMember interval)
    {
        (double lower, double upper) = (interval["lower"].Real(), interval["upper"].Real());
        return lower <= upper ? new Interval(lower, upper) : throw new FormatException($"{interval.Path} has no numbers in order");
    }

    private static Profile ProfileOf(JsonMember profile) => profile.Word(Enum.GetValues<Profile>(), Words.Of);
}
