using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// Steps whose directions are known beforehand, two at a time. With the products of the weights and both directions, w·r and w·v, the second
/// prediction needs no pass of its own: a first step w' = w + sr makes w'·v = w·v + s(r·v). So the inner weights are moved once for both.
/// </summary>
internal sealed class StepPairs : ILazySums
{
    private readonly Neurons _state;
    private readonly LaneMemory _pairs;
    private readonly int _columns;

    /// <summary>Creates the pairs of a state; <see cref="Begin"/> comes first.</summary>
    public StepPairs(Neurons state)
    {
        _state = state;
        _columns = state.Dimension + 1;
        _pairs = new LaneMemory(PairRow.Vectors * state.Count);
    }

    /// <inheritdoc/>
    public Lanes OuterNormSquared => _state.OuterNormSquared;

    /// <inheritdoc/>
    public Lanes ProductNormSquared
    {
        get
        {
            Lanes sum = 0;
            ref PairRow row = ref Pairs;
            for (int at = 0; at < _state.Count; at++)
            {
                ref PairRow pair = ref Unsafe.Add(ref row, at);
                Lanes product = new(IsSecond ? pair.SecondProduct : pair.FirstProduct);
                sum = Lanes.FusedMultiplyAdd(product, product, sum);
            }

            return sum;
        }
    }

    /// <summary>Whether the first step of the pair has been carried out.</summary>
    private bool IsSecond { get; set; }

    private ref PairRow Pairs => ref Unsafe.As<Vector256<double>, PairRow>(ref _pairs.Reference);

    /// <summary>Forms the products with the directions of a pair, 2d vectors, and returns Σ aᵢ·(wᵢ·r).</summary>
    public Vector256<double> Begin(ReadOnlySpan<Vector256<double>> pair) => Pass<No, No, Yes>(pair, pair);

    /// <summary>Moves the outer weights by the first step; the inner ones follow with <see cref="MoveFirst"/> or <see cref="Second"/>.</summary>
    /// <returns>The prediction of the second step, Σ aᵢ'·(wᵢ'·v).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(in NeuronMap map, ReadOnlySpan<Vector256<double>> pair)
    {
        IsSecond = true;
        OuterStep move = new(map);
        Vector256<double> overlap = Overlap(pair);
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        ref PairRow row = ref Pairs;
        ref Vector256<double> outer = ref _state.Stored[0];
        int at = 0;
        for (; at < _state.InFours; at += 4)
        {
            even = move.First(ref outer, ref row, overlap, even);
            odd = move.First(ref Unsafe.Add(ref outer, 1), ref Unsafe.Add(ref row, 1), overlap, odd);
            even = move.First(ref Unsafe.Add(ref outer, 2), ref Unsafe.Add(ref row, 2), overlap, even);
            odd = move.First(ref Unsafe.Add(ref outer, 3), ref Unsafe.Add(ref row, 3), overlap, odd);
            outer = ref Unsafe.Add(ref outer, 4 * _columns);
            row = ref Unsafe.Add(ref row, 4);
        }

        for (; at < _state.Count; at++)
        {
            even = move.First(ref outer, ref row, overlap, even);
            outer = ref Unsafe.Add(ref outer, _columns);
            row = ref Unsafe.Add(ref row, 1);
        }

        return even + odd;
    }

    /// <summary>Moves the inner weights by the first step, for someone who looks between the two.</summary>
    public void MoveFirst(ReadOnlySpan<Vector256<double>> pair)
    {
        Pass<Yes, No, No>(pair, pair);
        _state.Moved();
    }

    /// <summary>Carries out the second step, and the first one on the inner weights unless <see cref="MoveFirst"/> has.</summary>
    /// <param name="map">The step.</param>
    /// <param name="firstMoved">Whether the inner weights have been moved by the first step.</param>
    /// <param name="pair">The directions of this pair.</param>
    /// <param name="next">Those of the next, or none.</param>
    /// <returns>Σ aᵢ·(wᵢ·x), x being the first direction of the next pair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Second(in NeuronMap map, bool firstMoved, ReadOnlySpan<Vector256<double>> pair, ReadOnlySpan<Vector256<double>> next)
    {
        IsSecond = false;
        MoveOuterSecond(map);
        _state.Moved();
        return (firstMoved, next.IsEmpty) switch
        {
            (false, false) => Pass<Yes, Yes, Yes>(pair, next),
            (false, true) => Pass<Yes, Yes, No>(pair, pair),
            (true, false) => Pass<No, Yes, Yes>(pair, next),
            (true, true) => Pass<No, Yes, No>(pair, pair),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveOuterSecond(in NeuronMap map)
    {
        OuterStep move = new(map);
        ref PairRow row = ref Pairs;
        ref Vector256<double> outer = ref _state.Stored[0];
        int at = 0;
        for (; at < _state.InFours; at += 4)
        {
            move.Second(ref outer, ref row);
            move.Second(ref Unsafe.Add(ref outer, 1), ref Unsafe.Add(ref row, 1));
            move.Second(ref Unsafe.Add(ref outer, 2), ref Unsafe.Add(ref row, 2));
            move.Second(ref Unsafe.Add(ref outer, 3), ref Unsafe.Add(ref row, 3));
            outer = ref Unsafe.Add(ref outer, 4 * _columns);
            row = ref Unsafe.Add(ref row, 4);
        }

        for (; at < _state.Count; at++)
        {
            move.Second(ref outer, ref row);
            outer = ref Unsafe.Add(ref outer, _columns);
            row = ref Unsafe.Add(ref row, 1);
        }
    }

    /// <summary>r·v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Overlap(ReadOnlySpan<Vector256<double>> pair)
    {
        int d = _state.Dimension;
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        ref Vector256<double> r = ref MemoryMarshal.GetReference(pair);
        for (int k = 0; k + 1 < d; k += 2)
        {
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref r, k), Unsafe.Add(ref r, d + k), even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref r, k + 1), Unsafe.Add(ref r, d + k + 1), odd);
        }

        if ((d & 1) != 0)
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref r, d - 1), Unsafe.Add(ref r, 2 * d - 1), even);
        return even + odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Pass<TFirst, TSecond, TProducts>(ReadOnlySpan<Vector256<double>> now, ReadOnlySpan<Vector256<double>> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag =>
        PairKernel.Pass<TFirst, TSecond, TProducts>(
            ref _state.Stored[0], ref Pairs, _state.InFours, _state.Count, _state.Dimension, ref MemoryMarshal.GetReference(now), ref MemoryMarshal.GetReference(next));
}
