using System.CommandLine;
using System.CommandLine.Parsing;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Parsing;

/// <summary>Makes options that name themselves and what they accept when a value cannot be used.</summary>
internal static class OptionOf
{
    /// <summary>The least and the largest positive double, a little inside: every number between is read.</summary>
    public const string Least = "5e-324";

    /// <summary>See <see cref="Least"/>.</summary>
    public const string Most = "1.79e308";

    /// <summary>Reads a value from its text.</summary>
    public delegate bool Reader<T>(string text, out T value);

    /// <summary>An option with one value.</summary>
    /// <param name="name">The option, with its dashes.</param>
    /// <param name="accepted">What is accepted, as it completes "… is accepted".</param>
    /// <param name="helpName">What stands for the value in the help.</param>
    /// <param name="description">What it is.</param>
    /// <param name="reader">Reads and judges the value.</param>
    /// <param name="names">The names that it may have, or that may stand in it between commas; none where it is no name.</param>
    public static Option<T> Value<T>(string name, string accepted, string helpName, string description, Reader<T> reader, params IReadOnlyList<string> names) => new ValueOption<T>(name, accepted)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Read(name, accepted, result, reader, names),
    };

    /// <summary>An option with one of a few words. The first is the default; where it is not given the value is the default of its type, which is to be that or null.</summary>
    public static Option<T> Word<T>(string name, string description, params (string Word, T Value)[] words)
    {
        string accepted = string.Join(", ", words.SkipLast(1).Select(w => w.Word)) + " or " + words[^1].Word;
        string standard = $" [default: {words[0].Word}]";
        string[] names = [.. words.Select(w => w.Word)];
        Option<T> option = Value<T>(name, accepted, string.Join('|', names), description + standard, Find, names);
        option.CompletionSources.Add(names);
        return option;

        bool Find(string text, out T value)
        {
            int index = Array.IndexOf(names, text);
            value = words[Math.Max(0, index)].Value;
            return index >= 0;
        }
    }

    /// <summary>A name of something, or of a file or folder; an empty one is none.</summary>
    public static Option<string?> Name(string name, string description, string accepted, string helpName) =>
        Value(name, accepted, helpName, description, (string text, out string? value) =>
        {
            value = text;
            return text.Length > 0;
        });

    /// <summary>A number above 0; null when the option is not given.</summary>
    public static Option<double?> Positive(string name, string description) => Real(name, description, $"a number from {Least} to {Most}", x => x > 0);

    /// <summary>A number of at least 0; null when the option is not given.</summary>
    public static Option<double?> NotNegative(string name, string description) => Real(name, description, $"0 or a number from {Least} to {Most}", x => x >= 0);

    /// <summary>A number in a range; null when the option is not given.</summary>
    /// <param name="name">The option, with its dashes.</param>
    /// <param name="description">What it is.</param>
    /// <param name="accepted">The range in words.</param>
    /// <param name="accepts">The range.</param>
    public static Option<double?> Real(string name, string description, string accepted, Func<double, bool> accepts) =>
        Value(name, accepted, "x", description, (string text, out double? value) =>
        {
            bool read = NumberText.TryReal(text, out double number) && accepts(number);
            value = number;
            return read;
        });

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null when the option is not given.</summary>
    public static Option<long?> Whole(string name, string description, long least, long most = long.MaxValue) =>
        Value(name, FormattableString.Invariant($"a whole number from {least} to {most}"), "n", description, (string text, out long? value) =>
        {
            bool read = NumberText.TryWhole(text, out long number) && number >= least && number <= most;
            value = number;
            return read;
        });

    /// <summary>A seed; null when the option is not given.</summary>
    public static Option<ulong?> Seed(string description, string name = "--seed") =>
        Value(name, FormattableString.Invariant($"a whole number from 0 to {ulong.MaxValue}"), "n", description, (string text, out ulong? value) =>
        {
            bool read = NumberText.TrySeed(text, out ulong number);
            value = number;
            return read;
        });

    /// <summary>The number of threads of a run over replicates; null when the option is not given.</summary>
    public static Option<long?> Threads() =>
        Whole("--threads", "Replicates that run side by side; changes no digit of a result [default: the processors]", 1, 1024);

    private static T Read<T>(string name, string accepted, ArgumentResult result, Reader<T> reader, IReadOnlyList<string> names)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;

        // Where the value was forgotten, the next option stands in its place.
        bool isOption = text.StartsWith("--", StringComparison.Ordinal);
        if (!reader(text, out T value) || isOption)
            result.AddError(isOption ? $"{name} has no value, '{text}' follows it; {accepted} is accepted." : $"{name} is '{text}'; {accepted} is accepted.{NameList.Fault(text, names)}");
        return value;
    }
}
