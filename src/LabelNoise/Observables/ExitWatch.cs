using System.Numerics;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// Follows which neurons of a network have been seen outside the lazy regime. A neuron that leaves and returns between two looks is not
/// counted as out, so "all have left" is never said too early; it may be said late, by up to the steps between two looks.
/// </summary>
/// <remarks>
/// With scouts, only those are looked at until each has been seen outside; the others are looked at from that very look on. A neuron still
/// counts as out only after a look that showed it outside, so nothing is said too early, and one that never leaves remains for ever. The looks
/// that the others miss cannot be the one by which all have left, since a scout had not. They matter only to a neuron that was outside at one of
/// them and is inside at every later look: it remains although it has left.
/// </remarks>
internal sealed class ExitWatch
{
    private readonly Network _network;
    private LaggardVisitor _visitor;
    private int[] _scouts = [];
    private int[]? _groups;
    private long? _first;
    private long? _last;

    /// <summary>Starts with every neuron inside, as all are at step 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="scouts">
    /// How many groups of four neurons, evenly spread, are looked at before the others; 0 for none. A network of no more groups has none.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number of scouts is negative.</exception>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public ExitWatch(Network network, int scouts = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        Guard.AtLeast((long)scouts, 0, nameof(scouts));
        _network = network;
        Remaining = network.Neurons;
        int groups = (int)((Remaining + 3L) / 4);
        _visitor = new LaggardVisitor(network.Problem.LazyRadius, groups);
        if (scouts < groups)
            _scouts = [.. Enumerable.Range(0, scouts).Select(scout => (int)((long)scout * groups / scouts))];
    }

    /// <summary>Neurons that have not been seen outside.</summary>
    public int Remaining { get; private set; }

    /// <summary>What has been seen so far; with scouts, the first exit is that of a scout.</summary>
    public ExitReport Report => new(_network.Neurons, Remaining, _first, _last);

    /// <summary>One of the neurons that were seen leaving last; 0 where none was.</summary>
    internal int LastNeuron => _visitor.LastNeuron;

    /// <summary>Looks at the scouts that remain; where none does, at all neurons that remain.</summary>
    public void Look()
    {
        if (_scouts.Length > 0)
        {
            _visitor.Reset();
            _network.Visit(_scouts, ref _visitor);
            _scouts = [.. _visitor.Groups];
            Saw(Remaining - _visitor.SeenLeaving);
        }

        if (_scouts.Length == 0)
            LookAtAll();
    }

    /// <summary>Looks at all neurons that remain, scouts or not; what a watch with scouts ends with where some of them never leave.</summary>
    public void LookAtAll()
    {
        _visitor.Reset();
        if (_groups is null)
            _network.VisitAll(ref _visitor);
        else
            _network.Visit(_groups, ref _visitor);
        _groups = [.. _visitor.Groups];
        _scouts = [];
        Saw(Remaining - _visitor.SeenLeaving);
    }

    private void Saw(int remaining)
    {
        if (remaining < Remaining)
            _first ??= _network.Step;
        Remaining = remaining;
        if (Remaining == 0)
            _last ??= _network.Step;
    }

    /// <summary>Remembers which neurons have been seen outside, and which groups still hold one that has not.</summary>
    private struct LaggardVisitor(double radius, int groups) : INeuronVisitor
    {
        /// <summary>A bit for each neuron of a group.</summary>
        private readonly byte[] _left = new byte[groups];

        public List<int> Groups { get; } = [];

        /// <summary>Neurons seen outside since the last reset and never before.</summary>
        public int SeenLeaving { get; private set; }

        /// <summary>One of the neurons that were seen leaving last.</summary>
        public int LastNeuron { get; private set; }

        public void Reset()
        {
            Groups.Clear();
            SeenLeaving = 0;
        }

        public void Visit(scoped in NeuronGroup group)
        {
            uint neurons = (1u << group.Count) - 1;
            ref byte left = ref _left[group.Index];
            uint leaving = Vector256.ExtractMostSignificantBits(LazyRegime.Outside(group, radius)) & neurons & ~(uint)left;
            left |= (byte)leaving;
            SeenLeaving += BitOperations.PopCount(leaving);
            if (leaving != 0)
                LastNeuron = (4 * group.Index) + BitOperations.Log2(leaving);
            if (left != neurons)
                Groups.Add(group.Index);
        }
    }
}
