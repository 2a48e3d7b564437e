using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Rules that move the neurons themselves, written as plain loops: the paper's two again, and one that only records.</summary>
internal static class PlainNeuronRules
{
    public static UpdateRule Sgd(bool isLinear) => UpdateRule.Of("SGD on neurons", new Plain(1, isLinear));

    public static UpdateRule Descent(bool isLinear) => UpdateRule.Of("descent on neurons", new Plain(0, isLinear));

    /// <summary>A gradient step of both layers.</summary>
    public readonly struct Plain(int batch, bool isLinear) : IUpdateRule
    {
        public Motion Motion => isLinear ? Motion.Linear : Motion.NeuronByNeuron;

        public int BatchSize => batch;

        public NeuronMap Update(in Step step, RuleState state)
        {
            Lanes[] direction = new Lanes[step.Neurons.Dimension];
            step.Gradient(direction);
            for (int i = 0; i < step.Neurons.Count; i++)
                Move(step.Neurons, i, direction, step.LearningRate);
            return default;
        }

        private static void Move(Neurons neurons, int i, Lanes[] direction, Lanes rate)
        {
            Lanes outer = neurons.Outer(i);
            Lanes product = 0;
            for (int k = 0; k < direction.Length; k++)
            {
                product += neurons.Inner(i, k) * direction[k];
                neurons.Inner(i, k) -= rate * outer * direction[k];
            }

            neurons.Outer(i) -= rate * product;
        }
    }

    /// <summary>Leaves the weights alone and keeps what it was shown of lane 0.</summary>
    public sealed class Recorder(int batch) : IUpdateRule
    {
        public Motion Motion => Motion.NeuronByNeuron;

        public int BatchSize => batch;

        public List<(double Index, double[] Inputs, double[] Noise, long[] Samples)> Steps { get; } = [];

        public NeuronMap Update(in Step step, RuleState state)
        {
            List<double> inputs = [];
            List<double> noise = [];
            List<long> samples = [];
            for (int b = 0; b < batch; b++)
            {
                foreach (Lanes x in step.Input(b))
                    inputs.Add(x[0]);
                noise.Add(step.LabelNoise(b)[0]);
                samples.Add(step.Sample(0, b));
            }

            Steps.Add((step.Index[0], [.. inputs], [.. noise], [.. samples]));
            return default;
        }
    }
}
