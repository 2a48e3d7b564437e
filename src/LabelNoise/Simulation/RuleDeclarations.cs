using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Holds a rule to what it says of itself, on a few steps of a few replicates: the d + 1 rows that stand for the network side by side, which is what claims and
/// comparisons look at, against all neurons one step after the other, from the same random numbers.
/// </summary>
/// <remarks>What the two may differ by is rounding; a rule whose steps are no shared linear map differs at its first steps by about their own size.</remarks>
internal static class RuleDeclarations
{
    /// <summary>Steps of each replicate, few enough for rounding to stay far below <see cref="Tolerance"/> where a rule diverges slowly.</summary>
    private const int Steps = 12;

    private const int Replicates = 3;

    /// <summary>The widest network that is tried, since a step of all neurons costs m(d + 1), and the most inputs of a training set, since Σ̂ costs nd².</summary>
    private const long Largest = 4096;

    /// <summary>Relative to the largest weight.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Growth of the largest weight.</summary>
    private const double Diverged = 1e6;

    /// <summary>Checks a rule at a problem; where that is wide, or has many inputs, at a smaller one with the same other numbers.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="problem">The problem; one that the rule does not make sense of (<see cref="UpdateRule.Requirement"/>) checks nothing.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="seed">The seed of the replicates, which are nobody else's.</param>
    /// <param name="cancellation">Stops between replicates.</param>
    /// <exception cref="ArgumentNullException">The rule or the problem is null.</exception>
    /// <exception cref="RuleDeclarationException">The rule is not what it says, or it throws; the message says in which respect, and where.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static void Ensure(UpdateRule rule, Problem problem, InitialLaw? law = null, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(problem);
        Problem small = problem with
        {
            Width = Math.Min(problem.Width, Largest),
            Inputs = problem.Inputs.Samples > Largest ? InputLaw.TrainingSet(Largest) : problem.Inputs,
        };
        if (rule.Requirement?.Holds(small) == false)
            return;
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            cancellation.ThrowIfCancellationRequested();
            Ensure(rule, small, law ?? InitialLaw.Ntk, ReplicateSeed.For(seed, "declarations", replicate));
        }
    }

    private static void Ensure(UpdateRule rule, Problem problem, InitialLaw law, ReplicateSeed seed)
    {
        LaneEngine lanes = rule.StartLanes(problem, law, default(NoLaneWatch));
        lanes.Load(0, seed);
        Trajectory plain = rule.Start(problem, seed, law, Engine.Explicit);
        double start = LargestOf(Rows(plain));
        for (int step = 0; step < Steps; step++)
        {
            lanes.Advance(1);
            plain.Advance(1);
            Vector256<double>[] all = Rows(plain);
            double largest = LargestOf(all);

            // The rule diverges, which is for the claims to say; rounding diverges with it.
            if (!(largest <= Diverged * start))
                return;
            double difference = LargestDifference(all, Rows(lanes[0]));
            if (!(difference <= Tolerance * largest))
            {
                throw new RuleDeclarationException(FormattableString.Invariant(
                    $"'{rule.Name}' moves all neurons otherwise than the d + 1 rows that are to stand for them: by {difference:G3} in the weights of step {step + 1} at {problem}. Its Motion is {rule.Motion}, and its steps are not of that kind."));
            }
        }
    }

    /// <summary>The largest magnitude; NaN where there is one.</summary>
    private static double LargestOf(ReadOnlySpan<Vector256<double>> rows)
    {
        Vector256<double> largest = Vector256<double>.Zero;
        foreach (Vector256<double> row in rows)
            largest = Vector256.Max(largest, Vector256.Abs(row));
        return OfFour(largest);
    }

    private static double LargestDifference(ReadOnlySpan<Vector256<double>> rows, ReadOnlySpan<Vector256<double>> others)
    {
        Vector256<double> largest = Vector256<double>.Zero;
        for (int k = 0; k < rows.Length; k++)
            largest = Vector256.Max(largest, Vector256.Abs(rows[k] - others[k]));
        return OfFour(largest);
    }

    private static double OfFour(Vector256<double> numbers) => Math.Max(Math.Max(numbers[0], numbers[1]), Math.Max(numbers[2], numbers[3]));

    /// <summary>All rows, four neurons at a time, with the padding, which is zero.</summary>
    private static Vector256<double>[] Rows(Network network)
    {
        int groups = (network.Neurons + 3) / 4;
        RowVisitor visitor = new(new Vector256<double>[groups * (network.Problem.Dimension + 1)]);
        network.VisitAll(ref visitor);
        return visitor.Rows;
    }

    private readonly struct RowVisitor(Vector256<double>[] rows) : INeuronVisitor
    {
        public Vector256<double>[] Rows => rows;

        public void Visit(scoped in NeuronGroup group) => group.Current.CopyTo(rows.AsSpan(group.Index * group.Current.Length));
    }
}
