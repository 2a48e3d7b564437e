using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// What one step does to every neuron zᵢ = (aᵢ, wᵢ) alike: with p = wᵢ·r for the step's direction r ∈ Rᵈ,
/// <c>aᵢ' = (1 − α)aᵢ − βp</c> and <c>wᵢ' = wᵢ − (γaᵢ + δp)r</c>. <c>default</c> leaves them as they are.
/// </summary>
/// <param name="OuterDecay">α: the share of aᵢ that is lost.</param>
/// <param name="OuterGain">β: how strongly wᵢ·r moves aᵢ.</param>
/// <param name="InnerGain">γ: how strongly aᵢ moves wᵢ along r.</param>
/// <param name="InnerDecay">δ: how strongly wᵢ·r moves wᵢ along r.</param>
public readonly record struct NeuronMap(Lanes OuterDecay, Lanes OuterGain, Lanes InnerGain, Lanes InnerDecay)
{
    /// <summary>The map of a gradient step: both layers move by the same coefficient c, Z' = Z(I − cX) with X = [[0, rᵀ], [r, 0]].</summary>
    public static NeuronMap Gradient(Lanes coefficient) => new(0, coefficient, coefficient, 0);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
