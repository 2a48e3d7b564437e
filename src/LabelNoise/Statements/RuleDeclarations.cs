using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Statements;

/// <summary>
/// Holds a rule to what it says of itself, on a few steps of a few replicates at the narrowest problems that it is put to: the d + 1 rows that stand for the network side
/// by side, which is what claims look at, against all neurons one step after the other, from the same random numbers; and residuals that are numbers.
/// </summary>
/// <remarks>What the two may differ by is rounding; a rule whose steps are no shared linear map differs at its first steps by about their own size.</remarks>
internal static class RuleDeclarations
{
    /// <summary>Steps of each replicate, few enough for rounding to stay far below <see cref="Tolerance"/> where a rule diverges slowly.</summary>
    private const int Steps = 12;

    private const int Replicates = 3;

    /// <summary>Widths that are tried for each rule, and the widest of them: a step of all neurons costs m(d + 1).</summary>
    private const int Problems = 3;

    private const long Widest = 4096;

    /// <summary>Relative to the largest weight.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Checks the rules of claims at their problems.</summary>
    /// <exception cref="InvalidOperationException">A rule is not what it says; the message says in which respect, and where.</exception>
    public static void Ensure(IEnumerable<Claim> claims, ulong seed, CancellationToken cancellation)
    {
        foreach (IGrouping<UpdateRule, Claim> group in claims.GroupBy(c => c.Rule!))
        {
            foreach (Problem problem in group.Select(c => c.Problem!).Where(p => p.Width <= Widest).DistinctBy(p => (p.Width, p.Inputs)).OrderBy(p => p.Width).Take(Problems))
            {
                for (int replicate = 0; replicate < Replicates; replicate++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Ensure(group.Key, problem, ReplicateSeed.For(seed, "declarations", replicate));
                }
            }
        }
    }

    private static void Ensure(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        LaneEngine lanes = rule.StartLanes(problem, InitialLaw.Ntk, default(NoLaneWatch));
        lanes.Load(0, seed);
        Trajectory plain = rule.Start(problem, seed, InitialLaw.Ntk, Engine.Explicit);
        ResidualObserver residuals = default;
        for (int step = 0; step < Steps; step++)
        {
            Take(step);
            double[] all = Rows(plain);
            if (residuals.MetNone)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"'{rule.Name}' returned a residual that is no finite number at step {step} of {problem}; the residual f(x) − y − ε of the step's first sample is accepted, and 0 where it draws none."));
            }

            // Where weights are no numbers any more there is nothing to compare: the rule diverges, which is for the claims to say.
            if (!all.All(double.IsFinite))
                return;
            double difference = all.Zip(Rows(lanes[0]), (a, b) => Math.Abs(a - b)).Max();
            if (!(difference <= Tolerance * all.Max(Math.Abs)))
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"'{rule.Name}' moves all neurons otherwise than the d + 1 rows that are to stand for them: by {difference:G3} after {step + 1} steps at {problem}. Either it says IsLinear and multiplies the neurons by no matrix that they share, or its two ways to decide a step disagree."));
            }
        }

        void Take(int step)
        {
            try
            {
                lanes.Advance(1);
                plain.Advance(1, ref residuals);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"'{rule.Name}' failed at step {step} of {problem}: {error.GetType().Name}, {error.Message}"), error);
            }
        }
    }

    private static double[] Rows(Network network)
    {
        RowVisitor visitor = new([]);
        network.VisitAll(ref visitor);
        return [.. visitor.Rows];
    }

    private readonly struct RowVisitor(List<double> rows) : INeuronVisitor
    {
        public List<double> Rows => rows;

        public void Visit(scoped in NeuronGroup group)
        {
            for (int neuron = 0; neuron < group.Count; neuron++)
            {
                for (int k = 0; k < group.Current.Length; k++)
                    rows.Add(group.Current[k][neuron]);
            }
        }
    }

    private struct ResidualObserver : IStepObserver
    {
        public bool MetNone { get; private set; }

        public bool Observe(long step, in Dynamics.StepContext context, in Dynamics.RuleStep decision, ReadOnlySpan<double> direction)
        {
            MetNone |= !double.IsFinite(decision.Residual);
            return true;
        }
    }
}
