using LabelNoise.Claims;
using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>One run of the command line in this process: what it returned and wrote.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line given as words with spaces between them.</summary>
    public static Invocation Of(string arguments, IReadOnlyList<Claim>? claims = null, CancellationToken cancellation = default) =>
        Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), claims, cancellation);

    /// <summary>Asserts that the arguments were refused: exit code 2, one line on the error stream, nothing else.</summary>
    public void ShouldBeRefused(string error)
    {
        ExitCode.Should().Be(2);
        Output.Should().BeEmpty();
        Error.Should().Match(error);
        Error.Count(c => c == '\n').Should().Be(1);
    }

    /// <summary>Runs a command line given as words with spaces between them, with results on a terminal of so many columns.</summary>
    public static Invocation At(int width, string arguments, IReadOnlyList<Claim>? claims = null) =>
        Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), claims, host => host with { OutputWidth = width }, CancellationToken.None);

    /// <summary>Runs a command line given as words with spaces between them, with results in a pipe for which COLUMNS asks so many.</summary>
    public static Invocation InPipe(int columns, string arguments, IReadOnlyList<Claim>? claims = null) =>
        Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), claims, host => host with { PipeWidth = columns }, CancellationToken.None);

    /// <summary>Runs a command line given as words.</summary>
    public static Invocation Of(IReadOnlyList<string> words, IReadOnlyList<Claim>? claims = null, CancellationToken cancellation = default) =>
        Run(words, claims, host => host, cancellation);

    private static Invocation Run(IReadOnlyList<string> words, IReadOnlyList<Claim>? claims, Func<Host, Host> shown, CancellationToken cancellation)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.Run(words, shown(new Host(output, error, cancellation)), claims);
        return new Invocation(code, output.ToString(), error.ToString());
    }
}
