using System.CommandLine;
using System.CommandLine.Parsing;

namespace LabelNoise.Cli.Parsing;

/// <summary>Makes options that name themselves and what they accept when a value cannot be used.</summary>
internal static class OptionOf
{
    /// <summary>Reads a value from its text.</summary>
    public delegate bool Reader<T>(string text, out T value);

    /// <summary>An option with one value.</summary>
    /// <param name="name">The option, with its dashes.</param>
    /// <param name="accepted">What is accepted, as it completes "… is accepted".</param>
    /// <param name="helpName">What stands for the value in the help.</param>
    /// <param name="description">What it is.</param>
    /// <param name="reader">Reads and judges the value.</param>
    public static Option<T> Value<T>(string name, string accepted, string helpName, string description, Reader<T> reader) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Read(name, accepted, result, reader),
    };

    /// <summary>An option with one of a few words. The first is the default; where it is not given the value is the default of its type, which is to be that or null.</summary>
    public static Option<T> Word<T>(string name, string description, params (string Word, T Value)[] words)
    {
        string accepted = string.Join(", ", words.SkipLast(1).Select(w => w.Word)) + " or " + words[^1].Word;
        string standard = $" [default: {words[0].Word}]";
        Option<T> option = Value(name, accepted, string.Join('|', words.Select(w => w.Word)), description + standard, (string text, out T value) =>
        {
            int index = Array.FindIndex(words, w => string.Equals(w.Word, text, StringComparison.Ordinal));
            value = words[Math.Max(0, index)].Value;
            return index >= 0;
        });
        option.CompletionSources.Add([.. words.Select(w => w.Word)]);
        return option;
    }

    /// <summary>A finite number in a range; null when the option is not given.</summary>
    public static Option<double?> Real(string name, string description, string accepted, Func<double, bool> accepts) =>
        Value(name, accepted, "x", description, (string text, out double? value) =>
        {
            bool read = NumberText.TryReal(text, out double number) && accepts(number);
            value = number;
            return read;
        });

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null when the option is not given.</summary>
    public static Option<long?> Whole(string name, string description, long least, long most = long.MaxValue) =>
        Value(name, $"a whole number {(most == long.MaxValue ? FormattableString.Invariant($"of at least {least}") : FormattableString.Invariant($"from {least} to {most}"))}", "n", description, (string text, out long? value) =>
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

    private static T Read<T>(string name, string accepted, ArgumentResult result, Reader<T> reader)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        if (!reader(text, out T value))
            result.AddError($"{name} is '{text}'; {accepted} is accepted.");
        return value;
    }
}
