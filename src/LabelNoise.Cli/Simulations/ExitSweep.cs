using System.Runtime.Intrinsics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>One look at every neuron: which are outside the lazy regime, and which never have been.</summary>
/// <param name="radius">The radius 1/√m of the lazy regime.</param>
/// <param name="left">For each neuron whether it has been seen outside; kept between looks.</param>
internal struct ExitSweep(double radius, bool[] left) : INeuronVisitor
{
    /// <summary>Neurons in the lazy regime or diverged, as <see cref="LazyRegime"/> counts them.</summary>
    public int Inside { get; private set; }

    /// <summary>Neurons that have never been seen outside.</summary>
    public int NeverOutside { get; private set; }

    /// <inheritdoc/>
    public void Visit(scoped in NeuronGroup group)
    {
        uint outside = Vector256.ExtractMostSignificantBits(LazyRegime.Outside(group, radius));
        for (int lane = 0; lane < group.Count; lane++)
        {
            bool isOutside = (outside >> lane & 1) == 1;
            ref bool hasLeft = ref left[(4 * group.Index) + lane];
            hasLeft |= isOutside;
            Inside += isOutside ? 0 : 1;
            NeverOutside += hasLeft ? 0 : 1;
        }
    }
}
