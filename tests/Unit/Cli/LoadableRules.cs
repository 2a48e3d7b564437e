using LabelNoise.Dynamics;

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

    /// <summary>A rule that cannot be made.</summary>
    public readonly struct Unmade : IUpdateRule
    {
        public Unmade() => throw new InvalidOperationException("no rule today");

        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => default;
    }

    /// <summary>A rule that is a class.</summary>
    public sealed class AsClass : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction) => default;
    }
}
