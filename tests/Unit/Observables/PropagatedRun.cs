using LabelNoise.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Label-noise SGD at any width: θ and the curvature from the propagator and the Gram matrix of the start, θ* = 0.</summary>
internal sealed class PropagatedRun
{
    private readonly Vector<double> _theta;
    private readonly Matrix<double> _gram;
    private readonly double _outer;
    private readonly double _rate;
    private readonly double _noise;
    private readonly NormalStream _normals;
    private readonly SignStream _signs;

    /// <summary>A run from a(0) and W(0) drawn by their Gram matrix.</summary>
    public PropagatedRun(long width, int dimension, double stability, double noise, int replicate)
    {
        ReplicateSeed seed = new(0xE5CA, (uint)replicate);
        double[,] gram = WishartMatrix.Draw(dimension + 1, width, seed, StreamPurpose.InitialGram);
        _outer = gram[0, 0] / width;
        _theta = Vector<double>.Build.Dense(dimension, k => gram[0, k + 1] / Math.Sqrt((double)width * dimension));
        _gram = Matrix<double>.Build.Dense(dimension, dimension, (i, j) => gram[i + 1, j + 1] / dimension);
        (_rate, _noise) = (stability / width, noise);
        _normals = new NormalStream(seed, StreamPurpose.Inputs);
        _signs = new SignStream(seed, StreamPurpose.LabelNoise);
        State = new Propagator(dimension);
    }

    public Propagator State { get; }

    /// <summary>R of Lemma B.</summary>
    public double Distance => _theta.L2Norm() + 0.26;

    public Vector<double> Theta => (State.Stretch * ((State.Alpha * _theta) + (_gram * State.Beta))) + (((State.Alpha * _outer) + _theta.DotProduct(State.Beta)) * State.P);

    /// <summary>WᵀW + ‖a‖²I.</summary>
    public Matrix<double> Curvature
    {
        get
        {
            Matrix<double> cross = (State.Stretch * _theta).OuterProduct(State.P);
            double outer = (State.Alpha * State.Alpha * _outer) + (2 * State.Alpha * _theta.DotProduct(State.Beta)) + State.Beta.DotProduct(_gram * State.Beta);
            return (State.Stretch * _gram * State.Stretch.Transpose()) + cross + cross.Transpose() + (_outer * State.P.OuterProduct(State.P))
                + Matrix<double>.Build.DenseDiagonal(_theta.Count, outer);
        }
    }

    public void Step()
    {
        double[] x = new double[_theta.Count];
        _normals.Next(x);
        Vector<double> input = Vector<double>.Build.Dense(x);
        State.Step(_rate * (Theta.DotProduct(input) - (_noise * _signs.Next())), input);
    }
}
