using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>Four neurons as a sweep shows them: where they started and where they are. Rows of padding are zero in both.</summary>
internal readonly ref struct NeuronGroup
{
    internal NeuronGroup(int index, int neurons, ReadOnlySpan<Vector256<double>> initial, ReadOnlySpan<Vector256<double>> current)
    {
        Index = index;
        Count = Math.Min(4, neurons - 4 * index);
        Initial = initial;
        Current = current;
    }

    /// <summary>The group's index; its neurons are 4·Index … 4·Index + 3.</summary>
    public int Index { get; }

    /// <summary>How many of the four are neurons rather than padding: 4, or fewer in the last group.</summary>
    public int Count { get; }

    /// <summary>aᵢ(0) and then the d coordinates of wᵢ(0), one vector of four neurons each.</summary>
    public ReadOnlySpan<Vector256<double>> Initial { get; }

    /// <summary>aᵢ(t) and then the d coordinates of wᵢ(t).</summary>
    public ReadOnlySpan<Vector256<double>> Current { get; }

    /// <summary>‖wᵢ(t)‖² of the four.</summary>
    public Vector256<double> NormSquared() => SquaredNorm(Current[1..]);

    /// <summary>‖wᵢ(0)‖² of the four.</summary>
    internal Vector256<double> InitialNormSquared() => SquaredNorm(Initial[1..]);

    /// <summary>‖wᵢ(t) − wᵢ(0)‖² of the four.</summary>
    public Vector256<double> DisplacementSquared()
    {
        ReadOnlySpan<Vector256<double>> current = Current;
        ReadOnlySpan<Vector256<double>> initial = Initial[..current.Length];
        Vector256<double> sum = Vector256<double>.Zero;
        for (int k = 1; k < current.Length; k++)
        {
            Vector256<double> moved = current[k] - initial[k];
            sum = Vector256.FusedMultiplyAdd(moved, moved, sum);
        }

        return sum;
    }

    private static Vector256<double> SquaredNorm(ReadOnlySpan<Vector256<double>> rows)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        foreach (Vector256<double> w in rows)
            sum = Vector256.FusedMultiplyAdd(w, w, sum);
        return sum;
    }
}
