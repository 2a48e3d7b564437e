using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>An initial law, NTK where not given, that counts how often each group of four neurons is looked at; the rows are not handed out as a block.</summary>
internal sealed class CountedRows(InitialLaw? law = null) : InitialLaw
{
    private readonly InitialLaw _law = law ?? Ntk;

    public override string Name => "counted rows";

    /// <summary>Looks at each group, over all replicates.</summary>
    public Dictionary<int, int> Looks { get; } = [];

    public override NeuronBlock Draw(Problem problem, ReplicateSeed seed) => _law.Draw(problem, seed);

    internal override InitialRows Rows(Problem problem, ReplicateSeed seed) => new Counted(_law.Rows(problem, seed), Looks);

    private sealed class Counted(InitialRows rows, Dictionary<int, int> looks) : InitialRows
    {
        public override int Count => rows.Count;

        public override int Dimension => rows.Dimension;

        public override NeuronBlock? Stored => null;

        public override void Load(int first, int second, Span<Vector256<double>> target)
        {
            CountLook(first);
            if (second != first)
                CountLook(second);
            rows.Load(first, second, target);
        }

        private void CountLook(int group) => looks[group] = looks.GetValueOrDefault(group) + 1;
    }
}
