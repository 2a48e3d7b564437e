using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Claims;

/// <summary>The arguments of a run over claims, and the run they describe.</summary>
internal sealed class SuiteArguments
{
    private readonly Argument<string[]> _identifiers = new("id")
    {
        Description = "Claims, statements, or beginnings of claim ids, such as C.1/exact; all claims of the profile where none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<Profile> _profile = ProfileOption.Create();

    private readonly Option<bool> _literal = new("--literal")
    {
        Description = "The claims at settings that meet Condition 3.1 as printed, and only those: some minutes on two cores",
    };

    private readonly Option<ulong?> _seed = OptionOf.Seed(SuiteSeed.Description);

    private readonly Option<long?> _threads = OptionOf.Whole(
        "--threads", "Replicates that run side by side; changes no digit of a result [default: the processors]", 1, 1024);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_identifiers);
        foreach (Option option in new Option[] { _profile, _literal, _seed, _threads })
            command.Add(option);
    }

    /// <summary>The identifiers given.</summary>
    public IReadOnlyList<string> Identifiers(ParseResult parsed) => parsed.GetValue(_identifiers) ?? [];

    /// <summary>The run, not yet begun.</summary>
    /// <exception cref="UserErrorException">The arguments do not go together, or select nothing.</exception>
    public Verification Read(ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(_seed));
        if (parsed.GetValue(_threads) is { } count)
            options = options with { Threads = (int)count };
        if (parsed.GetValue(_literal) && parsed.GetResult(_profile) is { Implicit: false })
            throw new UserErrorException("--literal is a profile of its own; without --profile it is accepted.");
        Profile run = parsed.GetValue(_literal) ? Profile.Literal : parsed.GetValue(_profile);
        return new Verification(claims, ClaimSelection.Of(claims, Identifiers(parsed), run), options, run);
    }
}
