using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// One step of the three-state process, (5) and (6), with Σ̂ = I, and the mean over its fair signs by going through all of them: for a few neurons. A state is −1, 0 or 1, aᵢ in units of
/// q = η^(1/4); θ* points along the first coordinate.
/// </summary>
internal sealed class OscillationStep
{
    private readonly double _learningRate;
    private readonly double _teacherNorm;

    /// <param name="learningRate">η, in (0, 1).</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0.</param>
    public OscillationStep(double learningRate, double teacherNorm) =>
        (_learningRate, _teacherNorm) = (Guard.OpenUnit(learningRate), Guard.AtLeast(teacherNorm, 0));

    /// <summary>The law from which every aᵢ starts, of the states −1, 0, 1.</summary>
    public static IReadOnlyList<double> StartingLaw { get; } = [0.25, 0.5, 0.25];

    /// <summary>q = η^(1/4).</summary>
    public double Amplitude => Math.Pow(_learningRate, 0.25);

    /// <summary>θ = Σaᵢwᵢ.</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public Vector<double> Theta(Matrix<double> inner, int[] states) => inner.TransposeThisAndMultiply(Outer(states));

    /// <summary>θ − θ*.</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public Vector<double> Error(Matrix<double> inner, int[] states)
    {
        Vector<double> error = Theta(inner, states);
        error[0] -= _teacherNorm;
        return error;
    }

    /// <summary>‖a‖².</summary>
    /// <param name="states">The states.</param>
    public double OuterNormSquared(int[] states) => Amplitude * Amplitude * states.Count(s => s != 0);

    /// <summary>W after the step of (5).</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public Matrix<double> Move(Matrix<double> inner, int[] states) => inner - (_learningRate * Outer(states).OuterProduct(Error(inner, states)));

    /// <summary>‖W‖_F² after the step, expanded as (62) is read: ‖W‖_F² − 2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖².</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    /// <param name="outer">What stands for ‖a‖²; ‖a‖² itself where null.</param>
    public double Squared(Matrix<double> inner, int[] states, double? outer = null)
    {
        Vector<double> error = Error(inner, states);
        return inner.PointwisePower(2).RowSums().Sum() - (2 * _learningRate * (Theta(inner, states) * error))
            + (_learningRate * _learningRate * (outer ?? OuterNormSquared(states)) * (error * error));
    }

    /// <summary>The states that follow one, with equal probability: 0 after ±1, and ±1 after 0.</summary>
    /// <param name="state">The state.</param>
    public static int[] Following(int state) => state == 0 ? [-1, 1] : [0];

    /// <summary>The mean of (1/k)‖W‖_F² after a step of k neurons that are all active, over those of their signs that are kept.</summary>
    /// <param name="inner">W, k × d.</param>
    /// <param name="kept">Which signs count.</param>
    public double MeanSquareAfter(Matrix<double> inner, Func<int[], bool> kept) =>
        AllFollowing(new int[inner.RowCount]).Where(kept).Average(signs => Move(inner, signs).PointwisePower(2).RowSums().Sum()) / inner.RowCount;

    /// <summary>Whether (6) lets one aᵢ follow another, up to rounding.</summary>
    /// <param name="before">aᵢ.</param>
    /// <param name="after">aᵢ one step later.</param>
    public bool MayFollow(double before, double after) => Following(Math.Sign(before)).Any(state => Math.Abs(after - (state * Amplitude)) <= 1e-12);

    /// <summary>The law of the state one step later.</summary>
    /// <param name="law">The probabilities of −1, 0, 1.</param>
    public static double[] Next(IReadOnlyList<double> law)
    {
        double[] next = new double[3];
        for (int state = -1; state <= 1; state++)
        {
            int[] following = Following(state);
            foreach (int one in following)
                next[one + 1] += law[state + 1] / following.Length;
        }

        return next;
    }

    /// <summary>All states that may follow those of several neurons, equally probable.</summary>
    /// <param name="states">The states.</param>
    public static IEnumerable<int[]> AllFollowing(int[] states) => states.Aggregate(
        (IEnumerable<int[]>)[[]], (begun, state) => begun.SelectMany(first => Following(state).Select(last => (int[])[.. first, last])));

    private Vector<double> Outer(int[] states) => Vector<double>.Build.Dense(states.Length, i => Amplitude * states[i]);
}
