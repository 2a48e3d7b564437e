using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// Matrices c·uvᵀ that wait to be added to a d × d matrix. Added together they read and write it once, and every element has the digits that adding one after the other gives.
/// </summary>
/// <param name="dimension">d.</param>
internal sealed class RankOneUpdates(int dimension)
{
    private const int Most = 16;

    private const int Width = 4;

    /// <summary>The c·u of those that wait, one after the other within each row of the matrix.</summary>
    private readonly double[] _rows = new double[dimension * Most];

    /// <summary>Their v, one after the other.</summary>
    private readonly double[] _columns = new double[dimension * Most];

    private int _count;

    /// <summary>Whether no more can wait.</summary>
    public bool AreMany => _count == Most;

    /// <summary>Lets c·uvᵀ wait.</summary>
    public void Wait(double factor, ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        for (int j = 0; j < u.Length; j++)
            _rows[(j * Most) + _count] = factor * u[j];
        v.CopyTo(_columns.AsSpan(_count * dimension));
        _count++;
    }

    /// <summary>Adds those that wait.</summary>
    /// <param name="matrix">d × d numbers, row by row.</param>
    public void AddTo(double[] matrix)
    {
        if (_count == 0)
            return;
        int at = 0;
        for (; at + (4 * Width) <= dimension; at += 4 * Width)
        {
            for (int j = 0; j < dimension; j++)
                AddFour(_rows.AsSpan(j * Most, _count), at, matrix.AsSpan((j * dimension) + at, 4 * Width));
        }

        for (int j = 0; j < dimension; j++)
        {
            for (int step = 0; step < _count; step++)
                Dense.Add(_rows[(j * Most) + step], _columns.AsSpan((step * dimension) + at, dimension - at), matrix.AsSpan((j * dimension) + at));
        }

        _count = 0;
    }

    private void AddFour(ReadOnlySpan<double> factors, int at, Span<double> elements)
    {
        Vector256<double> first = Vector256.Create<double>(elements);
        Vector256<double> second = Vector256.Create<double>(elements[Width..]);
        Vector256<double> third = Vector256.Create<double>(elements[(2 * Width)..]);
        Vector256<double> fourth = Vector256.Create<double>(elements[(3 * Width)..]);
        foreach (double factor in factors)
        {
            ReadOnlySpan<double> column = _columns.AsSpan(at, 4 * Width);
            Vector256<double> c = Vector256.Create(factor);
            first = Vector256.FusedMultiplyAdd(c, Vector256.Create(column), first);
            second = Vector256.FusedMultiplyAdd(c, Vector256.Create(column[Width..]), second);
            third = Vector256.FusedMultiplyAdd(c, Vector256.Create(column[(2 * Width)..]), third);
            fourth = Vector256.FusedMultiplyAdd(c, Vector256.Create(column[(3 * Width)..]), fourth);
            at += dimension;
        }

        first.CopyTo(elements);
        second.CopyTo(elements[Width..]);
        third.CopyTo(elements[(2 * Width)..]);
        fourth.CopyTo(elements[(3 * Width)..]);
    }
}
