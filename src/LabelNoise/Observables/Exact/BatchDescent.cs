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
    private readonly EnclosedMatrix _inputs;
    private readonly EnclosedMatrix _teacher;

    /// <param name="inputs">The inputs, n × d.</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0.</param>
    public BatchDescent(EnclosedMatrix inputs, Enclosure teacherNorm)
    {
        _inputs = inputs;
        _teacher = new EnclosedMatrix(inputs.ColumnCount, 1, (k, _) => k == 0 ? teacherNorm : 0);
    }

    /// <summary>n.</summary>
    public int Samples => _inputs.RowCount;

    /// <summary>(1/n)Σx_jx_jᵀ over the first samples: Σ̂ where all are taken.</summary>
    /// <param name="terms">How many samples, from 1 to n.</param>
    public EnclosedMatrix Covariance(int terms)
    {
        EnclosedMatrix first = _inputs.FirstRows(terms);
        return (1 / (Enclosure)Samples) * (first.Transposed * first);
    }

    /// <summary>Inputs of which Σ̂ is the identity: n = d of them.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static BatchDescent OfIdentity(int dimension, Enclosure teacherNorm) =>
        new(EnclosedMatrix.Identity(dimension, Enclosure.Sqrt(dimension)), teacherNorm);

    /// <summary>Some n = d inputs that have the Σ̂ of a network trained on a training set, positive definite, but for rounding.</summary>
    /// <param name="network">The network.</param>
    public static BatchDescent Of(Network network)
    {
        int d = network.Problem.Dimension;
        Matrix<double> covariance = Matrix<double>.Build.Dense(d, d, network.TrainingCovariance);

        // A reflection of the inputs leaves Σ̂ alone, and no coordinate 0 in all inputs but one as the triangular factor has it.
        Matrix<double> reflection = Matrix<double>.Build.DenseIdentity(d) - (2.0 / d);
        return new BatchDescent(EnclosedMatrix.Of(reflection * covariance.Cholesky().Factor.Transpose() * Math.Sqrt(d)), network.Problem.TeacherNorm);
    }

    /// <summary>The rows of a block of neurons.</summary>
    /// <param name="block">The neurons.</param>
    public static EnclosedMatrix Rows(NeuronBlock block) => new(block.Count, block.Dimension + 1, (i, k) => block[i, k]);

    /// <summary>The corner of the box: aᵢ = √η and wᵢ = √η·θ*/‖θ*‖ for all neurons.</summary>
    /// <param name="width">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="learningRate">η.</param>
    public static EnclosedMatrix Corner(int width, int dimension, Enclosure learningRate)
    {
        Enclosure side = Enclosure.Sqrt(learningRate);
        return new EnclosedMatrix(width, dimension + 1, (_, k) => k < 2 ? side : 0);
    }

    /// <summary>θ = Wᵀa = Σaᵢwᵢ.</summary>
    /// <param name="neurons">Z.</param>
    public static EnclosedMatrix Theta(EnclosedMatrix neurons) => Inner(neurons).Transposed * neurons.Column(0);

    /// <summary>θ − θ*.</summary>
    /// <param name="neurons">Z.</param>
    public EnclosedMatrix Error(EnclosedMatrix neurons) => Theta(neurons) - _teacher;

    /// <summary>The loss L = (1/2n)Σ(aᵀWx_j − y_j)², y_j = θ*·x_j.</summary>
    /// <param name="neurons">Z.</param>
    public Enclosure Loss(EnclosedMatrix neurons) => (_inputs * Error(neurons)).SquaredNorm / (2 * Samples);

    /// <summary>The right sides of (47) and (48), (1/n)Σ over the first samples: row i is (∂L/∂aᵢ, ∂L/∂wᵢ) where all are taken.</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="terms">How many samples, at most n: the sum is printed up to m.</param>
    public EnclosedMatrix Gradient(EnclosedMatrix neurons, int terms)
    {
        EnclosedMatrix residuals = _inputs * Error(neurons);
        EnclosedMatrix outputs = Inner(neurons) * _inputs.Transposed;
        return new EnclosedMatrix(neurons.RowCount, neurons.ColumnCount, (i, k) =>
        {
            Enclosure sum = 0;
            for (int j = 0; j < terms; j++)
                sum += residuals[j, 0] * (k == 0 ? outputs[i, j] : neurons[i, 0] * _inputs[j, k - 1]);
            return sum / Samples;
        });
    }

    /// <summary>The gradient by central differences of the loss. The loss is quadratic in each weight alone, so they are exact, however wide.</summary>
    /// <param name="neurons">Z.</param>
    public EnclosedMatrix Differences(EnclosedMatrix neurons)
    {
        const double Width = 0.5;
        return new EnclosedMatrix(neurons.RowCount, neurons.ColumnCount, (i, k) => (Moved(i, k, Width) - Moved(i, k, -Width)) / (2 * Width));

        Enclosure Moved(int row, int column, double by) =>
            Loss(new EnclosedMatrix(neurons.RowCount, neurons.ColumnCount, (i, k) => (i, k) == (row, column) ? neurons[i, k] + by : neurons[i, k]));
    }

    /// <summary>Z after one step of (49) and (50), with the sum over the first samples.</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="terms">How many samples; all of them where null.</param>
    public EnclosedMatrix Step(EnclosedMatrix neurons, Enclosure learningRate, int? terms = null) =>
        neurons - (learningRate * Gradient(neurons, terms ?? Samples));

    /// <summary>Every (aᵢ, wᵢ) moved by −η(wᵢ·g, aᵢg): the step of (52) for g = Σ̂(θ − θ*).</summary>
    /// <param name="neurons">Z.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="direction">g, d numbers.</param>
    public static EnclosedMatrix Moved(EnclosedMatrix neurons, Enclosure learningRate, EnclosedMatrix direction)
    {
        EnclosedMatrix outputs = Inner(neurons) * direction;
        return new EnclosedMatrix(
            neurons.RowCount,
            neurons.ColumnCount,
            (i, k) => neurons[i, k] - (learningRate * (k == 0 ? outputs[i, 0] : neurons[i, 0] * direction[k - 1, 0])));
    }

    /// <summary>‖ηaᵢ(Σ̂ − I)(θ − θ*)‖, what a step of wᵢ loses where I stands for Σ̂: (53).</summary>
    /// <param name="covariance">Σ̂.</param>
    /// <param name="error">θ − θ*.</param>
    /// <param name="outer">aᵢ.</param>
    /// <param name="learningRate">η.</param>
    public static Enclosure LeftOut(EnclosedMatrix covariance, EnclosedMatrix error, Enclosure outer, Enclosure learningRate) =>
        learningRate * Enclosure.Abs(outer) * ((covariance * error) - error).Norm;

    /// <summary>Z after the step of (5) as it is printed: neuron i moves by −ηaᵢ times the residual of the i-th sample, times its input.</summary>
    /// <param name="neurons">Z, at most n rows.</param>
    /// <param name="learningRate">η.</param>
    public EnclosedMatrix OneSampleEach(EnclosedMatrix neurons, Enclosure learningRate)
    {
        EnclosedMatrix residuals = _inputs * Error(neurons);
        return new EnclosedMatrix(
            neurons.RowCount,
            neurons.ColumnCount,
            (i, k) => k == 0 ? neurons[i, 0] : neurons[i, k] - (learningRate * neurons[i, 0] * residuals[i, 0] * _inputs[i, k - 1]));
    }

    /// <summary>W, m × d.</summary>
    /// <param name="neurons">Z.</param>
    public static EnclosedMatrix Inner(EnclosedMatrix neurons) => neurons.ColumnsFrom(1);
}
