using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>The n inputs of one replicate, and the order in which its steps draw them with replacement.</summary>
internal sealed class TrainingSet
{
    private readonly double[] _inputs;
    private readonly int _dimension;
    private readonly long _count;
    private readonly UniformStream _indices;

    /// <summary>Draws the inputs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They do not fit this machine's memory.</exception>
    public TrainingSet(long count, int dimension, ReplicateSeed seed)
    {
        _count = count;
        _dimension = dimension;
        _inputs = Draw(count, dimension, seed);
        _indices = new UniformStream(seed, StreamPurpose.SampleIndices);
    }

    /// <summary>Σ̂ = XᵀX/n, d × d row by row.</summary>
    public double[] Covariance
    {
        get
        {
            double[] covariance = new double[_dimension * _dimension];
            for (long j = 0; j < _count; j++)
            {
                ReadOnlySpan<double> x = _inputs.AsSpan((int)j * _dimension, _dimension);
                for (int k = 0; k < covariance.Length; k++)
                    covariance[k] += x[k / _dimension] * x[k % _dimension] / _count;
            }

            return covariance;
        }
    }

    /// <summary>The index of the input that was drawn last.</summary>
    public long Latest { get; private set; }

    /// <summary>The inputs of a replicate, one after the other; d numbers each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They do not fit this machine's memory.</exception>
    public static double[] Draw(long count, int dimension, ReplicateSeed seed)
    {
        MemoryBudget.Require(count, dimension * (long)sizeof(double), nameof(Model.Problem.Inputs));
        double[] inputs = new double[count * dimension];
        new NormalStream(seed, StreamPurpose.TrainingSet).Next(inputs);
        return inputs;
    }

    /// <summary>The input of the next step; d numbers.</summary>
    public ReadOnlySpan<double> Next()
    {
        Latest = _indices.Index(_count);
        return _inputs.AsSpan((int)Latest * _dimension, _dimension);
    }
}
