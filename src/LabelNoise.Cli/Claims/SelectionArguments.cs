using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Claims;

/// <summary>The arguments that say which claims a run checks, and on how many threads.</summary>
internal sealed class SelectionArguments
{
    private readonly Argument<string[]> _identifiers = CreateIdentifiers();

    private readonly Option<Profile> _profile = ProfileOption.Create();

    private readonly Option<bool> _literal = new("--literal")
    {
        Description = "The claims at settings that meet Condition 3.1 as printed, and only those: about an hour on two cores",
    };

    private readonly Option<long?> _threads = OptionOf.Threads();

    /// <summary>The ids of what is selected.</summary>
    public static Argument<string[]> CreateIdentifiers() => new("id")
    {
        Description = "Claims, statements (C.4, or its other numbers 3.2, 4.2, B.4), or beginnings of claim ids, such as C.1/exact; all claims of the profile where none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_identifiers);
        command.Add(_profile);
        command.Add(_literal);
        command.Add(_threads);
    }

    /// <summary>The identifiers given.</summary>
    public IReadOnlyList<string> Identifiers(ParseResult parsed) => parsed.GetValue(_identifiers) ?? [];

    /// <summary>The profile of the run, and the claims it checks, in catalogue order.</summary>
    /// <exception cref="UserErrorException">The arguments contradict each other, or an identifier selects nothing.</exception>
    public (Profile Profile, IReadOnlyList<Claim> Claims) Select(ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        if (parsed.GetValue(_literal) && parsed.GetResult(_profile) is { Implicit: false })
            throw new UserErrorException("--literal is a profile of its own; without --profile it is accepted.");
        Profile profile = parsed.GetValue(_literal) ? Profile.Literal : parsed.GetValue(_profile);
        return (profile, ClaimSelection.Of(claims, Identifiers(parsed), profile));
    }

    /// <summary>The options with the number of threads that was asked for.</summary>
    public SuiteOptions WithThreads(ParseResult parsed, SuiteOptions options) =>
        parsed.GetValue(_threads) is { } count ? options with { Threads = (int)count } : options;
}
