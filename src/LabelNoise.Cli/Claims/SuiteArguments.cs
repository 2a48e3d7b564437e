using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Claims;

/// <summary>The arguments of a run over claims at one suite seed, and the run they describe.</summary>
internal sealed class SuiteArguments
{
    private readonly SelectionArguments _selection = new();
    private readonly Option<ulong?> _seed = OptionOf.Seed(SuiteSeed.Description);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _selection.AddWithThreadsTo(command);
        command.Add(_seed);
    }

    /// <summary>The identifiers given.</summary>
    public IReadOnlyList<string> Identifiers(ParseResult parsed) => _selection.Identifiers(parsed);

    /// <summary>The run, not yet begun. What an identifier means is said on the error stream where it may mean several items of the paper.</summary>
    /// <exception cref="UserErrorException">The arguments do not go together, or select nothing.</exception>
    public Verification Read(Host host, ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        SuiteOptions options = _selection.WithThreads(parsed, SuiteSeed.Resolve(parsed.GetValue(_seed)));
        (Profile profile, IReadOnlyList<Claim> selected) = _selection.Select(host, parsed, claims);
        return new Verification(claims, selected, options, profile);
    }
}
