using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Every row (aᵢ, wᵢ) of a network as plain arrays, at step 0 and now.</summary>
internal sealed record PlainRows(double[][] Initial, double[][] Current)
{
    public static PlainRows Of(Network network)
    {
        int neurons = network.InitialNeurons.Count;
        PlainRows rows = new(new double[neurons][], new double[neurons][]);
        Reader reader = new(rows);
        network.VisitAll(ref reader);
        return rows;
    }

    /// <summary>‖wᵢ‖ of a row.</summary>
    public static double InnerNorm(double[] row) => Math.Sqrt(row[1..].Sum(w => w * w));

    /// <summary>‖wᵢ(t) − wᵢ(0)‖ of every neuron.</summary>
    public double[] Displacements() =>
        [.. Initial.Zip(Current, (from, to) => InnerNorm([.. from.Zip(to, (x, y) => y - x)]))];

    /// <summary>The rows at each look as long as no neuron has left the lazy regime; an error where none leaves within a 64th of T₁, several times what the paper's dynamics take.</summary>
    public static IEnumerable<PlainRows> UntilExit(Trajectory trajectory, long every = 1)
    {
        for (PlainRows rows = Of(trajectory); rows.Displacements().Max() <= trajectory.Problem.LazyRadius; rows = Of(trajectory))
        {
            if (trajectory.Step > trajectory.Problem.EscapeHorizon / 64)
                throw new InvalidOperationException(FormattableString.Invariant($"No neuron has left by step {trajectory.Step}."));
            yield return rows;
            trajectory.Advance(every);
        }
    }

    private readonly struct Reader(PlainRows rows) : INeuronVisitor
    {
        public void Visit(scoped in NeuronGroup group)
        {
            for (int lane = 0; lane < group.Count; lane++)
            {
                int neuron = 4 * group.Index + lane;
                rows.Initial[neuron] = new double[group.Initial.Length];
                rows.Current[neuron] = new double[group.Current.Length];
                for (int k = 0; k < group.Initial.Length; k++)
                {
                    rows.Initial[neuron][k] = group.Initial[k][lane];
                    rows.Current[neuron][k] = group.Current[k][lane];
                }
            }
        }
    }
}
