using System.Numerics;
using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// Follows which neurons of a network have been seen outside the lazy regime. A neuron that leaves and returns between two looks is not
/// counted as out, so "all have left" is never said too early; it may be said late, by up to the steps between two looks.
/// </summary>
public sealed class ExitWatch
{
    private readonly Network _network;
    private LaggardVisitor _visitor;
    private int[] _groups;
    private long? _first;
    private long? _last;

    /// <summary>Starts with every neuron inside, as all are at step 0.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public ExitWatch(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        Remaining = network.Neurons;
        _groups = [.. Enumerable.Range(0, (int)((Remaining + 3L) / 4))];
        _visitor = new LaggardVisitor(network.Problem.LazyRadius, _groups.Length);
    }

    /// <summary>Neurons that have not been seen outside.</summary>
    public int Remaining { get; private set; }

    /// <summary>What has been seen so far.</summary>
    public ExitReport Report => new(_network.Neurons, Remaining, _first, _last);

    /// <summary>Looks at the neurons that remain.</summary>
    public void Look()
    {
        _visitor.Reset();
        _network.Visit(_groups, ref _visitor);
        _groups = [.. _visitor.Groups];
        if (_first is null && _visitor.Inside < Remaining)
            _first = _network.Step;
        Remaining = _visitor.Inside;
        if (Remaining == 0)
            _last ??= _network.Step;
    }

    /// <summary>Remembers which neurons have been seen outside, and which groups still hold one that has not.</summary>
    private struct LaggardVisitor(double radius, int groups) : INeuronVisitor
    {
        /// <summary>A bit for each neuron of a group.</summary>
        private readonly byte[] _left = new byte[groups];

        public List<int> Groups { get; } = [];

        public int Inside { get; private set; }

        public void Reset()
        {
            Groups.Clear();
            Inside = 0;
        }

        public void Visit(scoped in NeuronGroup group)
        {
            uint neurons = (1u << group.Count) - 1;
            ref byte left = ref _left[group.Index];
            left |= (byte)(Vector256.ExtractMostSignificantBits(LazyRegime.Outside(group, radius)) & neurons);
            int inside = BitOperations.PopCount(neurons & ~(uint)left);
            Inside += inside;
            if (inside > 0)
                Groups.Add(group.Index);
        }
    }
}
