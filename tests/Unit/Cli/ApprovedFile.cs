using System.Text.Json.Nodes;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>A folder of its own with an approved run of some claims, which a test may edit; gone with the test.</summary>
internal sealed class ApprovedFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("labelnoise");

    /// <summary>S.1/exact, S.1/sampled/coin and S.1/mean in the quick profile, S.10/deep in the deep one.</summary>
    public static IReadOnlyList<Claim> Claims => [.. SampleClaims.Three().Take(2), Mean(), SampleClaims.Three()[2]];

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "approved run.json");

    /// <summary>Its text.</summary>
    public string Text => File.ReadAllText(Path);

    /// <summary>What else is in the folder.</summary>
    public IEnumerable<string> Others => _folder.EnumerateFileSystemInfos().Select(f => f.Name).Where(name => !string.Equals(name, "approved run.json", StringComparison.Ordinal));

    /// <summary>Approves a run.</summary>
    public Invocation Approve(IReadOnlyList<Claim> claims, string options = "", CancellationToken cancellation = default) =>
        Invocation.Of(["baseline", "--output", Path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], claims, cancellation);

    /// <summary>Checks claims against it.</summary>
    public Invocation Verify(IReadOnlyList<Claim> claims, string options = "", CancellationToken cancellation = default) =>
        Invocation.Of(["verify", "--baseline", Path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], claims, cancellation);

    /// <summary>Edits the document.</summary>
    public ApprovedFile Edit(Action<JsonObject> edit)
    {
        JsonObject document = JsonNode.Parse(Text)!.AsObject();
        edit(document);
        File.WriteAllText(Path, document.ToJsonString());
        return this;
    }

    /// <summary>Edits what it says of the claim with a number.</summary>
    public ApprovedFile EditClaim(int number, Action<JsonObject> edit) => Edit(document => edit(document["claims"]![number]!.AsObject()));

    public void Dispose() => _folder.Delete(recursive: true);

    private static MeanClaim Mean() => new()
    {
        Id = "S.1/mean",
        Check = "mean",
        Statement = SampleClaims.Statement("S.1"),
        Reading = Reading.Amended,
        Text = "the mean is at most ½",
        Setting = "a die",
        Expected = Verdict.Supported,
        Mean = new MeanHypothesis(0.5, 1, 0.25),
        Observation = Trial.OneByOne(seed => new UniformStream(seed, StreamPurpose.Inputs).Next() / 4),
    };
}
