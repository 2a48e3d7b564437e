using System.CommandLine;
using System.CommandLine.Parsing;

namespace LabelNoise.Cli.Parsing;

/// <summary>What is wrong with a command line, before any command has seen it.</summary>
internal static class ParseFault
{
    /// <summary>The first fault as one line that names the argument, its value and what is accepted; null where there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.Errors.Count == 0 && !ReferenceEquals(parsed.Action, command.Action))
            return null;
        if (command is RootCommand root)
            return NoCommand(root, parsed.Tokens);
        if (Loose(parsed).FirstOrDefault(word => word.StartsWith('-')) is { } option)
            return NoOption(command, option.Split('=', ':')[0]);
        if (parsed.Errors.FirstOrDefault(e => Given(e) is not null) is { } fault)
            return Sentence(parsed, fault);
        if (parsed.UnmatchedTokens is [string word, ..])
            return $"'{word}' belongs to no option of {command.Name}; {Usage(command)} accepted.";
        return parsed.Errors is [{ } error, ..] ? Sentence(parsed, error) : null;
    }

    /// <summary>Words that belong to no option.</summary>
    private static IEnumerable<string> Loose(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens);

    private static string NoCommand(RootCommand root, IReadOnlyList<Token> tokens)
    {
        string[] names = [.. root.Subcommands.Select(c => c.Name)];
        string accepted = "one of " + string.Join(", ", names) + " is accepted; --help says more.";
        return tokens.Count == 0 ? "A command is missing: " + accepted : $"'{tokens[0].Value}' is no command: {accepted}{Suggestion.For(tokens[0].Value, names)}";
    }

    private static string NoOption(Command command, string option)
    {
        string[] names = [.. command.Options.Select(o => o.Name)];
        return $"'{option}' is no option of {command.Name}; {string.Join(", ", names)} are accepted.{Suggestion.For(option, names)}";
    }

    private static string Usage(Command command) =>
        command.Arguments.Count == 0 ? "options alone are" : string.Join(" and ", command.Arguments.Select(a => "one " + a.Name)) + (command.Arguments.Count == 1 ? " is" : " are");

    private static OptionResult? Given(ParseError error) => error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;

    private static string Sentence(ParseResult parsed, ParseError error)
    {
        Command command = parsed.CommandResult.Command;
        if (Given(error) is { } given)
            return OfOption(given, error.Message);
        if (error.SymbolResult is ArgumentResult { Argument: { } argument })
            return Missing(argument.Name, argument);
        return command.Options.FirstOrDefault(o => o.Required && parsed.GetResult(o) is null) is { } required ? Missing(required.Name, required) : error.Message;
    }

    private static string OfOption(OptionResult result, string message)
    {
        Option option = result.Option;
        if (result.IdentifierTokenCount == 0)
            return Missing(option.Name, option);
        if (result.IdentifierTokenCount > 1)
            return FormattableString.Invariant($"{option.Name} is given {result.IdentifierTokenCount} times; once is accepted.");
        if (option is Option<bool> and not IAccepting)
            return $"{option.Name} is '{result.Tokens[0].Value}'; true, false or no value is accepted.";
        return result.Tokens.Count == 0 ? $"{option.Name} has no value; {Accepted(option)} is accepted." : message;
    }

    private static string Missing(string name, Symbol symbol) => $"{name} is missing; {Accepted(symbol)} is accepted.";

    private static string Accepted(Symbol symbol) => symbol is IAccepting accepting ? accepting.Accepted : "a value";
}
