using LabelNoise.Dynamics;

namespace MyRule;

public sealed class ClippedSgd(double limit) : INeuronRule
{
    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double residual = step.Residual(neurons.Predict(step.Input()));
        neurons.Descend(step.Input(), step.LearningRate * Math.Clamp(residual, -limit, limit));
        return residual;
    }
}
