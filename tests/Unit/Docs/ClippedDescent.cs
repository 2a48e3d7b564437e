using LabelNoise.Dynamics;
using LabelNoise.Model;

namespace MyRule;

public sealed class ClippedDescent(double limit, int dimension) : INeuronRule
{
    private readonly double[] _gradient = new double[dimension];
    private readonly double[] _theta = new double[dimension];

    public ClippedDescent(Problem problem) : this(problem.TeacherNorm / 2, problem.Dimension)
    {
    }

    public int BatchSize => 0;

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        neurons.Theta(_theta);
        step.FullBatchGradient(_theta, _gradient);
        double norm = Math.Sqrt(_gradient.Sum(g => g * g));
        neurons.Descend(_gradient, step.LearningRate * Math.Min(1, limit / norm));
        return 0;
    }
}
