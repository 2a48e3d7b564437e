using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>The observer that looks at nothing; the compiler removes it from the loop.</summary>
internal readonly struct NoObserver : IStepObserver
{
    /// <inheritdoc/>
    public bool Observe(long step, in StepContext context, in RuleStep decision, ReadOnlySpan<double> direction) => true;
}
