using System.Runtime.Intrinsics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>One look at every neuron: what the observables say of all neurons, in one pass.</summary>
/// <param name="radius">The radius 1/√m of the lazy regime.</param>
/// <param name="side">The side √η of the box in which Phase II starts.</param>
/// <param name="left">For each neuron whether it has been seen outside; kept between looks.</param>
/// <param name="cosines">Receives |cos ∠(wᵢ, θ*)| of each neuron, 0 for a zero vector; null where nobody asks.</param>
internal struct NeuronSweep(double radius, double side, bool[] left, double[]? cosines) : INeuronVisitor
{
    private readonly bool[] _left = left;
    private readonly double[]? _cosines = cosines;
    private double _outer;
    private double _displacementSquared;
    private double _growingAtStart;
    private double _growing;

    /// <summary>Σ|cos ∠(wᵢ, θ*)|; a zero vector counts as 0.</summary>
    public double AlignmentSum { get; private set; }

    /// <summary>max |aᵢ|; NaN where one is.</summary>
    public readonly double LargestOuter => _outer;

    /// <summary>max ‖wᵢ(t) − wᵢ(0)‖ in units of the radius; NaN where one is.</summary>
    public readonly double LargestDisplacement => Math.Sqrt(_displacementSquared) / radius;

    /// <summary>Σuᵢ(t)²/Σuᵢ(0)², u = (a + w·θ*/‖θ*‖)/√2.</summary>
    public readonly double Growth => _growing / _growingAtStart;

    /// <summary>The upper median of 1 − |cos ∠(wᵢ, θ*)|; NaN where nobody asked for it.</summary>
    public readonly double MedianDefect => _cosines is null ? double.NaN : _cosines.Any(double.IsNaN) ? double.NaN : NeuronRows.UpperMedian([.. _cosines.Select(c => 1 - c)]);

    /// <summary>Neurons with ‖wᵢ‖ > √η.</summary>
    public int BeyondBox { get; private set; }

    /// <summary>Neurons in the lazy regime or diverged, as <see cref="LazyRegime"/> counts them.</summary>
    public int Inside { get; private set; }

    /// <summary>Neurons that have never been seen outside.</summary>
    public int NeverOutside { get; private set; }

    /// <inheritdoc/>
    public void Visit(scoped in NeuronGroup group)
    {
        // Not finite where the square overflows, as the network is taken to have diverged then.
        Vector256<double> norm = Vector256.Sqrt(group.NormSquared());
        Vector256<double> displacement = group.DisplacementSquared();
        uint outside = Vector256.ExtractMostSignificantBits(LazyRegime.Outside(group, radius));
        for (int lane = 0; lane < group.Count; lane++)
        {
            // θ* points along the first coordinate.
            double cosine = norm[lane] == 0 ? 0 : double.IsFinite(norm[lane]) ? Math.Abs(group.Current[1][lane]) / norm[lane] : double.NaN;
            AlignmentSum += cosine;
            if (_cosines is not null)
                _cosines[(4 * group.Index) + lane] = cosine;
            _growingAtStart += Math.Pow(group.Initial[0][lane] + group.Initial[1][lane], 2);
            _growing += Math.Pow(group.Current[0][lane] + group.Current[1][lane], 2);
            _displacementSquared = Math.Max(_displacementSquared, displacement[lane]);
            BeyondBox += norm[lane] > side ? 1 : 0;
            _outer = Math.Max(_outer, Math.Abs(group.Current[0][lane]));
            bool isOutside = (outside >> lane & 1) == 1;
            ref bool hasLeft = ref _left[(4 * group.Index) + lane];
            hasLeft |= isOutside;
            Inside += isOutside ? 0 : 1;
            NeverOutside += hasLeft ? 0 : 1;
        }
    }
}
