using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Experiments;

/// <summary>The program of a replicate that lasts until neurons have left the lazy regime.</summary>
internal static class ExitProgram
{
    /// <summary>Looks per horizon in the beginning.</summary>
    private const long LooksPerHorizon = 1 << 20;

    /// <summary>Looks at every thirty-second part of the steps taken until a share of the neurons has been seen outside; the outcome is that step, or +∞ beyond the horizon.</summary>
    /// <param name="network">The replicate.</param>
    /// <param name="share">The share, in (0, 1]: ½ for the typical neuron, 1 for the last.</param>
    /// <param name="horizon">The last step to look at.</param>
    public static IEnumerable<TrialStep<double>> UntilShareHasLeft(Network network, double share, long horizon)
    {
        long first = Math.Max(1, horizon / LooksPerHorizon);
        int staying = Staying(share, network.Neurons);
        ExitWatch watch = new(network);
        while (watch.Remaining > staying && network.Step < horizon)
        {
            yield return TrialStep<double>.Advance(Math.Min(Math.Max(first, network.Step / 32), horizon - network.Step));
            watch.LookAtAll();
        }

        yield return TrialStep<double>.Done(watch.Remaining > staying ? double.PositiveInfinity : network.Step);
    }

    /// <summary>How many neurons may stay when a share has left; (1 − 0.9)·10 is 1, although its rounded factors give less.</summary>
    public static int Staying(double share, int neurons) => (int)(((1 - share) * neurons) + (1e-12 * neurons));
}
