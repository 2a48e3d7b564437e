using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables;

/// <summary>
/// A network whose rows cannot be stored: all are moved by one matrix, so that only short neurons can still be inside the lazy regime, and those are drawn by their rank.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="start">The initial weights, as far as θ depends on them.</param>
/// <param name="seed">The replicate.</param>
internal sealed class VastNetwork(VastProblem problem, ScaledStart start, ReplicateSeed seed)
{
    /// <summary>Neurons that may be drawn before counting gives up.</summary>
    private const int MostDrawn = 1_000_000;

    /// <summary>Neurons that may be looked at before a look says that it has not seen all outside.</summary>
    private const int MostLookedAt = 1000;

    /// <summary>The matrix that moves every neuron.</summary>
    public ScaledPropagator Propagator { get; } = new(problem, start, seed);

    /// <summary>The shortest neurons.</summary>
    public ShortestNeurons Shortest { get; } = new(problem.Width, problem.Dimension, seed);

    /// <summary>Starts a replicate at step 0.</summary>
    public static VastNetwork Start(VastProblem problem, ReplicateSeed seed) => new(problem, ScaledStart.Draw(problem, seed), seed);

    /// <summary>‖wᵢ(t) − wᵢ(0)‖·√m for the neuron of a rank: it is inside the lazy regime up to 1.</summary>
    public double Displacement(int rank)
    {
        ShortNeuron neuron = Shortest[rank];
        return Propagator.Displacement(neuron.Inner, problem.ScaledOuterDeviation * neuron.Outer) / problem.ScaledRadius;
    }

    /// <summary>Whether all neurons are seen to be outside the lazy regime: none is inside, and few are so short that they had to be looked at.</summary>
    public bool AreOutside => Displacement(0) > 1 && Candidates().Take(MostLookedAt).All(rank => rank < MostLookedAt - 1 && Displacement(rank) > 1);

    /// <summary>How many neurons are inside the lazy regime.</summary>
    /// <exception cref="InvalidOperationException">More than a million neurons may be.</exception>
    public int CountInside() => Candidates().Count(rank => rank < MostDrawn
        ? Displacement(rank) <= 1
        : throw new InvalidOperationException(FormattableString.Invariant($"more than {MostDrawn} neurons may be inside at step {Propagator.Step} ({problem}).")));

    /// <summary>
    /// The norm r of a ball as large as the ellipsoid of all w with ‖Mᵀw‖ ≤ 1/√m: of m neurons m·F(d·r²) are inside, up to a factor e^(d·r²) and without aᵢ(0).
    /// </summary>
    public double InsideNorm() => problem.ScaledRadius / Math.Exp(SingularValues().Sum(Math.Log) / problem.Dimension);

    /// <summary>
    /// The ranks of the neurons that can be inside. One that is has ‖Mᵀwᵢ(0)‖ ≤ 1/√m + |aᵢ(0)|·‖b‖ in the propagator's units, where all |aᵢ(0)| are below 2√(log m/m) but
    /// with probability 1/m; so none is longer than that over the least singular value of M.
    /// </summary>
    private IEnumerable<int> Candidates()
    {
        double outer = 2 * Math.Sqrt(problem.Width.Ln) * problem.ScaledOuterDeviation;
        double longest = (problem.ScaledRadius + (outer * Dense.Norm(Propagator.OuterRow))) / SingularValues().AbsoluteMinimum();

        return Enumerable.Range(0, (int)Math.Min(Shortest.Count, int.MaxValue)).TakeWhile(rank => Shortest[rank].Norm <= longest);
    }

    private Vector<double> SingularValues() =>
        Matrix<double>.Build.DenseOfRowMajor(problem.Dimension, problem.Dimension, Propagator.Inner.ToArray()).Svd(computeVectors: false).S;
}
