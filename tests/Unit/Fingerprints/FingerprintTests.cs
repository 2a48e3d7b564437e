using LabelNoise.Tests.Unit.Cli;

namespace LabelNoise.Tests.Unit.Fingerprints;

public sealed class FingerprintTests
{
    [Fact(DisplayName = "Words, normals, trajectories, initial laws and the results of claims have the committed bits on one thread")]
    public void OneThread()
    {
        Invocation run = Invocation.Of("fingerprint");

        run.ExitCode.Should().Be(0);
        string[] lines = Approved.Split(run.Output);
        string[] parts = Approved.IsOfThisRuntime ? ["words", "trajectories", "laws", "verdicts", "total"] : ["words", "trajectories"];
        foreach (string part in parts)
        {
            using Case atPart = Case.Of(part);
            Lines(part, lines).Should().Equal(
                Lines(part, Approved.Committed),
                "digits are promised; if they are meant to change, raise ReplicateSeed.Version where a seed draws other numbers, write {0} anew by the program's command fingerprint, and commit it",
                Approved.File);
        }
    }

    [Theory(DisplayName = "Words, trajectories, initial laws and results have the same bits on 2 and 8 threads as on one")]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads(int threads)
    {
        string[] lines = Approved.Split(Invocation.Of($"fingerprint --threads {threads}").Output);

        foreach (string part in new[] { "words", "trajectories", "laws", "verdicts" })
        {
            using Case atPart = Case.Of(part);
            Approved.Of(part, lines).Should().Equal(Approved.Lines(part));
        }
    }

    /// <remarks>.ci/run computes them without AVX-512, without any vector instruction and without tiered compilation too.</remarks>
    [Fact(DisplayName = "Words, normals and trajectories have the committed bits without AVX2, and initial laws and results the same as with it")]
    public async Task Instructions()
    {
        ChildProcess.Result run = await ChildProcess.RunAsync(["fingerprint"], "DOTNET_EnableAVX2=0");

        run.ExitCode.Should().Be(0);
        foreach (string part in new[] { "words", "trajectories", "laws", "verdicts" })
        {
            using Case atPart = Case.Of(part);
            Approved.Of(part, Approved.Split(run.Output)).Should().NotBeEmpty().And.Equal(Approved.Lines(part));
        }
    }

    [Fact(DisplayName = "A change of one last bit changes the digest; the sign of a NaN does not")]
    public void SeesEveryBit()
    {
        Digest(1).Should().NotBe(Digest(Math.BitIncrement(1)));
        Digest(0.0).Should().NotBe(Digest(-0.0));
        Digest(double.NaN).Should().Be(Digest(-double.NaN));
    }

    private static string Digest(double number)
    {
        using LabelNoise.Cli.Fingerprints.Digest digest = new();
        digest.Add(number);
        return digest.Hexadecimal();
    }

    private static IEnumerable<string> Lines(string part, string[] lines) =>
        string.Equals(part, "total", StringComparison.Ordinal) ? lines[^1..] : Approved.Of(part, lines);
}
