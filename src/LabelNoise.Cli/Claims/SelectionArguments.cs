using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Claims;

/// <summary>The arguments that say which claims are meant, and on how many threads a run checks them.</summary>
internal sealed class SelectionArguments
{
    private readonly Argument<string[]> _identifiers = new("id")
    {
        Description = "Claims, beginnings of claim ids, such as C.1/exact or \"*footnote\" (* is any text), or what either version of the paper numbers: C.4, \"Theorem 3.2\", \"C.3 (2)\", \"(44)\", \"extended (44)\", A6, \"footnote 3\"; all claims of the profile where none is given",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<Profile> _profile = ProfileOption.Create();

    private readonly Option<bool> _literal = new("--literal")
    {
        Description = "The claims at settings that meet Condition 3.1 as printed, and only those: about a minute on two cores",
    };

    private readonly Option<long?> _threads = OptionOf.Threads();

    /// <summary>Adds those that say which claims to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_identifiers);
        command.Add(_profile);
        command.Add(_literal);
    }

    /// <summary>Adds all to a command that runs the claims.</summary>
    public void AddWithThreadsTo(Command command)
    {
        AddTo(command);
        command.Add(_threads);
    }

    /// <summary>The identifiers given.</summary>
    public IReadOnlyList<string> Identifiers(ParseResult parsed) => parsed.GetValue(_identifiers) ?? [];

    /// <summary>The profile, and the claims that are meant, in catalogue order. What an identifier means is said on the error stream where it may mean several items of the paper.</summary>
    /// <exception cref="UserErrorException">The arguments contradict each other, or an identifier selects nothing.</exception>
    public (Profile Profile, IReadOnlyList<Claim> Claims) Select(Host host, ParseResult parsed, IReadOnlyList<Claim> claims)
    {
        Profile profile = Profile(parsed);
        IReadOnlyList<string> identifiers = Identifiers(parsed);
        IReadOnlyList<Claim> selected = ClaimSelection.Of(claims, identifiers, profile);
        foreach (NameMeaning meaning in identifiers.Select(identifier => ClaimSelection.Meaning(claims, identifier)).Where(m => m.IsAmbiguous))
            host.Error.Write(meaning.Explanation() + "\n");
        return (profile, selected);
    }

    /// <summary>The profile.</summary>
    /// <exception cref="UserErrorException">The arguments contradict each other.</exception>
    public Profile Profile(ParseResult parsed)
    {
        if (parsed.GetValue(_literal) && parsed.GetResult(_profile) is { Implicit: false })
            throw new UserErrorException("--literal is a profile of its own; without --profile it is accepted.");
        return parsed.GetValue(_literal) ? LabelNoise.Claims.Profile.Literal : parsed.GetValue(_profile);
    }

    /// <summary>The options with the number of threads that was asked for.</summary>
    public SuiteOptions WithThreads(ParseResult parsed, SuiteOptions options) =>
        parsed.GetValue(_threads) is { } count ? options with { Threads = (int)count } : options;
}
