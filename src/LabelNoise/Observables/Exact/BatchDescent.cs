using LabelNoise.Numerics;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent on n samples without label noise, sample by sample as (47) to (50) have it; the engines take the same step by Σ̂ alone. Row i of the neurons Z = [a | W] is (aᵢ, wᵢ),
/// and θ* points along the first coordinate.
/// </summary>
internal sealed class BatchDescent
{
    private readonly Matrix<double> _inputs;
    private readonly Vector<double> _teacher;

    /// <param name="inputs">The inputs, n × d.</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0.</param>
    public BatchDescent(Matrix<double> inputs, double teacherNorm)
    {
        _inputs = inputs;
        _teacher = Vector<double>.Build.Dense(inputs.ColumnCount);
        _teacher[0] = Guard.AtLeast(teacherNorm, 0);
    }

    /// <summary>n.</summary>
    public int Samples => _inputs.RowCount;

    /// <summary>(1/n)Σx_jx_jᵀ over the first samples: Σ̂ where all are taken.</summary>
    /// <param name="terms">How many samples, from 1 to n.</param>
    public Matrix<double> Covariance(int terms)
    {
        Matrix<double> first = _inputs.SubMatrix(0, terms, 0, _inputs.ColumnCount);
        return first.TransposeThisAndMultiply(first) / Samples;
    }

    /// <summary>Inputs of which Σ̂ is the identity: n = d of them.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static BatchDescent OfIdentity(int dimension, double teacherNorm) =>
        new(Matrix<double>.Build.DenseIdentity(dimension) * Math.Sqrt(dimension), teacherNorm);

    /// <summary>Some n = d inputs that have the Σ̂ of a network trained on a training set, positive definite.</summary>
    /// <param name="network">The network.</param>
    public static BatchDescent Of(Network network)
    {
        int d = network.Problem.Dimension;
        Matrix<double> covariance = Matrix<double>.Build.Dense(d, d, network.TrainingCovariance);

        // A reflection of the inputs leaves Σ̂ alone, and no coordinate 0 in all inputs but one as the triangular factor has it.
        Matrix<double> reflection = Matrix<double>.Build.DenseIdentity(d) - (2.0 / d);
        return new BatchDescent(reflection * covariance.Cholesky().Factor.Transpose() * Math.Sqrt(d), network.Problem.TeacherNorm);
    }

    /// <summary>The rows of a block of neurons.</summary>
    /// <param name="block">The neurons.</param>
    public static Matrix<double> Rows(NeuronBlock block) => Matrix<double>.Build.Dense(block.Count, block.Dimension + 1, (i, k) => block[i, k]);

    /// <summary>The corner of the box: aᵢ = √η and wᵢ = √η·θ*/‖θ*‖ for all neurons.</summary>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="learningRate">η.</param>
    public static Matrix<double> Corner(int width, int dimension, double learningRate) =>
        Matrix<double>.Build.Dense(width, dimension + 1, (_, k) => k < 2 ? Math.Sqrt(learningRate) : 0);

    /// <summary>θ = Wᵀa = Σaᵢwᵢ.</summary>
    /// <param name="neurons">Z.</param>
    public static Vector<double> Theta(Matrix<double> neurons) => Inner(neurons).TransposeThisAndMultiply(neurons.Column(0));

    /// <summary>θ − θ*.</summary>
    /// <param name="neurons">Z.</param>
    public Vector<double> Error(Matrix<double> neurons) => Theta(neurons) - _teacher;

    /// <summary>The loss L = (1/2n)Σ(aᵀWx_j − y_j)², y_j = θ*·x_j.</summary>
    /// <param name="neurons">Z.</param>
    public double Loss(Matrix<double> neurons) => (_inputs * Error(neurons)).PointwisePower(2).Sum() / (2 * Samples);

