using LabelNoise.Experiments;
using LabelNoise.Simulation;

namespace LabelNoise.Comparisons;

/// <summary>Several programs on one replicate: each sees the network at the steps it asks for, as it would alone.</summary>
internal static class ProgramsTogether
{
    /// <summary>The program that ends when all have, with their outcomes in order.</summary>
    public static IEnumerable<TrialStep<Compared>> On(Network network, IReadOnlyList<Func<Network, IEnumerable<TrialStep<double>>>> programs)
    {
        RunningProgram<double>[] parts = [.. programs.Select(program => new RunningProgram<double>(program(network)))];
        while (parts.Where(part => !part.IsDone).Select(part => (long?)part.Left).Min() is { } steps)
        {
            yield return TrialStep<Compared>.Advance(steps);
            foreach (RunningProgram<double> part in parts.Where(part => !part.IsDone))
            {
                part.Pass(steps);
                if (part.Left == 0)
                    part.Ask();
            }
        }

        bool diverged = !double.IsFinite(network.InnerNormSquared + network.OuterNormSquared);
        yield return TrialStep<Compared>.Done(new Compared([.. parts.Select(part => part.Outcome)], diverged));
    }
}
