namespace LabelNoise.Dynamics;

/// <summary>
/// An update rule that moves all neurons by one shared linear map (mathematics: docs/architecture.md, "the exact reduction").
/// Implement it as a small readonly struct, so that the simulation is compiled for it.
/// </summary>
public interface IUpdateRule
{
    /// <summary>Whether a step uses one sample (x, ε); otherwise it uses the covariance of all inputs.</summary>
    static abstract bool DrawsSample { get; }

    /// <summary>
    /// Whether the answer, directions included, is a function of the context alone, and not of its step: it keeps nothing between calls and reads nothing else, nor
    /// what the direction held before. A simulation of such a full-batch rule stops computing at a state that a step leaves as it is, bit for
    /// bit, since no later step changes it either. False unless the rule says so.
    /// </summary>
    static virtual bool DependsOnContextAlone => false;

    /// <summary>Decides a step.</summary>
    /// <param name="context">The state's summary and the step's data.</param>
    /// <param name="direction">Receives the direction r of the neuron map; d numbers.</param>
    RuleStep Decide(in StepContext context, Span<double> direction);
}
