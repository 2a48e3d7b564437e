using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Randomness;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Runs;

/// <summary>Reads a run from the JSON of a verification, a document or lines; members that are not needed are ignored.</summary>
internal static class RunReader
{
    /// <summary>The version of the document, which grows when a member that is read gets another name or meaning. Files without it are of version 1.</summary>
    public const long Schema = 1;

    /// <summary>What is accepted as a document.</summary>
    public const string Accepted = "a file that `baseline` or `verify --format json` wrote";

    /// <summary>What is accepted as a document or as lines.</summary>
    private const string AcceptedToo = "a file that `verify` wrote as json or jsonl, or `baseline`, or `merge`";

    /// <summary>Reads a document or a file of lines. A last line that is not finished is passed over.</summary>
    /// <param name="argument">The argument that named the file.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="UserErrorException">The file is missing, too large, damaged, or not a run of claims.</exception>
    public static RecordedRun Read(string argument, string file) => JsonFile.ReadText(argument, file, AcceptedToo, text =>
        text.StartsWith(RunLines.Start, StringComparison.Ordinal) ? RunLines.Run(file, text) : JsonFile.Parse(text, "the document", root => Run(file, root)));

    /// <summary>Reads a document.</summary>
    /// <param name="argument">The argument that named the file.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="UserErrorException">The file is missing, too large, no JSON, or not a run of claims.</exception>
    public static RecordedRun ReadDocument(string argument, string file) => JsonFile.Read(argument, file, Accepted, root => Run(file, root));

    /// <summary>The run that a document holds.</summary>
    /// <param name="file">The file it stands in.</param>
    /// <param name="root">The document.</param>
    /// <exception cref="FormatException">It is not a run of claims.</exception>
    public static RecordedRun Run(string file, JsonMember root)
    {
        CheckSchema(root);
        Profile profile = ProfileOf(root["profile"]);
        ulong seed = root["suiteSeed"].Seed();
        bool cancelled = root["cancelled"].Flag();
        RecordedClaim[] claims = [.. root["claims"].Items().Select(claim => ClaimOf(claim, root) with { Profile = claim.Has("profile") ? ProfileOf(claim["profile"]) : profile })];
        if (claims.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new FormatException($"the claim '{twice.Key}' is in it twice");
        return new RecordedRun(file, seed, profile, claims, cancelled);
    }

    /// <summary>The claim that a line holds.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="FormatException">It is not the result of a claim.</exception>
    public static RecordedClaim Claim(JsonMember line)
    {
        CheckSchema(line);
        return ClaimOf(line, line) with { Profile = ProfileOf(line["profile"]) };
    }

    private static void CheckSchema(JsonMember head)
    {
        if (head.Has("schema") && head["schema"].Count() is > Schema and var newer)
            throw new FormatException(FormattableString.Invariant($"its schema is {newer}, of a newer version of this program; up to {Schema} is read"));
    }

    /// <summary>The claim; files of older versions lack some members.</summary>
    private static RecordedClaim ClaimOf(JsonMember claim, JsonMember head) => new()
    {
        Seed = head["suiteSeed"].Seed(),
        Streams = head.Has("streams") ? head["streams"].Count() : ReplicateSeed.Version,
        Id = claim["id"].Text(),
        Identity = [.. RecordedClaim.IdentityOf.Select(part => (part.Member, claim[part.Member].Text()))],
        Verdict = claim["verdict"].Word(Enum.GetValues<Verdict>(), Words.Of),
        Exact = claim["exact"].Flag(),
        Profile = Profile.Quick,
        Trials = claim["trials"].Count(),
        Steps = claim.Has("steps") ? claim["steps"].Count() : 0,
        Estimate = claim["estimate"].Real(),
        Interval = IntervalOf(claim["interval"]),
        LogEvidence = RealOrNull(claim["logEvidence"]),
        Evidence = claim.Has("evidence") ? new EvidenceCurve([.. claim["evidence"].Items().Select(PointOf)]) : EvidenceCurve.None,
        WorstReplicate = claim["worstReplicate"].IsNull ? null : claim["worstReplicate"].Count(),
        WorstRatio = RealOrNull(claim["worstRatio"]),
        Alpha = RealOrNull(claim["alpha"]),
        Beta = RealOrNull(claim["beta"]),
        Seen = claim["seen"].Text(),
        GaveUp = claim.Has("gaveUp") && !claim["gaveUp"].IsNull ? claim["gaveUp"].Text() : null,
        Elapsed = claim.Has("seconds") && !claim["seconds"].IsNull ? ElapsedOf(claim["seconds"]) : TimeSpan.Zero,
    };

    private static double? RealOrNull(JsonMember member) => member.IsNull ? null : member.Real();

    private static EvidencePoint PointOf(JsonMember point) => new(point["trials"].Count(), point["logSupport"].Real(), point["logRefutation"].Real());

    private static Interval? IntervalOf(JsonMember interval)
    {
        if (interval.IsNull)
            return null;
        (double lower, double upper) = (interval["lower"].Real(), interval["upper"].Real());
        return lower <= upper ? new Interval(lower, upper) : throw new FormatException($"{interval.Path} has no numbers in order");
    }

    /// <summary>To the tick, so that it is written again as it was read.</summary>
    private static TimeSpan ElapsedOf(JsonMember seconds)
    {
        double ticks = Math.Round(seconds.Real() * TimeSpan.TicksPerSecond);
        return ticks >= 0 && ticks < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : throw new FormatException($"{seconds.Path} is not a time");
    }

    private static Profile ProfileOf(JsonMember profile) => profile.Word(Enum.GetValues<Profile>(), Words.Of);
}
