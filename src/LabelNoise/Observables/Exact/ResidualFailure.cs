using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often, to leading order, bound (i) of Lemma C.2, |g| ≤ 2·m^(1/4)·C_data + σ, is broken before the first neuron leaves the lazy regime, at σ = m^(1/4)
/// and fresh Gaussian inputs (docs/derivations.md). C_data is the run's largest ‖x‖, or a given number if that is larger.
/// </summary>
/// <param name="Width">The width m.</param>
/// <param name="Dimension">The input dimension d, at least 2.</param>
/// <param name="Stability">ηm, below 2d/(d + 2).</param>
/// <param name="InputBound">The C_data that is given; 0 for none.</param>
internal sealed record ResidualFailure(double Width, int Dimension, Enclosure Stability, double InputBound)
{
    /// <summary>How many steps are counted together for a lower bound; a few dozen are lost to each such block.</summary>
    private const int Block = 500;

    /// <summary>By how much the true first exit is taken to be off its leading order, as a share; Eq/3.1/lasts sees its mean as near at narrow widths.</summary>
    private const double ExitTolerance = 0.25;

    /// <summary>In what share of the runs all inputs are short enough, for a lower bound: with more the bound (i) is larger, with less they are too few.</summary>
    private const double ShortShare = 0.7;

    /// <summary>How many cells ‖θ − θ*‖ has, from few to many, as long as the bounds leave it open.</summary>
    private static readonly int[] Cells = [240, 480, 1440];

    /// <summary>
    /// The step at which the longest neuron has shrunk by 1/√m, to leading order: 2/(r·η²·E[g²]·√m) with E[g²‖x·u‖²] = σ²(1 + (1 + 2/d)·E‖θ − θ*‖²/σ²).
    /// </summary>
    public Enclosure FirstExit
    {
        get
        {
            Enclosure longest = GaussianInputMaximum.EnclosedMedian(Dimension, Width) / Enclosure.Sqrt(Dimension);
            Enclosure spread = 1 + ((Enclosure)2 / Dimension);
            Enclosure distance = Stability / (2 - (Stability * spread));
            return 2 * (Enclosure)Width / (Stability * Stability * longest * (1 + (spread * distance)));
        }
    }

    /// <summary>Bounds on both sides, as narrow as it takes to tell on which side of a probability it is, if they can.</summary>
    /// <param name="allowed">The probability, above 0.</param>
    /// <param name="finest">The largest number of cells that is tried.</param>
    public Enclosure Near(double allowed, int finest)
    {
        (double least, double most) = (0, 1);
        foreach (int cells in Cells.Where(cells => cells <= finest))
        {
            // Where both bounds are known it is about half-way between their logarithms, and the other bound would not decide.
            double middle = Math.Sqrt(least * most);
            if (middle == 0 || middle > allowed)
                least = Math.Max(least, AtLeast(cells));
            if (middle == 0 || middle <= allowed)
                most = Math.Min(most, AtMost(allowed / 8, cells));
            if (least > allowed || most <= allowed)
                break;
        }

        return new Enclosure(least, most);
    }

    /// <summary>
    /// A lower bound: the longest run is a quarter longer than to leading order, and all its inputs are short with probability <see cref="ShortShare"/>; the shortest is a
    /// quarter shorter, and of its blocks each breaks the bound with the least chance, given that its inputs are short, whatever came before.
    /// </summary>
    private double AtLeast(int cells)
    {
        Enclosure steps = FirstExit * (1 - ExitTolerance);
        double input = Math.Max(InputBound, LargestInput(FirstExit * (1 + ExitTolerance), ShortShare).Upper);
        double bound = ((2 * (Enclosure)input) + 1).Upper;
        Enclosure inBlock = ResidualChain.ChanceAtLeast(new ResidualStep(Dimension, Stability) { InputBound = input }, bound, Block, cells);
        return (ShortShare * -Enclosure.Expm1(Math.Floor(steps.Lower / Block) * Enclosure.Log1p(-inBlock))).Lower;
    }

    /// <summary>An upper bound: the inputs are at least as long as in all but a share <paramref name="neglected"/> of the runs, which are a quarter longer than they are to leading order.</summary>
    private double AtMost(double neglected, int cells)
    {
        double input = Math.Max(InputBound, LargestInput(FirstExit * (1 - ExitTolerance), neglected).Lower);
        double bound = ((2 * (Enclosure)input) + 1).Lower;
        double rate = ResidualChain.RateAtMost(new ResidualStep(Dimension, Stability), 2 * bound, (_, residual) => residual > bound, cells);
        return (neglected + (FirstExit * (1 + ExitTolerance) * rate)).Upper;
    }

    /// <summary>The number that the norms of all inputs stay below with a probability: it is ½ for N·ln 2/ln(1/p) of them if it is p for N. 0 where that is less than one.</summary>
    private Enclosure LargestInput(Enclosure count, double probability)
    {
        Enclosure inputs = count * Enclosure.Ln2 / -Enclosure.Log(probability);
        return inputs.Lower >= 1 ? GaussianInputMaximum.EnclosedMedian(Dimension, inputs) : 0;
    }
}
