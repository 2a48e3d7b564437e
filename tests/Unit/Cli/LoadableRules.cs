using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>Types that somebody might name as a rule of theirs.</summary>
public static class LoadableRules
{
    /// <summary>Label-noise SGD, written anew.</summary>
    public readonly struct Own : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => default(LabelNoiseSgd).Decide(context, direction);
    }

    /// <summary>A rule that fails at its first step.</summary>
    public readonly struct Failing : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => throw new NotSupportedException("no such step");
    }

    /// <summary>A rule that fails later.</summary>
    public readonly struct FailingLate : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) =>
            context.Step < 40 ? default(LabelNoiseSgd).Decide(context, direction) : throw new NotSupportedException("no such step");
    }

    /// <summary>The same for a rule that moves the neurons.</summary>
    public sealed class FailingLateOnNeurons : INeuronRule
    {
        public double Step(in NeuronStep step, NeuronWeights neurons) => step.Step < 40 ? 0 : throw new NotSupportedException("no such step");
    }

    /// <summary>A rule whose objects differ in what they say.</summary>
    public sealed class Fickle(ReplicateSeed seed) : INeuronRule
    {
        public Fickle(Problem problem, ReplicateSeed seed)
            : this(seed)
        {
        }

        public int BatchSize => seed == default ? 1 : 2;

        public double Step(in NeuronStep step, NeuronWeights neurons) => 0;
    }

    /// <summary>A rule that cannot be made.</summary>
    public readonly struct Unmade : IUpdateRule
    {
        public Unmade() => throw new InvalidOperationException("no rule today");

        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => default;
    }

    /// <summary>A type with a rule in it.</summary>
    public static class Outer
    {
        /// <summary>The rule.</summary>
        public readonly struct Inner : IUpdateRule
        {
            public static bool DrawsSample => true;

            public RuleStep Decide(in StepContext context, Span<double> direction) => default;
        }
    }

    /// <summary>A rule whose limit would be 0 if nobody gave it.</summary>
    public readonly struct Limited(double limit) : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => new(default, limit);
    }

    /// <summary>The same for a rule that moves the neurons.</summary>
    public readonly struct LimitedOnNeurons(double limit) : INeuronRule
    {
        public double Step(in NeuronStep step, NeuronWeights neurons) => limit;
    }

    /// <summary>A rule that is a class.</summary>
    public sealed class AsClass : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => default;
    }

    /// <summary>A rule whose tables cannot be made.</summary>
    public readonly struct Uninitialised : IUpdateRule
    {
        private static readonly double[] Table = Tables.None();

        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => new(default, Table[0]);
    }

    /// <summary>The same for a rule that moves the neurons.</summary>
    public sealed class UninitialisedOnNeurons : INeuronRule
    {
        private static readonly double[] Table = Tables.None();

        public double Step(in NeuronStep step, NeuronWeights neurons) => Table[0];
    }

    /// <summary>A rule that clips each neuron's step by itself, which no matrix that neurons share does, and says that it is linear.</summary>
    public sealed class FalselyLinear : INeuronRule
    {
        public bool IsLinear => true;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            double residual = step.Residual(neurons.Predict(step.Input()));
            double pull = step.LearningRate * residual;
            double[] outer = new double[neurons.Count];
            neurons.Products(step.Input(), outer);
            neurons.Move([.. outer.Select(p => -pull * Math.Clamp(p, -0.5, 0.5))], new double[neurons.Count], step.Input());
            return residual;
        }
    }

    /// <summary>SGD that returns no number.</summary>
    public sealed class ReturnsNaN : INeuronRule
    {
        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            neurons.Descend(step.Input(), step.LearningRate * step.Residual(neurons.Predict(step.Input())));
            return double.NaN;
        }
    }

    /// <summary>A rule that moves the neurons, counts its steps, and says so on the console.</summary>
    public sealed class Counting : INeuronRule
    {
        private int _steps;

        public bool IsLinear => true;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            if (_steps++ != step.Step)
                throw new InvalidOperationException("this object serves more than one replicate");
            Console.WriteLine("a word of the rule's");
            double residual = step.Residual(neurons.Predict(step.Input()));
            neurons.Descend(step.Input(), step.LearningRate * residual);
            return residual;
        }
    }

    /// <summary>A rule whose step depends on the problem and whose noise is its own.</summary>
    public sealed class Seeded(Problem problem, ReplicateSeed seed) : INeuronRule
    {
        private readonly SignStream _signs = new(seed, StreamPurpose.Rule);

        public bool IsLinear => true;

        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            double[] sign = new double[1];
            _signs.Next(sign);
            double residual = step.Residual(neurons.Predict(step.Input())) + problem.NoiseLevel * sign[0];
            neurons.Descend(step.Input(), step.LearningRate * residual);
            return residual;
        }
    }

    /// <summary>A rule that wants what the command line does not have.</summary>
    public sealed class Wanting(double limit) : INeuronRule
    {
        public double Step(in NeuronStep step, NeuronWeights neurons) => limit;
    }

    /// <summary>A rule of which no object can be made.</summary>
    public sealed class UnmadeOnNeurons : INeuronRule
    {
        public UnmadeOnNeurons() => throw new InvalidOperationException("no object today");

        public double Step(in NeuronStep step, NeuronWeights neurons) => 0;
    }

    private static class Tables
    {
        public static double[] None() => throw new FormatException("no table today");
    }
}
