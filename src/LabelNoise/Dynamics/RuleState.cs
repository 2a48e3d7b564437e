using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// What a rule keeps from step to step, of four replicates side by side: numbers, weights of the network's shape, and random numbers of its own. It belongs to one running simulation, and
/// <c>default</c> to none.
/// </summary>
public readonly struct RuleState
{
    private readonly RuleMemory _memory;
    private readonly RuleShape _first;

    internal RuleState(RuleMemory memory, RuleShape first) => (_memory, _first) = (memory, first);

    /// <summary>Normal numbers N(0, 1), the next of each replicate, from a stream that no other part of the simulation reads.</summary>
    public Lanes NextNormal() => _memory.Randomness.NextNormal();

    /// <summary>Random words by their index, of the replicate in a lane: the same index gives the same word. Apart from <see cref="NextNormal"/>.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="index">The index.</param>
    public ulong Word(int lane, ulong index) => _memory.Randomness.Word(lane, index);

    /// <summary>A number that is kept.</summary>
    /// <param name="index">Which of <see cref="RuleShape.Numbers"/>, from 0 on.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public ref Lanes Number(int index) => ref MemoryMarshal.Cast<Vector256<double>, Lanes>(_memory.Numbers.Vectors)[_first.Numbers + index];

    /// <summary>Weights that are kept.</summary>
    /// <param name="index">Which of <see cref="RuleShape.Copies"/>, from 0 on.</param>
    /// <exception cref="IndexOutOfRangeException">There are no such weights.</exception>
    public Neurons Copy(int index) => _memory.Copies[_first.Copies + index];

    /// <summary>What is left for a rule inside a combination that keeps the first numbers and copies itself.</summary>
    /// <param name="first">What the combination keeps.</param>
    public RuleState After(RuleShape first) => new(_memory, new RuleShape(_first.Numbers + first.Numbers, _first.Copies + first.Copies));
}
