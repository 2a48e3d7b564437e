namespace LabelNoise.Dynamics;

/// <summary>
/// An update rule: how one step moves the neurons. It is written once, for one replicate in the paper's notation, and runs for four side by side (<see cref="Numerics.Lanes"/>).
/// An implementation is immutable; what it remembers from step to step is its <see cref="RuleState"/>. As a small readonly struct it is compiled into the step loop.
/// </summary>
/// <remarks>What a rule says of itself is held against its steps: see <c>RuleDeclarations</c>.</remarks>
public interface IUpdateRule
{
    /// <summary>What its steps do to the neurons.</summary>
    Motion Motion { get; }

    /// <summary>Samples (x, ε) that a step uses; 0 for a full-batch rule, which is given Σ̂ instead.</summary>
    int BatchSize => 1;

    /// <summary>
    /// Whether a step is a function of the weights alone, and of neither its index nor anything that the rule keeps. A simulation of such a full-batch rule stops computing at a state that a step
    /// leaves as it is, bit for bit, since no later step changes it either. False unless the rule says so.
    /// </summary>
    bool DependsOnWeightsAlone => false;

    /// <summary>What the rule keeps from step to step; nothing unless it says so.</summary>
    RuleShape Shape => default;

    /// <summary>The state before the first step. All numbers and copies are 0 when it is called, which suits most rules.</summary>
    /// <param name="neurons">The weights at step 0.</param>
    /// <param name="state">What the rule keeps.</param>
    void Init(Neurons neurons, RuleState state)
    {
    }

    /// <summary>Takes a step.</summary>
    /// <param name="step">The step's data, and the state as far as the rule may see it.</param>
    /// <param name="state">What the rule keeps, to be overwritten.</param>
    /// <returns>The map that moves all neurons, where there is one (<see cref="Motion.AlongInput"/>, <see cref="Motion.AlongDirection"/>); not looked at otherwise.</returns>
    NeuronMap Update(in Step step, RuleState state);
}
