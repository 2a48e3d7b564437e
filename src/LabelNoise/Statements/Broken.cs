using LabelNoise.Dynamics;
using LabelNoise.Dynamics.Counterfactuals;
using LabelNoise.Simulation;

namespace LabelNoise.Statements;

/// <summary>The broken dynamics and initialisations that the controls use.</summary>
public static class Broken
{
    /// <summary>Label-noise SGD that climbs where it should descend.</summary>
    public static UpdateRule WrongSign { get; } = UpdateRule.InLanes("label-noise SGD with the wrong sign", new WrongSign<LabelNoiseSgd>(default));

    /// <summary>SGD on the clean labels.</summary>
    public static UpdateRule WithoutLabelNoise { get; } = UpdateRule.InLanes("SGD without label noise", new WithoutLabelNoise<LabelNoiseSgd>(default));

    /// <summary>Label-noise SGD with W frozen.</summary>
    public static UpdateRule OuterLayerOnly { get; } = UpdateRule.InLanes("label-noise SGD of a alone", new OuterLayerOnly<LabelNoiseSgd>(default));

    /// <summary>Label-noise SGD with a frozen.</summary>
    public static UpdateRule InnerLayerOnly { get; } = UpdateRule.InLanes("label-noise SGD of W alone", new InnerLayerOnly<LabelNoiseSgd>(default));

    /// <summary>Gradient descent with W frozen.</summary>
    public static UpdateRule DescentOfOuterLayerOnly { get; } = UpdateRule.InLanes("gradient descent of a alone", new OuterLayerOnly<GradientDescent>(default));

    /// <summary>Gradient descent with a frozen.</summary>
    public static UpdateRule DescentOfInnerLayerOnly { get; } = UpdateRule.InLanes("gradient descent of W alone", new InnerLayerOnly<GradientDescent>(default));

    /// <summary>The second layer drawn with variance 1 instead of 1/m.</summary>
    public static InitialLaw LargeOuterLayer { get; } = new ScaledNormalLaw("second layer drawn N(0, 1)", problem => (1, 1 / Math.Sqrt(problem.Dimension)));
}
