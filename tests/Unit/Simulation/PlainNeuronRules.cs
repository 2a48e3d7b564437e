using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Rules on neurons, written as plain loops: the paper's two again, and some that only record.</summary>
internal static class PlainNeuronRules
{
    public static UpdateRule Sgd(bool isLinear) => UpdateRule.OnNeurons("SGD on neurons", (_, _) => new Plain(1, isLinear));

    public static UpdateRule Descent(bool isLinear) => UpdateRule.OnNeurons("descent on neurons", (_, _) => new Plain(0, isLinear));

    public static UpdateRule Batches(int size, Func<Problem, INeuronRule> create) => UpdateRule.OnNeurons($"batches of {size}", (problem, _) => create(problem));

    /// <summary>A gradient step of both layers.</summary>
    public sealed class Plain(int batch, bool isLinear) : INeuronRule
    {
        public int BatchSize => batch;

        public bool IsLinear => isLinear;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            double[] direction = new double[neurons.Dimension];
            double residual = 0;
            if (batch == 0)
            {
                double[] theta = new double[neurons.Dimension];
                neurons.Theta(theta);
                step.FullBatchGradient(theta, direction);
            }
            else
            {
                residual = step.Residual(neurons.Predict(step.Input()));
                for (int k = 0; k < direction.Length; k++)
                    direction[k] = residual * step.Input()[k];
            }

            for (int i = 0; i < neurons.Count; i++)
                Move(neurons.Row(i), direction, step.LearningRate);
            return residual;
        }

        private static void Move(Span<double> row, double[] direction, double rate)
        {
            (double outer, double product) = (row[0], 0);
            for (int k = 0; k < direction.Length; k++)
            {
                product += row[k + 1] * direction[k];
                row[k + 1] -= rate * outer * direction[k];
            }

            row[0] -= rate * product;
        }
    }

    /// <summary>Leaves the weights alone and keeps what it was shown.</summary>
    public sealed class Recorder(int batch) : INeuronRule
    {
        public int BatchSize => batch;

        public List<(long Index, double[] Inputs, double[] Noise, long[] Samples)> Steps { get; } = [];

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            List<double> inputs = [];
            for (int b = 0; b < batch; b++)
                inputs.AddRange(step.Input(b).ToArray());
            Steps.Add((step.Step, [.. inputs], step.LabelNoise.ToArray(), step.Samples.ToArray()));
            return 0;
        }
    }
}
