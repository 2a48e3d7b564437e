using System.CommandLine;

namespace LabelNoise.Cli.Parsing;

/// <summary>An option with one value.</summary>
/// <param name="name">The option, with its dashes.</param>
/// <param name="accepted">What is accepted.</param>
internal sealed class ValueOption<T>(string name, string accepted) : Option<T>(name), IAccepting
{
    /// <inheritdoc/>
    public string Accepted { get; } = accepted;
}
