using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>
/// Whether replicates side by side, watched with as few looks as possible, meet what explicit neurons meet that take one step after the other and are looked
/// at before each, from the same random numbers.
/// </summary>
/// <param name="watched">The replicates side by side.</param>
/// <param name="plain">The rule of the explicit neurons.</param>
/// <param name="problem">The problem of both.</param>
internal sealed class BoundAgreement(Trial<BoundReport> watched, UpdateRule plain, Problem problem) : Trial<TrialOutcome>
{
    /// <summary>What the two may differ by, relative to the plain one: they round differently.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Explicit steps between looks at the cancellation token and the budget: some milliseconds.</summary>
    private const long Patience = 1 << 10;

    /// <summary>Section 3.1 stated once more, so that the law that every run of Phase I starts from is held to it.</summary>
    private static readonly InitialLaw Start = new ScaledNormalLaw("aᵢ ~ N(0, 1/m), wᵢ ~ N(0, I/d)", p => (Math.Pow(p.Width, -0.5), Math.Pow(p.Dimension, -0.5)));

    /// <summary>What an explicit step counts: m neurons are moved instead of d + 1.</summary>
    public static long Weight(Problem problem) => Math.Max(1, problem.Width / (problem.Dimension + 1));

    /// <inheritdoc/>
    internal override TrialOutcome[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation)
    {
        BoundReport[] reports = watched.Run(seeds, steps, cancellation);
        TrialOutcome[] outcomes = new TrialOutcome[seeds.Count];
        for (int i = 0; i < outcomes.Length && steps.Take(i, 0); i++)
        {
            int replicate = i;
            if (Plain(seeds[i], taken => steps.Take(replicate, taken), cancellation) is not { } met)
                break;
            double difference = Difference(reports[i], met);
            outcomes[i] = TrialOutcome.AtMost(double.IsNaN(difference) ? double.PositiveInfinity : difference, Tolerance);
        }

        return outcomes;
    }

    /// <summary>What explicit neurons meet; null where the budget is exhausted before.</summary>
    private BoundReport? Plain(ReplicateSeed seed, Func<long, bool> take, CancellationToken cancellation)
    {
        Trajectory trajectory = plain.Start(problem, seed, Start, Engine.Explicit);
        PlainBounds bounds = new(trajectory);
        for (long some = Patience; some == Patience;)
        {
            cancellation.ThrowIfCancellationRequested();
            long before = trajectory.Step;
            trajectory.Advance(Math.Min(Patience, BoundTrials.StepsWatched(problem) - before), ref bounds);
            some = trajectory.Step - before;
            if (!take(some * Weight(problem)))
                return null;
        }

        return bounds.Report;
    }

    // What is watched of outer weights are upper bounds, which may not be too small.
    private static double Difference(BoundReport watched, BoundReport plain)
    {
        double[] equal = [Ratio(watched.ResidualRatio, plain.ResidualRatio), Ratio(watched.Input, plain.Input), Ratio(watched.ResidualBound, plain.ResidualBound)];
        double[] above = [Ratio(watched.OuterWeight, plain.OuterWeight), Ratio(watched.Increment, plain.Increment)];
        return Math.Max(equal.Max(ratio => Math.Abs(ratio - 1)), above.Max(ratio => 1 - ratio));

        // Both are infinite where both diverged.
        static double Ratio(double watched, double plain) => watched.Equals(plain) ? 1 : watched / plain;
    }
}
