using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli.Census;

public sealed class CensusFileTests
{
    [Fact(DisplayName = "The file has one line of JSON for each finished claim at a seed, with id, digest, verdict and replicates")]
    public void Lines()
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 2 --first-seed 8 --output {file.Path}", [ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of("S.1/b", _ => Verdict.Refuted, _ => 3)]);

        file.Lines.Should().HaveCount(5);
        file.Lines[0].Should().Be("""{"census":2}""");
        file.Lines[1].Should().MatchRegex("""
            ^\{"seed":8,"claims":\[\{"id":"S\.1/a","digest":"[0-9a-f]{16}","verdict":"supported","trials":8\}\]\}$
            """);
        file.Lines[2].Should().MatchRegex("""
            ^\{"seed":8,"claims":\[\{"id":"S\.1/b","digest":"[0-9a-f]{16}","verdict":"refuted","trials":3\}\]\}$
            """);
    }

    [Fact(DisplayName = "Run again with more seeds, a census checks only those that are not in the file; its JSON is that of one run in memory")]
    public void Resumes()
    {
        using TemporaryFile file = new();
        ScriptedClaim claim = Failing();
        Invocation.Of($"census --seeds 3 --first-seed 2 --output {file.Path}", [claim]);
        Invocation table = Invocation.Of($"census --seeds 6 --output {file.Path}", [claim]);
        Invocation json = Invocation.Of($"census --seeds 6 --format json --output {file.Path}", [claim]);

        claim.Checked.Should().Equal(2, 3, 4, 1, 5, 6);
        table.Output.Should().Contain("6 seeds of 1 to 6, 3 of them from the file;").And.Contain("6 verdicts: 2 opposite");
        json.Output.Should().Be(Invocation.Of("census --seeds 6 --format json", [Failing()]).Output);
    }

    [Fact(DisplayName = "A census that is stopped in the middle of a seed keeps the claims it has finished there, and goes on with the others")]
    public void StoppedInASeed()
    {
        using TemporaryFile file = new();
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim never = new();
        ScriptedClaim finished = ScriptedClaim.Of("S.1/a");
        ScriptedClaim stopped = ScriptedClaim.Of("S.1/b", seed =>
        {
            if (seed == 2 && !stop.IsCancellationRequested)
            {
                stop.Cancel();
                never.Wait(TimeSpan.FromMinutes(1));
            }

            return Verdict.Supported;
        });
        Invocation cancelled = Invocation.Of($"census --seeds 3 --output {file.Path}", [finished, stopped], stop.Token);
        never.Set();

        cancelled.ExitCode.Should().Be(130);
        cancelled.Output.Should().StartWith("cancelled with 1 of 3 seeds finished\n");
        file.Lines.Should().HaveCount(4);
        file.Lines[3].Should().StartWith("{\"seed\":2,").And.Contain("\"S.1/a\"");
        Invocation.Of($"census --seeds 3 --output {file.Path}", [finished, stopped]).Output.Should().Contain("6 verdicts: 0 opposite");
        finished.Checked.Should().Equal(1, 2, 3);
    }

    [Fact(DisplayName = "Seeds of the file that are not asked for are kept and not counted")]
    public void OtherSeeds()
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 6 --output {file.Path}", [Failing()]);
        Invocation run = Invocation.Of($"census --seeds 2 --first-seed 5 --output {file.Path}", [Failing()]);

        run.Output.Should().Contain("2 verdicts: 1 opposite");
        file.Lines.Should().HaveCount(7);
    }

    [Fact(DisplayName = "A file whose lines end in \\r\\n, as one does that came through another system, is read and gone on with")]
    public void CarriageReturns()
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 3 --output {file.Path}", [Failing()]);
        File.WriteAllText(file.Path, File.ReadAllText(file.Path).Replace("\n", "\r\n", StringComparison.Ordinal));
        ScriptedClaim claim = Failing();
        Invocation run = Invocation.Of($"census --seeds 4 --output {file.Path}", [claim]);
        Invocation again = Invocation.Of($"census --seeds 4 --output {file.Path}", [claim]);

        run.Output.Should().Contain("4 seeds of 1 to 4, 3 of them from the file");
        again.Output.Should().Contain("4 seeds of 1 to 4, 4 of them from the file");
        claim.Checked.Should().Equal(4);
    }

    [Fact(DisplayName = "What a power failure left of the last line is dropped, and its seed is checked again")]
    public void UnfinishedLine()
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 3 --output {file.Path}", [Failing()]);
        string whole = File.ReadAllText(file.Path);
        File.WriteAllText(file.Path, whole[..^20]);
        ScriptedClaim claim = Failing();
        Invocation run = Invocation.Of($"census --seeds 3 --output {file.Path}", [claim]);

        run.Output.Should().Contain("3 seeds of 1 to 3, 2 of them from the file");
        claim.Checked.Should().Equal(3);
        File.ReadAllText(file.Path).Should().Be(whole);
    }

    [Fact(DisplayName = "A claim that is new, or says another thing under its id, is checked at every seed, and no other is; its results stand beside the old ones")]
    public void NewClaims()
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 2 --output {file.Path}", [ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of("S.1/b")]);
        string before = File.ReadAllText(file.Path);
        ScriptedClaim same = ScriptedClaim.Of("S.1/a");
        ScriptedClaim changed = ScriptedClaim.Of("S.1/b", setting: "another");
        ScriptedClaim added = ScriptedClaim.Of("S.1/c");
        Invocation first = Invocation.Of($"census --seeds 2 --format json --output {file.Path}", [same, changed, added]);
        Invocation second = Invocation.Of($"census --seeds 2 --format json --output {file.Path}", [same, changed, added]);

        same.Checked.Should().BeEmpty();
        changed.Checked.Should().Equal(1, 2);
        added.Checked.Should().Equal(1, 2);
        first.Output.Should().Be(second.Output).And.Be(Invocation.Of("census --seeds 2 --format json", [ScriptedClaim.Of("S.1/a"), ScriptedClaim.Of("S.1/b", setting: "another"), ScriptedClaim.Of("S.1/c")]).Output);
        File.ReadAllText(file.Path).Should().StartWith(before);
        file.Lines.Should().HaveCount(9);
    }

    [Theory(DisplayName = "A file that is not a census's is refused in one line and left as it is")]
    [InlineData("Dear diary,\n")]
    [InlineData("{\"cens")]
    [InlineData("\n")]
    public void Foreign(string text)
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, text);
        Invocation run = Invocation.Of($"census --seeds 1 --output {file.Path}", [Failing()]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"--output is '{file.Path}'; it is not the file of a census; one that `census` wrote, or a new file, is accepted.\n");
        File.ReadAllText(file.Path).Should().Be(text);
    }

    [Theory(DisplayName = "A damaged line in the middle is refused by its number")]
    [InlineData("no JSON", "garbage")]
    [InlineData("no object", "[]")]
    [InlineData("no claims", """{"seed":1}""")]
    [InlineData("no digest", """{"seed":1,"claims":[{"id":"S.1/a","verdict":"supported","trials":8}]}""")]
    [InlineData("no id", """{"seed":1,"claims":[{"id":null,"digest":"0","verdict":"supported","trials":8}]}""")]
    [InlineData("a negative seed", """{"seed":-1,"claims":[{"id":"S.1/a","digest":"0","verdict":"supported","trials":8}]}""")]
    [InlineData("an unknown verdict", """{"seed":1,"claims":[{"id":"S.1/a","digest":"0","verdict":"perhaps","trials":8}]}""")]
    [InlineData("negative trials", """{"seed":1,"claims":[{"id":"S.1/a","digest":"0","verdict":"supported","trials":-8}]}""")]
    [InlineData("no trials", """{"seed":1,"claims":[{"id":"S.1/a","digest":"0","verdict":"supported"}]}""")]
    public void Damaged(string damage, string line)
    {
        using TemporaryFile file = new();
        Invocation.Of($"census --seeds 2 --output {file.Path}", [Failing()]);
        string[] lines = file.Lines;
        lines[1] = line;
        File.WriteAllText(file.Path, string.Join('\n', lines) + "\n");
        Invocation run = Invocation.Of($"census --seeds 2 --output {file.Path}", [Failing()]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"--output is '{file.Path}'; line 2 is not the result of a seed; the file without that line is accepted.\n", "of {0}", damage);
    }

    [Fact(DisplayName = "A folder, and a file that another census is writing, are refused in one line")]
    public void Unusable()
    {
        using TemporaryFile file = new();
        string folder = Path.GetDirectoryName(file.Path)!;
        using FileStream other = new(file.Path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        foreach (string path in new[] { folder, file.Path })
        {
            using Case atPath = Case.Of(path);
            Invocation run = Invocation.Of($"census --seeds 1 --output {path}", [Failing()]);
            run.ExitCode.Should().Be(2);
            run.Error.Should().Match($"--output is '{path}'; a file that can be read and written is accepted (*).\n");
        }
    }

    /// <summary>A claim that is refuted at the seeds 3 and 6, and so on.</summary>
    private static ScriptedClaim Failing() => ScriptedClaim.Of("S.1/a", seed => seed % 3 == 0 ? Verdict.Refuted : Verdict.Supported);
}
