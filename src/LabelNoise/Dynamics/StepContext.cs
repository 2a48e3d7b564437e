namespace LabelNoise.Dynamics;

/// <summary>What an update rule may look at: the state's low-dimensional summary and the step's data. Valid during one step only.</summary>
public readonly ref struct StepContext
{
    /// <summary>Steps carried out before this one.</summary>
    public long Step { get; init; }

    /// <summary>The network's linear map θ = Wᵀa; d numbers.</summary>
    public ReadOnlySpan<double> Theta { get; init; }

    /// <summary>The interpolator θ*; d numbers.</summary>
    public ReadOnlySpan<double> Teacher { get; init; }

    /// <summary>The step's input x; d numbers. Empty for full-batch rules.</summary>
    public ReadOnlySpan<double> Input { get; init; }

    /// <summary>The step's label noise ε, which is +σ or −σ.</summary>
    public double LabelNoise { get; init; }

    /// <summary>The covariance Σ̂ of the inputs, d × d row by row. Empty for sampling rules, and where Σ̂ = I.</summary>
    public ReadOnlySpan<double> Covariance { get; init; }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; init; }
}
