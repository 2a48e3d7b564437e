using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// One step of the three-state process, (5) and (6), with Σ̂ = I, and the mean over its fair signs by going through all of them: for a few neurons. A state is −1, 0 or 1, aᵢ in units of
/// q = η^(1/4); θ* points along the first coordinate.
/// </summary>
internal sealed class OscillationStep
{
    private readonly Enclosure _learningRate;
    private readonly Enclosure _teacherNorm;

    /// <param name="learningRate">η, above 0 and below 1.</param>
    /// <param name="teacherNorm">‖θ*‖, at least 0.</param>
    public OscillationStep(Enclosure learningRate, Enclosure teacherNorm) => (_learningRate, _teacherNorm) = (learningRate, teacherNorm);

    /// <summary>The law from which every aᵢ starts, of the states −1, 0, 1.</summary>
    public static IReadOnlyList<Enclosure> StartingLaw { get; } = [0.25, 0.5, 0.25];

    /// <summary>q = η^(1/4).</summary>
    public Enclosure Amplitude => Enclosure.Sqrt(Enclosure.Sqrt(_learningRate));

    /// <summary>θ = Σaᵢwᵢ.</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public EnclosedMatrix Theta(EnclosedMatrix inner, int[] states) => inner.Transposed * Outer(states);

    /// <summary>θ − θ*.</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public EnclosedMatrix Error(EnclosedMatrix inner, int[] states)
    {
        EnclosedMatrix theta = Theta(inner, states);
        return new EnclosedMatrix(theta.RowCount, 1, (k, _) => k == 0 ? theta[0, 0] - _teacherNorm : theta[k, 0]);
    }

    /// <summary>‖a‖².</summary>
    /// <param name="states">The states.</param>
    public Enclosure OuterNormSquared(int[] states) => Amplitude * Amplitude * states.Count(s => s != 0);

    /// <summary>W after the step of (5).</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    public EnclosedMatrix Move(EnclosedMatrix inner, int[] states) => inner - (_learningRate * (Outer(states) * Error(inner, states).Transposed));

    /// <summary>‖W‖_F² after the step, expanded as (62) is read: ‖W‖_F² − 2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖².</summary>
    /// <param name="inner">W, m × d.</param>
    /// <param name="states">The states.</param>
    /// <param name="outer">What stands for ‖a‖²; ‖a‖² itself where null.</param>
    public Enclosure Squared(EnclosedMatrix inner, int[] states, double? outer = null)
    {
        EnclosedMatrix error = Error(inner, states);
        Enclosure square = outer is { } given ? given : OuterNormSquared(states);
        return inner.SquaredNorm - (2 * _learningRate * EnclosedMatrix.Dot(Theta(inner, states), error)) + (_learningRate * _learningRate * square * error.SquaredNorm);
    }

    /// <summary>The states that follow one, with equal probability: 0 after ±1, and ±1 after 0.</summary>
    /// <param name="state">The state.</param>
    public static int[] Following(int state) => state == 0 ? [-1, 1] : [0];

    /// <summary>The mean of (1/k)‖W‖_F² after a step of k neurons that are all active, over those of their signs that are kept.</summary>
    /// <param name="inner">W, k × d.</param>
    /// <param name="kept">Which signs count.</param>
    public Enclosure MeanSquareAfter(EnclosedMatrix inner, Func<int[], bool> kept)
    {
        Enclosure[] squares = [.. AllFollowing(new int[inner.RowCount]).Where(kept).Select(signs => Move(inner, signs).SquaredNorm)];
        return squares.Aggregate((sum, square) => sum + square) / squares.Length / inner.RowCount;
    }

    /// <summary>How far an aᵢ is from what (6) lets follow another.</summary>
    /// <param name="before">aᵢ.</param>
    /// <param name="after">aᵢ one step later.</param>
    public Enclosure Astray(double before, double after) =>
        Following(Math.Sign(before)).Select(state => Enclosure.Abs(after - (state * Amplitude))).Aggregate((one, other) => -Enclosure.Max(-one, -other));

    /// <summary>The law of the state one step later.</summary>
    /// <param name="law">The probabilities of −1, 0, 1.</param>
    public static Enclosure[] Next(IReadOnlyList<Enclosure> law)
    {
        Enclosure[] next = [0, 0, 0];
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

    private EnclosedMatrix Outer(int[] states) => new(states.Length, 1, (i, _) => states[i] * Amplitude);
}
