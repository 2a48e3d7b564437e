using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>What a lane rule may look at: <see cref="StepContext"/> for four replicates, one a lane. Valid during one step only.</summary>
public readonly ref struct LaneContext
{
    /// <summary>The engine's clock, and what it was when each lane's replicate began. Not set where the rule moves along its input.</summary>
    internal long Clock { get; init; }

    internal ReadOnlySpan<long> StartedAt { get; init; }

    /// <summary>The networks' linear maps θ = Wᵀa; d vectors, or none where the rule moves along its input.</summary>
    public ReadOnlySpan<Vector256<double>> Theta { get; init; }

    /// <summary>The interpolator's norm; θ* points along the first coordinate.</summary>
    public double TeacherNorm { get; init; }

    /// <summary>The inputs x; d vectors. Empty for full-batch rules.</summary>
    public ReadOnlySpan<Vector256<double>> Input { get; init; }

    /// <summary>The predictions θ·x. Zero for full-batch rules.</summary>
    public Vector256<double> Prediction { get; init; }

    /// <summary>The label noise ε, which is +σ or −σ.</summary>
    public Vector256<double> LabelNoise { get; init; }

    /// <summary>The covariances Σ̂ of the inputs, d × d row by row. Empty for sampling rules, and where Σ̂ = I.</summary>
    public ReadOnlySpan<Vector256<double>> Covariance { get; init; }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; init; }

    /// <summary>The residuals g = f(x) − θ*·x − ε, whatever the rule says of them; 0 for full-batch rules.</summary>
    internal Vector256<double> Residual => Input.IsEmpty
        ? Vector256<double>.Zero
        : Vector256.FusedMultiplyAdd(Vector256.Create(-TeacherNorm), Input[0], Prediction) - LabelNoise;

    /// <summary>Steps that the replicate in a lane has carried out before this one; 0 where the rule moves along its input.</summary>
    public long Step(int lane) => StartedAt.IsEmpty ? 0 : Clock - StartedAt[lane];
}
