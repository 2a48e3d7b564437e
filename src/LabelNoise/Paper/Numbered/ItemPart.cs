namespace LabelNoise.Paper;

/// <summary>A numbered part of a statement.</summary>
/// <param name="Number">Its number as the statement prints it, without parentheses: "2" or "ii".</param>
/// <param name="What">What it says, in our words.</param>
/// <param name="Beginnings">What the ids of the claims about it begin with, each up to a slash or an end.</param>
internal sealed record ItemPart(string Number, string What, IReadOnlyList<string> Beginnings);
