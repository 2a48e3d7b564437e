using LabelNoise.Claims;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Cli.Census;
using LabelNoise.Tests.Unit.Cli.Hosting;

namespace LabelNoise.Tests.Unit.Cli.Runs;

public sealed class ResultFileTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    private string Text => File.ReadAllText(_file.Path);

    public void Dispose() => _file.Dispose();

    [Theory(DisplayName = "The file has the lines of --format jsonl, whatever is printed, which is the same with the file as without")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Lines(string format)
    {
        Invocation run = Verify($"--format {format}");

        Text.Should().Be(Invocation.Of("verify --seed 7 --format jsonl", SampleClaims.Three()).Output);
        run.Output.Should().Be(Invocation.Of($"verify --seed 7 --format {format}", SampleClaims.Three()).Output);
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
    }

    [Fact(DisplayName = "Cut at any byte, the file is gone on from: the results and the file are those of one run")]
    public void CutAtEveryByte()
    {
        string json = Verify("--format json").Output;
        byte[] whole = File.ReadAllBytes(_file.Path);

        // Most of the time a run waits until the disk has its lines.
        Parallel.For(0, whole.Length + 1, new ParallelOptions { MaxDegreeOfParallelism = 8 }, length =>
        {
            using Case atLength = Case.Of(length);
            using TemporaryFile file = new();
            File.WriteAllBytes(file.Path, whole[..length]);
            Invocation run = Invocation.Of($"verify --seed 7 --output {file.Path} --format json --resume", SampleClaims.Three());

            run.Should().Be(new Invocation(0, json, string.Empty));
            File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(whole).Should().BeTrue();
        });
    }

    [Theory(DisplayName = "What the file holds is not checked again, and counts in every format")]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Resumes(string format)
    {
        Run("S.1/a", [Scripted("S.1/a"), Scripted("S.1/b")]);
        ScriptedClaim first = Scripted("S.1/a");
        ScriptedClaim second = Scripted("S.1/b");
        Invocation run = Run($"--resume --format {format}", [first, second]);

        first.Checked.Should().BeEmpty();
        second.Checked.Should().Equal(7);
        run.Output.Should().Contain("S.1/a").And.Contain("S.1/b");
        _file.Lines.Should().HaveCount(2);
        if (!string.Equals(format, "table", StringComparison.Ordinal))
            run.Output.Should().Be(Invocation.Of($"verify --seed 7 --format {format}", [first, second]).Output);
    }

    [Fact(DisplayName = "A failure that the file holds is one of the run")]
    public void FailureCounts()
    {
        ScriptedClaim failing = Scripted("S.1/a", Verdict.Refuted);
        Run(string.Empty, [failing]).ExitCode.Should().Be(1);
        Run("--resume", [failing]).ExitCode.Should().Be(1);

        failing.Checked.Should().Equal(7);
    }

    [Theory(DisplayName = "A run that is stopped says how far it has come, and the whole command that goes on with it; one without a file has nothing to go on from")]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void SaysHowToGoOn(string format)
    {
        using CancellationTokenSource stop = new();
        IReadOnlyList<Claim> claims = [Scripted("S.1/a"), SampleClaims.Sampled("S.1/stopped", "S.1", _ => { stop.Cancel(); return new(true, 0.5); }, Verdict.Supported)];
        string command = $"verify S.1/a S.1/stopped --seed 7 --format {format}";

        Invocation stopped = Invocation.Of($"{command} --output {_file.Path}", claims, stop.Token);
        Invocation again = Invocation.Of($"{command} --output {_file.Path} --resume", claims, stop.Token);

        stopped.Error.Should().Be($"Stopped: 1 of 2 claims are finished. To go on: dotnet run --project src/LabelNoise.Cli -- {command} --output {_file.Path} --resume\n");
        again.Error.Should().Be(stopped.Error);
        Invocation.Of(command, claims, stop.Token).Error.Should().BeEmpty();
    }

    [Fact(DisplayName = "The command that goes on has words in quotes that a shell would take apart or fill in")]
    public void QuotesWords()
    {
        using CancellationTokenSource stop = new();
        string file = _file.Path + " it's $HOME";
        try
        {
            Invocation stopped = Invocation.Of(["verify", "--output", file], [SampleClaims.Sampled("S.1/stopped", "S.1", _ => { stop.Cancel(); return new(true, 0.5); }, Verdict.Supported)], stop.Token);

            string quoted = OperatingSystem.IsWindows() ? $"\"{file}\"" : $"'{_file.Path} it'\\''s $HOME'";
            stopped.Error.Should().EndWith($" verify --output {quoted} --resume\n");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact(DisplayName = "With --timings the lines have seconds, which a resumed run has too")]
    public void Timings()
    {
        Verify("--timings");
        string[] lines = _file.Lines;
        Invocation again = Verify("--timings --format jsonl --resume");

        lines[1].Should().MatchRegex("\"seconds\":[0-9.E-]+,");
        again.Output.Should().Be(Text);
        _file.Lines.Should().Equal(lines);
    }

    [Fact(DisplayName = "A claim that changed or is gone is said to be left out; the changed one is checked again, and its new result counts from then on")]
    public void Changed()
    {
        Run(string.Empty, [Scripted("S.1/a"), Scripted("S.1/b"), Scripted("S.1/c")]);
        ScriptedClaim same = Scripted("S.1/a");
        ScriptedClaim changed = Scripted("S.1/b", setting: "another");
        Invocation run = Run("--resume", [same, changed]);
        Invocation again = Run("--resume", [same, changed]);

        same.Checked.Should().BeEmpty();
        changed.Checked.Should().Equal(7);
        run.Error.Should().Be(
            $"'{_file.Path}' has a result of S.1/b, but its setting is another now: it is left out.\n'{_file.Path}' has a result of S.1/c, which is not in the catalogue: it is left out.\n");
        again.Error.Should().NotContain("S.1/b");
        _file.Lines.Should().HaveCount(4);
    }

    [Fact(DisplayName = "Without --resume a file that holds anything is refused and left as it is; an empty one is taken")]
    public void NotOverwritten()
    {
        File.WriteAllText(_file.Path, string.Empty);
        Verify().ExitCode.Should().Be(0);
        string before = Text;
        Refused(string.Empty, "it holds results already; with --resume, which goes on from them, or a new file, is accepted.");

        Text.Should().Be(before);
    }

    [Fact(DisplayName = "A file of another seed is refused, and left as it is")]
    public void OtherSeed()
    {
        Verify();
        string before = Text;
        Invocation.Of($"verify --seed 8 --resume --output {_file.Path}", SampleClaims.Three())
            .ShouldBeRefused($"--output is '{_file.Path}'; it holds results of the suite seed 7; one of the suite seed 8, or a new file, is accepted.\n");

        Text.Should().Be(before);
    }

    [Theory(DisplayName = "A file of something else is refused and left as it is, with --resume and without")]
    [InlineData("Dear diary,\n")]
    [InlineData("{\n  \"schema\": 1\n}\n")]
    [InlineData("{\"census\":2}\n")]
    [InlineData("\n")]
    public void Foreign(string text)
    {
        File.WriteAllText(_file.Path, text);
        Refused(string.Empty, "it holds something else than results; one that `verify` wrote line by line, or a new file, is accepted.");
        Refused("--resume", "it holds something else than results; one that `verify` wrote line by line, or a new file, is accepted.");

        Text.Should().Be(text);
    }

    [Fact(DisplayName = "A damaged line in the middle is refused by its number")]
    public void Damaged()
    {
        Verify();
        string[] lines = _file.Lines;
        File.WriteAllText(_file.Path, $"{lines[0]}\n{{\"id\":3}}\n{lines[1]}\n");
        Refused("--resume", "line 2 has no 'suiteSeed'; the file without that line is accepted.");
        File.WriteAllText(_file.Path, $"{lines[0]}\ngarbage\n{lines[1]}\n");
        Refused("--resume", "line 2 is no JSON; the file without that line is accepted.");
    }

    [Fact(DisplayName = "A file with carriage returns, as comes through another system, is read and gone on with")]
    public void CarriageReturns()
    {
        Run("S.1/a", [Scripted("S.1/a"), Scripted("S.1/b")]);
        File.WriteAllText(_file.Path, Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        ScriptedClaim second = Scripted("S.1/b");
        Run("--resume", [Scripted("S.1/a"), second]);
        Run("--resume", [Scripted("S.1/a"), second]).ExitCode.Should().Be(0);

        second.Checked.Should().Equal(7);
    }

    [Fact(DisplayName = "Resuming needs a file; a folder is none, and neither is a FIFO")]
    public async Task NoFile()
    {
        Invocation.Of("verify --resume", SampleClaims.Three()).ShouldBeRefused("--resume is given without --output; with the file of --output to go on from it is accepted.\n");
        string folder = Path.GetDirectoryName(_file.Path)!;
        Invocation.Of($"verify --output {folder}", SampleClaims.Three()).ShouldBeRefused($"--output is '{folder}'; a file that can be read and written is accepted (*).\n");
        if (OperatingSystem.IsWindows())
            return;
        await ShellRun.OfAsync("mkfifo census.jsonl", folder);
        Refused("--resume", "a file that can be read and written is accepted (what is written there cannot be read again).");
    }

    [Fact(DisplayName = "A part of a run goes on from its own file, and is then the part that one run writes")]
    public void Part()
    {
        string whole = Verify("--shard 1/2").Output;
        string text = Text;
        File.WriteAllText(_file.Path, text[..^30]);

        Verify("--shard 1/2 --resume").Output.Should().Be(whole);
        Text.Should().Be(text);
        whole.Should().Be(Invocation.Of("verify --seed 7 --shard 1/2", SampleClaims.Three()).Output);
    }

    [Fact(DisplayName = "Ctrl-C leaves the claims that were finished in the file; a run that is resumed ends as one that was not stopped")]
    public void Cancelled()
    {
        using CancellationTokenSource stop = new();
        using ManualResetEventSlim never = new();
        ScriptedClaim first = Scripted("S.1/a");
        ScriptedClaim stuck = ScriptedClaim.Of("S.1/b", _ =>
        {
            if (!stop.IsCancellationRequested)
            {
                stop.Cancel();
                never.Wait(TimeSpan.FromMinutes(1));
            }

            return Verdict.Supported;
        });
        Invocation cancelled = Run(string.Empty, [first, stuck], stop.Token);
        never.Set();

        cancelled.ExitCode.Should().Be(130);
        cancelled.Output.Should().Contain("cancelled with 1 of 2 claims checked: 1 claim as catalogued");
        _file.Lines.Should().ContainSingle();
        Run("--resume --format json", [first, stuck]).Output.Should().Be(Invocation.Of("verify --seed 7 --format json", [first, stuck]).Output);
    }

    [Fact(DisplayName = "A process stopped by Ctrl-C leaves a file from which another goes on to the very bytes of one run")]
    public void StoppedProcess()
    {
        if (OperatingSystem.IsWindows())
            return;
        StoppedRun run = StoppedRun.Of("INT", "verify", "C.1", "C.4", "--seed", "7", "--format", "jsonl", "--output", _file.Path);
        if (run.IsIgnored)
            return;
        string[] lines = _file.Lines;

        run.ExitCode.Should().Be(130);
        string.Join('\n', [run.FirstLine!, .. run.Rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)]).Should().Be(string.Join('\n', lines));
        Text.Should().EndWith("\n");
        Invocation.Of($"verify C.1/exact C.4/by-T1/m=256 --seed 7 --format jsonl --resume --output {_file.Path}").Output
            .Should().Be(Invocation.Of("verify C.1/exact C.4/by-T1/m=256 --seed 7 --format jsonl").Output);
        _file.Lines.Take(lines.Length).Should().Equal(lines);
    }

    private static ScriptedClaim Scripted(string id, Verdict verdict = Verdict.Supported, string setting = "a script") => ScriptedClaim.Of(id, _ => verdict, setting: setting);

    private Invocation Verify(string options = "") => Run(options, SampleClaims.Three());

    private Invocation Run(string options, IReadOnlyList<Claim> claims, CancellationToken cancellation = default) =>
        Invocation.Of($"verify --seed 7 --output {_file.Path} {options}", claims, cancellation);

    private void Refused(string options, string why) => Verify(options).ShouldBeRefused($"--output is '{_file.Path}'; {why}\n");
}
