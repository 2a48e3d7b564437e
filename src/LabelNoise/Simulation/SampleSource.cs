using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>Supplies the data of each step of one replicate: the input, its label noise, and the covariance that full-batch rules use.</summary>
internal sealed class SampleSource
{
    private readonly double _noiseLevel;
    private readonly SignStream _signs;
    private readonly NormalStream? _fresh;
    private readonly StudentScales? _scales;
    private readonly TrainingSet? _set;
    private readonly double[] _inputs;

    private SampleSource(Problem problem, ReplicateSeed seed, bool drawsSample)
    {
        _noiseLevel = problem.NoiseLevel;
        _signs = new SignStream(seed, StreamPurpose.LabelNoise);
        Covariance = [];
        switch (problem.Inputs)
        {
            case InputLaw.Finite { Count: long n } when drawsSample:
                _inputs = [];
                _set = new TrainingSet(n, problem.Dimension, seed);
                break;
            case InputLaw.Finite { Count: long n }:
                _inputs = [];
                Covariance = SampleCovariance(n, problem.Dimension, seed);
                break;
            default:
                _inputs = new double[problem.Dimension];
                _fresh = new NormalStream(seed, StreamPurpose.Inputs);
                if (problem.Inputs is InputLaw.Student { DegreesOfFreedom: double freedom })
                    _scales = new StudentScales(freedom, seed);
                break;
        }
    }

    /// <summary>Σ̂ of the training set, d × d row by row; empty where it is the identity or not needed.</summary>
    public double[] Covariance { get; }

    /// <summary>Σ̂ of the training inputs, whether steps use it or samples; empty where inputs are fresh.</summary>
    public double[] TrainingCovariance => _set?.Covariance ?? Covariance;

    /// <summary>Which input of the training set was drawn last; −1 where there is none.</summary>
    public long Sample => _set?.Latest ?? -1;

    /// <summary>Opens the data of a replicate.</summary>
    public static SampleSource Open(Problem problem, ReplicateSeed seed, bool drawsSample) => new(problem, seed, drawsSample);

    /// <summary>Draws the step's sample; the span is valid until the next call.</summary>
    public ReadOnlySpan<double> Next(out double labelNoise)
    {
        labelNoise = _noiseLevel * _signs.Next();
        if (_set is not null)
            return _set.Next();
        _fresh!.Next(_inputs);
        if (_scales is not null)
            Dense.Scale(_scales.Next(), _inputs);
        return _inputs;
    }

    /// <summary>XᵀX/n for n standard normal rows is Wishart_d(n, I)/n, drawn without the rows.</summary>
    public static double[] SampleCovariance(long count, int dimension, ReplicateSeed seed)
    {
        double[,] scatter = WishartMatrix.Draw(dimension, count, seed, StreamPurpose.Covariance);
        return [.. scatter.Cast<double>().Select(s => s / count)];
    }
}
