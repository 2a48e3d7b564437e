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
            int part = IsSecond ? PairRow.SecondProduct : PairRow.FirstProduct;
            for (int row = 0; row < _state.Count; row++)
            {
                int at = row < _state.InFours ? (row & ~3) * PairRow.Vectors + part * PairRow.InFours + (row & 3) : row * PairRow.Vectors + part;
                Lanes product = new(Unsafe.Add(ref Pairs, at));
                sum = Lanes.FusedMultiplyAdd(product, product, sum);
            }

            return sum;
        }
    }

    /// <summary>Whether the first step of the pair has been carried out.</summary>
    private bool IsSecond { get; set; }

    private ref Vector256<double> Pairs => ref _pairs.Reference;

    /// <summary>Forms the products with the directions of a pair, 2d vectors, and returns Σ aᵢ·(wᵢ·r).</summary>
    public Vector256<double> Begin(ReadOnlySpan<Vector256<double>> pair) => Pass<No, No, Yes>(default, pair, pair);

    /// <summary>Moves the outer weights by the first step; the inner ones follow with <see cref="MoveFirst"/> or <see cref="Second"/>.</summary>
    /// <returns>The prediction of the second step, Σ aᵢ'·(wᵢ'·v).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(in NeuronMap map, ReadOnlySpan<Vector256<double>> pair)
    {
        IsSecond = true;
        Vector256<double> overlap = Overlap(pair);
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        ref Vector256<double> row = ref Pairs;
        ref Vector256<double> outer = ref _state.Stored[0];
        int at = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> sums = WideFirst(map, WideVectors.Twice(overlap));
            (even, odd) = (sums.GetLower(), sums.GetUpper());
            at = _state.InFours;
            outer = ref Unsafe.Add(ref outer, at * _columns);
            row = ref Unsafe.Add(ref row, at * PairRow.Vectors);
        }

        OuterStep move = new(map);
        for (; at < _state.InFours; at += 4)
        {
            even = move.First(ref outer, ref row, PairRow.InFours, overlap, even);
            odd = move.First(ref Unsafe.Add(ref outer, 1), ref Unsafe.Add(ref row, 1), PairRow.InFours, overlap, odd);
            even = move.First(ref Unsafe.Add(ref outer, 2), ref Unsafe.Add(ref row, 2), PairRow.InFours, overlap, even);
            odd = move.First(ref Unsafe.Add(ref outer, 3), ref Unsafe.Add(ref row, 3), PairRow.InFours, overlap, odd);
            outer = ref Unsafe.Add(ref outer, 4 * _columns);
            row = ref Unsafe.Add(ref row, 4 * PairRow.Vectors);
        }

        for (; at < _state.Count; at++)
        {
            even = move.First(ref outer, ref row, 1, overlap, even);
            outer = ref Unsafe.Add(ref outer, _columns);
            row = ref Unsafe.Add(ref row, PairRow.Vectors);
        }

        return even + odd;
    }

    /// <summary>Moves the inner weights by the first step, for someone who looks between the two.</summary>
    public void MoveFirst(ReadOnlySpan<Vector256<double>> pair)
    {
        Pass<Yes, No, No>(default, pair, pair);
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
        _state.Moved();
        return (firstMoved, next.IsEmpty) switch
        {
            (false, false) => Pass<Yes, Yes, Yes>(map, pair, next),
            (false, true) => Pass<Yes, Yes, No>(map, pair, pair),
            (true, false) => Pass<No, Yes, Yes>(map, pair, next),
            (true, true) => Pass<No, Yes, No>(map, pair, pair),
        };
    }

    /// <summary><see cref="First"/> for the rows in fours; the two halves of the sum are those of its even and its odd rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> WideFirst(in NeuronMap map, Vector512<double> overlap)
    {
        WideOuterStep move = new(map);
        Vector512<double> sums = Vector512<double>.Zero;
        ref Vector512<double> row = ref Unsafe.As<Vector256<double>, Vector512<double>>(ref Pairs);
        ref Vector512<double> outer = ref Unsafe.As<Vector256<double>, Vector512<double>>(ref _state.Stored[0]);
        for (int at = 0; at < _state.InFours; at += 4)
        {
            sums = move.First(ref outer, ref row, overlap, sums);
            sums = move.First(ref Unsafe.Add(ref outer, 1), ref Unsafe.Add(ref row, 1), overlap, sums);
            outer = ref Unsafe.Add(ref outer, 2 * _columns);
            row = ref Unsafe.Add(ref row, 2 * PairRow.Vectors);
        }

        return sums;
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
    private Vector256<double> Pass<TFirst, TSecond, TProducts>(in NeuronMap second, ReadOnlySpan<Vector256<double>> now, ReadOnlySpan<Vector256<double>> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag =>
        PairKernel.Pass<TFirst, TSecond, TProducts>(
            ref _state.Stored[0], ref Pairs, _state.InFours, _state.Count, _state.Dimension, second, ref MemoryMarshal.GetReference(now), ref MemoryMarshal.GetReference(next));
}
