namespace LabelNoise.Tests.Unit.Cli;

public sealed class DocsCommandTests
{
    [Fact(DisplayName = "The command docs writes the documents; --check returns 0 for them, with any line ends, and 1 naming the one that was altered")]
    public void WritesAndChecks()
    {
        string folder = Directory.CreateTempSubdirectory("docs").FullName;
        try
        {
            Invocation.Of($"docs --output {folder} --check").ExitCode.Should().Be(1);
            Invocation.Of($"docs --output {folder}").ExitCode.Should().Be(0);
            Invocation.Of($"docs --output {folder} --check").ExitCode.Should().Be(0);
            string statements = Path.Combine(folder, "statements.md");
            File.WriteAllText(statements, File.ReadAllText(statements).ReplaceLineEndings("\r\n"));
            Invocation.Of($"docs --output {folder} --check").ExitCode.Should().Be(0);
            File.AppendAllText(Path.Combine(folder, "ledger.md"), "more");
            Invocation altered = Invocation.Of($"docs --output {folder} --check");

            altered.ExitCode.Should().Be(1);
            altered.Error.Should().Contain("ledger.md differs from the catalogue").And.NotContain("statements.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
