using LabelNoise.Simulation;
using LabelNoise.Statements;

namespace LabelNoise.Comparisons;

/// <summary>Several programs on one replicate: each sees the network at the steps it asks for, as it would alone.</summary>
internal static class ProgramsTogether
{
    /// <summary>The program that ends when all have, with their outcomes in order.</summary>
    public static IEnumerable<TrialStep<Compared>> On(Network network, IReadOnlyList<Func<Network, IEnumerable<TrialStep<double>>>> programs)
    {
        Part[] parts = [.. programs.Select(program => new Part(program(network).GetEnumerator()))];
        while (parts.Where(part => !part.IsDone).Select(part => (long?)part.Left).Min() is { } steps)
        {
            yield return TrialStep<Compared>.Advance(steps);
            foreach (Part part in parts)
                part.Continue(steps);
        }

        bool diverged = !double.IsFinite(network.InnerNormSquared + network.OuterNormSquared);
        yield return TrialStep<Compared>.Done(new Compared([.. parts.Select(part => part.Outcome)], diverged));
    }

    /// <summary>One program: the steps that it waits for, or its outcome.</summary>
    private sealed class Part
    {
        private readonly IEnumerator<TrialStep<double>> _program;

        public Part(IEnumerator<TrialStep<double>> program)
        {
            _program = program;
            Ask();
        }

        public long Left { get; private set; }

        public bool IsDone { get; private set; }

        public double Outcome { get; private set; }

        public void Continue(long steps)
        {
            if (IsDone)
                return;
            Left -= steps;
            if (Left == 0)
                Ask();
        }

        private void Ask()
        {
            do
            {
                if (!_program.MoveNext())
                    throw new InvalidOperationException("The program of a quantity ended without an outcome.");
                (Left, IsDone) = (_program.Current.Steps, _program.Current.IsDone);
            }
            while (Left == 0 && !IsDone);

            if (IsDone)
                Outcome = _program.Current.Outcome;
        }
    }
}
