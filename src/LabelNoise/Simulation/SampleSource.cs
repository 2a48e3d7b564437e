using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>Supplies the data of each step of one replicate: the input, its label noise, and the covariance that full-batch rules use.</summary>
internal sealed class SampleSource
{
    private readonly double _noiseLevel;
    private readonly int _dimension;
    private readonly SignStream _signs;
    private readonly NormalStream? _fresh;
    private readonly UniformStream? _indices;
    private readonly double[] _inputs;
    private readonly long _count;

    private SampleSource(Problem problem, ReplicateSeed seed, bool drawsSample)
    {
        _dimension = problem.Dimension;
        _noiseLevel = problem.NoiseLevel;
        _signs = new SignStream(seed, StreamPurpose.LabelNoise);
        Covariance = [];
        switch (problem.Inputs)
        {
            case InputLaw.Finite { Count: long n } when drawsSample:
                _count = n;
                _inputs = TrainingInputs(n, _dimension, seed);
                _indices = new UniformStream(seed, StreamPurpose.SampleIndices);
                break;
            case InputLaw.Finite { Count: long n }:
                _inputs = [];
                Covariance = SampleCovariance(n, _dimension, seed);
                break;
            default:
                _inputs = new double[_dimension];
                _fresh = new NormalStream(seed, StreamPurpose.Inputs);
                break;
        }
    }

    /// <summary>Σ̂ of the training set, d × d row by row; empty where it is the identity or not needed.</summary>
    public double[] Covariance { get; }

    /// <summary>Opens the data of a replicate.</summary>
    public static SampleSource Open(Problem problem, ReplicateSeed seed, bool drawsSample) => new(problem, seed, drawsSample);

    /// <summary>Draws the step's sample; the span is valid until the next call.</summary>
    public ReadOnlySpan<double> Next(out double labelNoise)
    {
        labelNoise = _noiseLevel * _signs.Next();
        if (_indices is not null)
            return _inputs.AsSpan((int)_indices.Index(_count) * _dimension, _dimension);
        _fresh!.Next(_inputs);
        return _inputs;
    }

    private static double[] TrainingInputs(long count, int dimension, ReplicateSeed seed)
    {
        MemoryBudget.Require(count, dimension * (long)sizeof(double), nameof(Problem.Inputs));
        double[] inputs = new double[count * dimension];
        new NormalStream(seed, StreamPurpose.TrainingSet).Next(inputs);
        return inputs;
    }

    /// <summary>XᵀX/n for n standard normal rows is Wishart_d(n, I)/n, drawn without the rows.</summary>
    private static double[] SampleCovariance(long count, int dimension, ReplicateSeed seed)
    {
        double[,] scatter = WishartMatrix.Draw(dimension, count, seed, StreamPurpose.Covariance);
        return [.. scatter.Cast<double>().Select(s => s / count)];
    }
}
