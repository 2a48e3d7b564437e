using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Dynamics;

/// <summary>The memory behind a <see cref="RuleState"/>.</summary>
internal sealed class RuleMemory
{
    /// <summary>Creates memory of zeros.</summary>
    /// <param name="shape">What the rule keeps.</param>
    /// <param name="rows">Rows of the weights.</param>
    /// <param name="dimension">Dimension d.</param>
    public RuleMemory(RuleShape shape, int rows, int dimension)
    {
        Numbers = new LaneMemory(shape.Numbers);
        Copies = [.. Enumerable.Range(0, shape.Copies).Select(_ => new Neurons(rows, dimension))];
    }

    /// <summary>The numbers.</summary>
    public LaneMemory Numbers { get; }

    /// <summary>The weights.</summary>
    public Neurons[] Copies { get; }

    /// <summary>The random numbers.</summary>
    public RuleRandomness Randomness { get; } = new();

    /// <summary>All of it.</summary>
    public RuleState State => new(this, default);

    private IEnumerable<LaneMemory> Parts => Copies.Select(copy => copy.Memory).Prepend(Numbers);

    /// <summary>Gives a lane to a replicate: what it kept is 0 again, and then as the rule has it. The other lanes keep what they have.</summary>
    public void Open<TRule>(TRule rule, Neurons neurons, int lane, ReplicateSeed seed)
        where TRule : IUpdateRule
    {
        Vector256<double>[][] before = [.. Parts.Select(part => part.Vectors.ToArray())];
        foreach (LaneMemory part in Parts)
            part.Vectors.Clear();
        Randomness.Open(lane, seed);
        rule.Init(neurons, State);
        foreach ((LaneMemory part, Vector256<double>[] old) in Parts.Zip(before))
            Restore(MemoryMarshal.Cast<Vector256<double>, double>(part.Vectors), MemoryMarshal.Cast<Vector256<double>, double>(old), lane);
    }

    private static void Restore(Span<double> now, ReadOnlySpan<double> before, int lane)
    {
        for (int k = 0; k < now.Length; k++)
        {
            if (k % Lanes.Count != lane)
                now[k] = before[k];
        }
    }
}
