namespace LabelNoise.Simulation;

/// <summary>A rule is not what it says of itself, or throws (<see cref="RuleDeclarations"/>). The mistake is in the rule, and no result is given.</summary>
/// <param name="message">In which respect, and where.</param>
/// <param name="innerException">What the rule threw; null where it did not.</param>
public sealed class RuleDeclarationException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
