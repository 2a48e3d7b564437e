using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

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

    /// <summary>Section 3.1 stated once more, so that the law that every run of Phase I starts from is held to it.</summary>
    private static readonly InitialLaw Start = new ScaledNormalLaw("aᵢ ~ N(0, 1/m), wᵢ ~ N(0, I/d)", p => (Math.Pow(p.Width, -0.5), Math.Pow(p.Dimension, -0.5)));

    /// <inheritdoc/>
    public override TrialOutcome[] Run(IReadOnlyList<ReplicateSeed> seeds, CancellationToken cancellation = default)
    {
        BoundReport[] reports = watched.Run(seeds, cancellation);
        TrialOutcome[] outcomes = new TrialOutcome[seeds.Count];
        for (int i = 0; i < outcomes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double difference = Difference(reports[i], Plain(seeds[i]));
            outcomes[i] = TrialOutcome.AtMost(double.IsNaN(difference) ? double.PositiveInfinity : difference, Tolerance);
        }

        return outcomes;
    }

    private BoundReport Plain(ReplicateSeed seed)
    {
        Trajectory trajectory = plain.Start(problem, seed, Start, Engine.Explicit);
        PlainBounds bounds = new(trajectory);
        trajectory.Advance(BoundTrials.StepsWatched(problem), ref bounds);
        return bounds.Report;
    }

    // What is watched of outer weights are upper bounds, which may not be too small.
    private static double Difference(BoundReport watched, BoundReport plain)
    {
        double[] equal = [watched.ResidualRatio / plain.ResidualRatio, watched.Input / plain.Input, watched.ResidualBound / plain.ResidualBound];
        double[] above = [watched.OuterWeight / plain.OuterWeight, watched.Increment / plain.Increment];
        return Math.Max(equal.Max(ratio => Math.Abs(ratio - 1)), above.Max(ratio => 1 - ratio));
    }
}