    /// <summary>The right sides of (47) and (48), (1/n)Σ over the first samples: row i is (∂L/∂aᵢ, ∂L/∂wᵢ) where all are taken.</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="terms">How many samples, at most n: the sum is printed up to m.</param>
    public Matrix<double> Gradient(Matrix<double> neurons, int terms)
    {
        Vector<double> error = Error(neurons);
        Matrix<double> gradient = Matrix<double>.Build.Dense(neurons.RowCount, neurons.ColumnCount);
        for (int j = 0; j < terms; j++)
        {
            Vector<double> x = _inputs.Row(j);
            double residual = error * x;
            for (int i = 0; i < neurons.RowCount; i++)
            {
                gradient[i, 0] += residual * (neurons.Row(i, 1, x.Count) * x) / Samples;
                for (int k = 0; k < x.Count; k++)
                    gradient[i, k + 1] += neurons[i, 0] * residual * x[k] / Samples;
            }
        }

        return gradient;
    }

    /// <summary>The gradient by central differences of the loss. The loss is quadratic in each weight alone, so they are exact but for rounding, however wide.</summary>
    /// <param name="neurons">Z.</param>
    public Matrix<double> Differences(Matrix<double> neurons)
    {
        const double Width = 0.5;
        return Matrix<double>.Build.Dense(neurons.RowCount, neurons.ColumnCount, (i, k) => (Moved(i, k, Width) - Moved(i, k, -Width)) / (2 * Width));

        double Moved(int row, int column, double by)
        {
            Matrix<double> moved = neurons.Clone();
            moved[row, column] += by;
            return Loss(moved);
        }
    }

    /// <summary>Z after one step of (49) and (50), with the sum over the first samples.</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="terms">How many samples; all of them where null.</param>
    public Matrix<double> Step(Matrix<double> neurons, double learningRate, int? terms = null) =>
        neurons - (learningRate * Gradient(neurons, terms ?? Samples));

    /// <summary>Every (aᵢ, wᵢ) moved by −η(wᵢ·g, aᵢg): the step of (52) for g = Σ̂(θ − θ*).</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="direction">g, d numbers.</param>
    public static Matrix<double> Moved(Matrix<double> neurons, double learningRate, Vector<double> direction)
    {
        Matrix<double> moved = neurons.Clone();
        moved.SetColumn(0, neurons.Column(0) - (learningRate * (Inner(neurons) * direction)));
        moved.SetSubMatrix(0, 1, Inner(neurons) - (learningRate * neurons.Column(0).OuterProduct(direction)));
        return moved;
    }

    /// <summary>‖ηaᵢ(Σ̂ − I)(θ − θ*)‖, what a step of wᵢ loses where I stands for Σ̂: (53).</summary>
    /// <param name="covariance">Σ̂.</param>
    /// <param name="error">θ − θ*.</param>
    /// <param name="outer">aᵢ.</param>
    /// <param name="learningRate">η.</param>
    public static double LeftOut(Matrix<double> covariance, Vector<double> error, double outer, double learningRate) =>
        learningRate * Math.Abs(outer) * ((covariance * error) - error).L2Norm();

    /// <summary>Z after the step of (5) as it is printed: neuron i moves by −ηaᵢ times the residual of the i-th sample, times its input.</summary>
    /// <param name="neurons">Z, at most n rows.</param>
    /// <param name="learningRate">η.</param>
    public Matrix<double> OneSampleEach(Matrix<double> neurons, double learningRate)
    {
        Matrix<double> moved = neurons.Clone();
        Vector<double> residuals = _inputs * Error(neurons);
        for (int i = 0; i < neurons.RowCount; i++)
        {
            for (int k = 1; k < neurons.ColumnCount; k++)
                moved[i, k] -= learningRate * neurons[i, 0] * residuals[i] * _inputs[i, k - 1];
        }

        return moved;
    }

    /// <summary>W, m × d.</summary>
    /// <param name="neurons">Z.</param>
    public static Matrix<double> Inner(Matrix<double> neurons) => neurons.SubMatrix(0, neurons.RowCount, 1, neurons.ColumnCount - 1);
}
