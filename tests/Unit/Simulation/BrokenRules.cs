using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Rules on neurons that do not do what label-noise SGD does, although they return its residual.</summary>
internal static class BrokenRules
{
    private delegate void Move(double residual, in NeuronStep step, NeuronWeights neurons);

    /// <summary>Moves nothing.</summary>
    public static UpdateRule Still { get; } = Of("still", (residual, in step, neurons) => { });

    /// <summary>A step along the gradient's sign, η long whatever the residual is.</summary>
    public static UpdateRule Normalised { get; } =
        Of("normalised SGD", (residual, in step, neurons) => neurons.Descend(step.Input(), step.LearningRate * Math.Sign(residual) / Math.Sqrt(step.Input().Length)));

    /// <summary>Climbs, so that the weights overflow.</summary>
    public static UpdateRule Climbing { get; } = Of("climbing", (residual, in step, neurons) => neurons.Descend(step.Input(), -step.LearningRate * residual));

    /// <summary>Writes NaN at step 5.</summary>
    public static UpdateRule WritesNaN { get; } = Of("writes NaN", (residual, in step, neurons) => neurons.Descend(step.Input(), step.Step < 5 ? 0 : double.NaN));

    /// <summary>Returns NaN for the residual, and moves as it should.</summary>
    public static UpdateRule ReturnsNaN { get; } =
        Of("returns NaN", (residual, in step, neurons) => neurons.Descend(step.Input(), step.LearningRate * residual), _ => double.NaN);

    /// <summary>Adam: each weight by its own scale, which no matrix shared by the neurons does.</summary>
    public static UpdateRule Adam(bool isLinear) => UpdateRule.OnNeurons("Adam", (_, _) => new AdamRule(isLinear));

    private static UpdateRule Of(string name, Move move, Func<double, double>? returned = null) =>
        UpdateRule.OnNeurons(name, (_, _) => new Rule(move, returned ?? (residual => residual)));

    private sealed class Rule(Move move, Func<double, double> returned) : INeuronRule
    {
        public bool IsLinear => true;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            double residual = step.Residual(neurons.Predict(step.Input()));
            move(residual, step, neurons);
            return returned(residual);
        }
    }

    private sealed class AdamRule(bool isLinear) : INeuronRule
    {
        private double[] _mean = [];
        private double[] _square = [];

        public bool IsLinear => isLinear;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            int columns = neurons.Dimension + 1;
            if (_mean.Length == 0)
                (_mean, _square) = (new double[neurons.Count * columns], new double[neurons.Count * columns]);
            double residual = step.Residual(neurons.Predict(step.Input()));
            double[] input = step.Input().ToArray();
            for (int i = 0; i < neurons.Count; i++)
            {
                Span<double> row = neurons.Row(i);
                double outer = row[0];
                double product = 0;
                for (int k = 0; k < input.Length; k++)
                    product += row[k + 1] * input[k];
                for (int k = 0; k < columns; k++)
                    row[k] -= step.LearningRate * Scaled((i * columns) + k, residual * (k == 0 ? product : outer * input[k - 1]), step.Step + 1);
            }

            return residual;
        }

        private double Scaled(int weight, double gradient, long step)
        {
            _mean[weight] = (0.9 * _mean[weight]) + (0.1 * gradient);
            _square[weight] = (0.999 * _square[weight]) + (0.001 * gradient * gradient);
            return _mean[weight] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(_square[weight] / (1 - Math.Pow(0.999, step))) + 1e-8);
        }
    }
}
