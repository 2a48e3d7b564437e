using LabelNoise.Model;

namespace LabelNoise.Simulation;

/// <summary>A rule is not what it says of itself, or throws (<see cref="RuleDeclarations"/>). The mistake is in the rule, and no result is given.</summary>
/// <param name="message">In which respect, and where.</param>
/// <param name="innerException">What the rule threw; null where it did not.</param>
public sealed class RuleDeclarationException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException)
{
    /// <summary>What a rule threw at a step.</summary>
    internal static RuleDeclarationException At(string rule, long step, Problem problem, Exception error) =>
        new(FormattableString.Invariant($"'{rule}' failed at step {step} of {problem}: {error.GetType().Name}, {error.Message}"), error);
}
