using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>Watches a trajectory step by step; implement it as a struct. Apart from this, nothing is recorded.</summary>
public interface IStepObserver
{
    /// <summary>Called before a step is carried out, with the state at step <paramref name="step"/> and the move that was decided.</summary>
    /// <param name="step">The number of steps carried out so far.</param>
    /// <param name="context">The state's summary and the step's data.</param>
    /// <param name="decision">What the rule decided.</param>
    /// <param name="direction">The direction of the neuron map.</param>
    /// <returns>False to stop before this step; its sample is used up, and a later call of the loop draws another.</returns>
    bool Observe(long step, in StepContext context, in RuleStep decision, ReadOnlySpan<double> direction);
}
