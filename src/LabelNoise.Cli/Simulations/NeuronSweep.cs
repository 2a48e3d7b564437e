using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>One look at every neuron: alignment, largest outer weight and the lazy regime (Definition 3.1) in one pass.</summary>
/// <param name="radius">The radius 1/√m of the lazy regime.</param>
/// <param name="left">For each neuron whether it has been seen outside; kept between looks.</param>
internal struct NeuronSweep(double radius, bool[] left) : INeuronVisitor
{
    private readonly double _radiusSquared = radius * radius;
    private readonly bool[] _left = left;
    private double _outer;

    /// <summary>Σ|cos ∠(wᵢ, θ*)|; a zero vector counts as 0.</summary>
    public double AlignmentSum { get; private set; }

    /// <summary>max |aᵢ|; NaN where one is.</summary>
    public readonly double LargestOuter => _outer;

    /// <summary>Neurons in the lazy regime.</summary>
    public int Inside { get; private set; }

    /// <summary>Neurons that have never been seen outside.</summary>
    public int NeverOutside { get; private set; }

    /// <inheritdoc/>
    public void Visit(scoped in NeuronGroup group)
    {
        Vector256<double> norm = Vector256.Sqrt(group.NormSquared());
        Vector256<double> displacement = group.DisplacementSquared();
        for (int lane = 0; lane < group.Count; lane++)
        {
            // θ* points along the first coordinate.
            AlignmentSum += norm[lane] == 0 ? 0 : Math.Abs(group.Current[1][lane]) / norm[lane];
            _outer = Math.Max(_outer, Math.Abs(group.Current[0][lane]));
            bool inside = displacement[lane] <= _radiusSquared;
            ref bool hasLeft = ref _left[(4 * group.Index) + lane];
            hasLeft |= !inside;
            Inside += inside ? 1 : 0;
            NeverOutside += hasLeft ? 0 : 1;
        }
    }
}
