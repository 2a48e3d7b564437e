using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>Types that somebody might name as a rule of theirs.</summary>
public static class LoadableRules
{
    /// <summary>Label-noise SGD, written anew.</summary>
    public readonly struct Own : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(step.LearningRate * step.Residual());
    }

    /// <summary>A rule that fails at its first step.</summary>
    public readonly struct Failing : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => throw new NotSupportedException("no such step");
    }

    /// <summary>A rule that fails later.</summary>
    public readonly struct FailingLate : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => step.Index[0] < 40 ? default(Own).Update(step, state) : throw new NotSupportedException("no such step");
    }

    /// <summary>The same for a rule that moves the neurons.</summary>
    public sealed class FailingLateOnNeurons : IUpdateRule
    {
        public Motion Motion => Motion.NeuronByNeuron;

        public NeuronMap Update(in Step step, RuleState state) => step.Index[0] < 40 ? default : throw new NotSupportedException("no such step");
    }

    /// <summary>A rule that cannot be made.</summary>
    public readonly struct Unmade : IUpdateRule
    {
        public Unmade() => throw new InvalidOperationException("no rule today");

        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => default;
    }

    /// <summary>A type with a rule in it.</summary>
    public static class Outer
    {
        /// <summary>The rule.</summary>
        public readonly struct Inner : IUpdateRule
        {
            public Motion Motion => Motion.AlongInput;

            public NeuronMap Update(in Step step, RuleState state) => default;
        }
    }

    /// <summary>A rule whose limit would be 0 if nobody gave it.</summary>
    public readonly struct Limited(double limit) : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(limit);
    }

    /// <summary>The same as a class.</summary>
    public sealed class Wanting(double limit) : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(limit);
    }

    /// <summary>A rule whose tables cannot be made.</summary>
    public readonly struct Uninitialised : IUpdateRule
    {
        private static readonly double[] Table = Tables.None();

        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(Table[0]);
    }

    /// <summary>A rule with a batch that makes no sense.</summary>
    public readonly struct NegativeBatch : IUpdateRule
    {
        public Motion Motion => Motion.AlongDirection;

        public int BatchSize => -1;

        public NeuronMap Update(in Step step, RuleState state) => default;
    }

    /// <summary>A rule that clips each neuron's step by itself, which no matrix that neurons share does, and says that it is linear.</summary>
    public readonly struct FalselyLinear : IUpdateRule
    {
        public Motion Motion => Motion.Linear;

        public NeuronMap Update(in Step step, RuleState state)
        {
            Lanes pull = step.LearningRate * step.Residual();
            ReadOnlySpan<Lanes> products = step.Neurons.Products(step.Input());
            for (int i = 0; i < step.Neurons.Count; i++)
                step.Neurons.Move(i, -pull * Lanes.Clamp(products[i], -0.5, 0.5), 0, step.Input());
            return default;
        }
    }

    /// <summary>SGD that says so on the console at every step.</summary>
    public sealed class Talking : IUpdateRule
    {
        public Motion Motion => Motion.Linear;

        public NeuronMap Update(in Step step, RuleState state)
        {
            Console.WriteLine("a word of the rule's");
            step.Take(default(Own), state);
            return default;
        }
    }

    private static class Tables
    {
        public static double[] None() => throw new FormatException("no table today");
    }
}
