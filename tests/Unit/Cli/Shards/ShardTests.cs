using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Shards;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli.Census;

namespace LabelNoise.Tests.Unit.Cli.Shards;

public sealed class ShardTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shards");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory(DisplayName = "The parts of verify, merged in any order, are the very bytes that one run writes, with its exit code")]
    [InlineData("verify --profile deep --seed 3", 1, Verdict.Supported)]
    [InlineData("verify --profile deep --seed 3", 2, Verdict.Supported)]
    [InlineData("verify --profile deep --seed 3", 3, Verdict.Supported)]
    [InlineData("verify --profile deep --seed 3", 3, Verdict.Refuted)]
    [InlineData("verify S.1", 2, Verdict.Supported)]
    public void VerifyMerges(string command, int parts, Verdict expected)
    {
        IReadOnlyList<Claim> claims = SampleClaims.Three(expected);

        SameAsOneRun(command, parts, claims).Should().Be(expected == Verdict.Supported ? 0 : 1);
    }

    [Theory(DisplayName = "The parts of census, merged in any order, are the very bytes that one run writes, with its exit code")]
    [InlineData(7, 1)]
    [InlineData(7, 3)]
    [InlineData(7, 7)]
    [InlineData(10, 4)]
    public void CensusMerges(int seeds, int parts)
    {
        Claim[] claims = [ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of("S.1/b", seed => seed == 6 ? Verdict.Refuted : Verdict.Supported, seed => (long)seed)];

        SameAsOneRun(FormattableString.Invariant($"census --seeds {seeds} --first-seed 5"), parts, claims).Should().Be(1);
    }

    [Fact(DisplayName = "Every claim of the catalogue is in exactly one part, and no part costs more than the mean and the dearest claim together")]
    public void WholeAndBalanced()
    {
        Claim[] deep = [.. Catalogue.Paper.In(Profile.Deep)];
        IReadOnlyList<Claim>[] parts = [.. Enumerable.Range(1, 8).Select(k => ClaimShards.Of(deep, new Shard(k, 8), ClaimCosts.Of))];

        parts.SelectMany(part => part.Select(c => c.Id)).Order(StringComparer.Ordinal).Should().Equal(deep.Select(c => c.Id).Order(StringComparer.Ordinal));
        parts.Should().OnlyContain(part => part.Sum(ClaimCosts.Of) <= deep.Sum(ClaimCosts.Of) / 8 + deep.Max(ClaimCosts.Of));
        parts.Should().OnlyContain(part => part.SequenceEqual(deep.Where(part.Contains)));
    }

    [Fact(DisplayName = "Graham's rule puts the dearest claims into parts of their own")]
    public void LongestFirst()
    {
        Claim[] claims = [.. "abcde".Select(c => ScriptedClaim.Of($"S.1/{c}"))];
        double[] costs = [1, 5, 2, 4, 3];

        Part(1).Should().Equal("S.1/a", "S.1/b", "S.1/c");
        Part(2).Should().Equal("S.1/d", "S.1/e");

        IEnumerable<string> Part(int k) => ClaimShards.Of(claims, new Shard(k, 2), claim => costs[Array.IndexOf(claims, claim)]).Select(c => c.Id);
    }

    [Fact(DisplayName = "Every claim of docs/costs.tsv is in the catalogue")]
    public void CostsAreOfTheCatalogue() =>
        ClaimCosts.Measured.Where(id => id is not "claim").Should().NotBeEmpty().And.BeSubsetOf(Catalogue.Paper.Claims.Select(c => c.Id));

    [Theory(DisplayName = "An impossible part is refused with what is accepted")]
    [InlineData("verify --shard 0/2", "--shard is '0/2'; two whole numbers such as 2/8, * is accepted.\n")]
    [InlineData("verify --shard 3/2", "--shard is '3/2'; two whole numbers*")]
    [InlineData("verify --shard 1/2/3", "--shard is '1/2/3'; two whole numbers*")]
    [InlineData("verify --shard 1", "--shard is '1'; two whole numbers*")]
    [InlineData("census --seeds 3 --shard 1,2", "--shard is '1,2'; two whole numbers*")]
    [InlineData("verify --shard 1/3", "--shard is '1/3'; with 2 claims up to 2 parts are accepted.\n")]
    [InlineData("census --seeds 3 --shard 1/4", "--shard is '1/4'; with 3 seeds up to 3 parts are accepted.\n")]
    [InlineData("verify --shard 1/2 --format table", "--format is given with --shard; a part is written as JSON.\n")]
    [InlineData("census --seeds 3 --shard 1/2 --format json", "--format is given with --shard; a part is written as JSON.\n")]
    [InlineData("verify --shard 1/2 --timings", "--timings is given with --shard; `merge` has no use for them.\n")]
    [InlineData("verify --shard 1/2 --baseline x", "--baseline is given with --shard; a whole run is compared, and `merge` makes one.\n")]
    public void Refused(string command, string error) => Invocation.Of(command, SampleClaims.Three()).ShouldBeRefused(error);

    [Fact(DisplayName = "Parts that do not fit together are refused, each with the file and the reason")]
    public void Unfit()
    {
        IReadOnlyList<Claim> claims = SampleClaims.Three();
        string one = Written("verify --shard 1/2 --seed 3", claims, "one");
        string two = Written("verify --shard 2/2 --seed 3", claims, "two");
        string other = Written("verify --shard 2/2 --seed 4", claims, "other");
        string third = Written("verify --shard 2/3 --seed 3 --profile deep", claims, "third");
        string deep = Written("verify --shard 2/2 --seed 3 --profile deep", claims, "deep");
        string alone = Written("verify --shard 1/1 --seed 3 S.1/exact", claims, "alone");
        string whole = Written("verify --format json --seed 3", claims, "whole");
        string census = Written("census --seeds 2 --shard 2/2", claims, "census");
        string stopped = Edited(two, "stopped", text => text.Replace("\"cancelled\": false", "\"cancelled\": true", StringComparison.Ordinal));
        string renamed = Edited(two, "renamed", text => text.Replace("the coin shows heads", "the coin shows tails", StringComparison.Ordinal));
        string emptied = Edited(one, "emptied", text => text.Replace("S.1/exact\",\n      \"statement", "S.1/gone\",\n      \"statement", StringComparison.Ordinal));
        string broken = Edited(two, "broken", text => text[..^20]);

        Refuses($"{one}", "Part 2/2 is missing; all parts are accepted, each once.\n");
        Refuses($"{two} {two}", "Part 1/2 is missing; all parts are accepted, each once.\n");
        Refuses($"{one} {two} {two}", "*' and '*' are both part 2/2; each part once is accepted.\n");
        Refuses($"{one} {other}", "*are of two runs: the suite seed is 3 in one and 4 in the other. The parts of one run are accepted.\n");
        Refuses($"{one} {third}", "*are of two runs: the number of parts is 2 in one and 3 in the other. *");
        Refuses($"{one} {deep}", "*are of two runs: the profile is quick in one and deep in the other. *");
        Refuses($"{one} {stopped}", "'*stopped' was stopped before its end; parts that ran to their end are accepted.\n");
        Refuses($"{one} {renamed}", "'*renamed' has a result of 'S.1/sampled/coin', but its text is another now; parts that the same version wrote are accepted.\n");
        Refuses($"{emptied} {two}", "The claim 'S.1/exact' is in no part; *");
        Refuses($"{one} {census}", "part is '*census'; *(it is a part of 'census', others are of 'verify').\n");
        Refuses($"{one} {whole}", "part is '*whole'; a file that `verify --shard` or `census --shard` wrote is accepted (it has no 'shard': it is a whole run, or none).\n");
        Refuses($"{broken} {one}", "part is '*broken'; *(it is no JSON from line *");
        Refuses($"{one} {two}x", "part is '*twox'; *(there is no such file).\n");
        Invocation.Of($"merge {alone}", [claims[1]]).ShouldBeRefused("'*alone' is over the claim 'S.1/exact', which this version of the program does not have; *");

        void Refuses(string files, string error) => Invocation.Of($"merge {files}", claims).ShouldBeRefused(error);
    }

    private int SameAsOneRun(string command, int parts, IReadOnlyList<Claim> claims)
    {
        string[] files = [.. Enumerable.Range(1, parts).Reverse().Select(k => Written(FormattableString.Invariant($"{command} --shard {k}/{parts}"), claims, FormattableString.Invariant($"part{k}")))];
        Invocation whole = Invocation.Of($"{command} --format json", claims);
        Invocation merged = Invocation.Of($"merge {string.Join(' ', files)}", claims);

        merged.Output.Should().Be(whole.Output);
        merged.ExitCode.Should().Be(whole.ExitCode);
        return merged.ExitCode;
    }

    private string Written(string command, IReadOnlyList<Claim> claims, string name)
    {
        string path = Path.Combine(_folder.FullName, name);
        Invocation run = Invocation.Of(command, claims);
        run.ExitCode.Should().BeOneOf([ExitCode.Success, ExitCode.Difference], run.Error);
        File.WriteAllText(path, run.Output);
        return path;
    }

    private string Edited(string file, string name, Func<string, string> edit)
    {
        string path = Path.Combine(_folder.FullName, name);
        string text = File.ReadAllText(file);
        edit(text).Should().NotBe(text);
        File.WriteAllText(path, edit(text));
        return path;
    }
}
