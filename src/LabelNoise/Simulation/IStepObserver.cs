namespace LabelNoise.Simulation;

/// <summary>Watches a trajectory step by step; implement it as a struct. Apart from this, nothing is recorded.</summary>
internal interface IStepObserver
{
    /// <summary>Called before a step is carried out.</summary>
    /// <param name="step">The step.</param>
    /// <returns>False to stop before this step.</returns>
    bool Observe(in ObservedStep step);
}
