using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>Finds a rule by its name, or loads it from its author's library.</summary>
internal static class RuleNames
{
    private const string Library = ".dll:";

    /// <summary>The rule of a name such as "wrong-sign" or "bin/Mine.dll:Mine.ClippedSgd".</summary>
    /// <param name="argument">The argument that names it, for errors.</param>
    /// <param name="name">The name.</param>
    /// <param name="accepted">What is accepted there.</param>
    /// <exception cref="UserErrorException">There is no such rule, file or type, or the type is no update rule.</exception>
    public static NamedRule Find(string argument, string name, string accepted)
    {
        if (NamedRule.All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal)) is { } known)
            return known;
        if (RuleFamily.Find(argument, name) is { } member)
            return member;
        int at = name.LastIndexOf(Library, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            throw new UserErrorException($"{argument} is '{name}'; {accepted} is accepted.{Suggestion.For(name, NamedRule.All.Select(r => r.Name).Concat(RuleFamily.All.Select(f => f.Form)))}");
        (string file, string type) = (name[..(at + Library.Length - 1)], name[(at + Library.Length)..]);
        try
        {
            // What a rule of somebody's writes is no result of this program, so it must not stand among them.
            Console.SetOut(Console.Error);
            return new NamedRule(name, RuleType.Of(type, RuleType.Find(file, type)), IsLoaded: true);
        }
        catch (FormatException refused)
        {
            throw Refused(refused.Message, refused);
        }
        catch (Exception error)
        {
            // A static constructor may throw anything.
            throw Refused($"{type} cannot be made: {NamedRule.Cause(error)}", error);
        }

        UserErrorException Refused(string reason, Exception error) => new($"{argument} is '{name}', which cannot be used as a rule: {reason.TrimEnd('.')}.", error);
    }
}
