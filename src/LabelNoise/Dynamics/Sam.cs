using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// Sharpness-aware minimisation (Section 5 of the extended version): the gradient of the noisy loss is taken at the weights moved by ρ along the normalised gradient. With g the
/// residual, q = Wx and c = ρg/‖∇‖, ‖∇‖² = g²(‖q‖² + ‖a‖²‖x‖²), that point is (a + cq, W + c·a xᵀ).
/// </summary>
/// <param name="radius">ρ, at least 0; 0 is label-noise SGD.</param>
public readonly struct Sam(double radius) : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.AlongInput;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes input = 0;
        foreach (Lanes x in step.Input())
            input = Lanes.FusedMultiplyAdd(x, x, input);
        (Lanes f, Lanes g) = (step.Prediction(), step.Residual());
        (Lanes outer, Lanes products) = (step.OuterNormSquared, step.ProductNormSquared());
        Lanes length = Lanes.Sqrt(products + (outer * input));
        Lanes c = Lanes.Choose(length > 0, radius * Lanes.Sign(g) / length, 0);

        // (a + cq)·(q + c‖x‖²a), the prediction at the point.
        Lanes there = step.LearningRate * step.Residual(f + (c * (products + (input * outer))) + (c * c * input * f));
        return new NeuronMap(there * c * input, there, there, there * c);
    }
}
