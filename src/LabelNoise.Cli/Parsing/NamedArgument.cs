using System.CommandLine;

namespace LabelNoise.Cli.Parsing;

/// <summary>An argument that is a name.</summary>
/// <param name="name">What stands for it in the help.</param>
/// <param name="accepted">What is accepted.</param>
internal sealed class NamedArgument(string name, string accepted) : Argument<string>(name), IAccepting
{
    /// <inheritdoc/>
    public string Accepted { get; } = accepted;
}
