namespace LabelNoise.Dynamics;

/// <summary>
/// An update rule that moves all neurons by one shared linear map (mathematics: docs/architecture.md, "the exact reduction").
/// Implement it as a small readonly struct, so that the simulation is compiled for it.
/// </summary>
public interface IUpdateRule
{
    /// <summary>Whether a step uses one sample (x, ε); otherwise it uses the covariance of all inputs.</summary>
    static abstract bool DrawsSample { get; }

    /// <summary>Decides a step.</summary>
    /// <param name="context">The state's summary and the step's data.</param>
    /// <param name="direction">Receives the direction r of the neuron map; d numbers.</param>
    RuleStep Decide(in StepContext context, Span<double> direction);
}
