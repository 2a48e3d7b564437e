using LabelNoise.Cli;
using LabelNoise.Cli.Hosting;
using LabelNoise.Statements;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>One run of the command line in this process: what it returned and wrote.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line given as words with spaces between them.</summary>
    public static Invocation Of(string arguments, IReadOnlyList<Claim>? claims = null, CancellationToken cancellation = default) =>
        Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), claims, cancellation);

    /// <summary>Runs a command line given as words.</summary>
    public static Invocation Of(IReadOnlyList<string> words, IReadOnlyList<Claim>? claims = null, CancellationToken cancellation = default)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.Run(words, new Host(output, error, cancellation), claims);
        return new Invocation(code, output.ToString(), error.ToString());
    }
}
