using LabelNoise.Dynamics;
using LabelNoise.Model;

namespace MyRule;

public sealed class ClippedSgd(double limit) : INeuronRule
{
    public ClippedSgd(Problem problem) : this(2 * problem.NoiseLevel)
    {
    }

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double residual = step.Residual(neurons.Predict(step.Input()));
        neurons.Descend(step.Input(), step.LearningRate * Math.Clamp(residual, -limit, limit));
        return residual;
    }
}
