using LabelNoise.Model;

namespace LabelNoise.Simulation;

/// <summary>What an update rule asks of a problem beyond what every rule does.</summary>
/// <param name="Text">In words, such as "a training set".</param>
/// <param name="Holds">Whether a problem meets it.</param>
internal sealed record RuleRequirement(string Text, Func<Problem, bool> Holds);
