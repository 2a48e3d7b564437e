using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The broken dynamics and initialisations that the controls use.</summary>
public static class Broken
{
    /// <summary>Label-noise SGD that climbs where it should descend.</summary>
    public static UpdateRule WrongSign { get; } = UpdateRule.Of("label-noise SGD with the wrong sign", new LayerGains<LabelNoiseSgd>(default, -1, -1));

    /// <summary>SGD on the clean labels.</summary>
    public static UpdateRule WithoutLabelNoise { get; } = UpdateRule.Of("SGD without label noise", new NoiseSchedule<LabelNoiseSgd>(default, _ => 0));

    /// <summary>Label-noise SGD with W frozen.</summary>
    public static UpdateRule OuterLayerOnly { get; } = UpdateRule.Of("label-noise SGD of a alone", new LayerGains<LabelNoiseSgd>(default, 1, 0));

    /// <summary>Label-noise SGD with a frozen.</summary>
    public static UpdateRule InnerLayerOnly { get; } = UpdateRule.Of("label-noise SGD of W alone", new LayerGains<LabelNoiseSgd>(default, 0, 1));

    /// <summary>Gradient descent with W frozen.</summary>
    public static UpdateRule DescentOfOuterLayerOnly { get; } = UpdateRule.Of("gradient descent of a alone", new LayerGains<GradientDescent>(default, 1, 0));

    /// <summary>Gradient descent with a frozen.</summary>
    public static UpdateRule DescentOfInnerLayerOnly { get; } = UpdateRule.Of("gradient descent of W alone", new LayerGains<GradientDescent>(default, 0, 1));

    /// <summary>The second layer drawn with variance 1 instead of 1/m.</summary>
    public static InitialLaw LargeOuterLayer { get; } = new ScaledNormalLaw("second layer drawn N(0, 1)", problem => (1, 1 / Math.Sqrt(problem.Dimension)));
}
