using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>(1/m)Σ‖wᵢ(t)‖² of the three-state oscillation at a step, cut off at a ceiling; four replicates side by side.</summary>
internal sealed class OscillationTrial(Problem problem, long step, double ceiling, bool frozen) : Trial<double>
{
    /// <summary>Steps between looks at the cancellation token: some milliseconds.</summary>
    private const long Patience = 1 << 14;

    /// <inheritdoc/>
    internal override double[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation)
    {
        double[] norms = new double[seeds.Count];
        for (int first = 0; first < norms.Length; first += Lanes.Count)
        {
            ReplicateSeed[] four = [.. seeds.Skip(first).Take(Lanes.Count)];
            OscillationLanes lanes = new(problem, four, frozen);
            for (long left = step; left > 0; left -= Patience)
            {
                cancellation.ThrowIfCancellationRequested();
                lanes.Advance(Math.Min(left, Patience));
            }

            for (int lane = 0; lane < four.Length; lane++)
            {
                norms[first + lane] = Math.Min(lanes.MeanSquaredNorm(lane), ceiling);
                _ = steps.Take(first + lane, step);
            }
        }

        return norms;
    }
}
