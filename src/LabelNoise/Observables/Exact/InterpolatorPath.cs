using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The flow dZ/dτ = −½·P(∇R), R = ½(‖W‖_F² + d‖a‖²), on the interpolators {Wᵀa = θ*}, enclosed (docs/certified.md). What is followed is A = ‖a‖² and WᵀW, in coordinates in which θ* is along the
/// first and the block D of WᵀW across it is diagonal: there it is e^(−τ) times that of the start. What is left is A, B = ‖Wθ*‖²/‖θ*‖² and the products c between the two parts, by Taylor
/// series; they lie within a radius of doubles, by the largest of |A|, |B| and a third of the Euclidean norm of c.
/// </summary>
internal sealed class InterpolatorPath
{
    /// <summary>Steps in a unit of τ.</summary>
    public const int StepsPerUnit = 64;

    /// <summary>Terms of the series; the next is enclosed along the step.</summary>
    private const int Terms = 10;

    private const int MostWidenings = 30;

    /// <summary>The Euclidean norm of c counts this much less than |A| and |B|; 1 would do, with a larger radius.</summary>
    private const double MixedWeight = 3;

    /// <summary>The part of the largest squared length of W across θ* that counts as rounding.</summary>
    private const double Least = 1e-12;

    private readonly int _dimension;
    private readonly Enclosure _pull;
    private readonly double[] _acrossAtStart;
    private readonly double[] _centre;
    private double _radius;
    private int _steps;

    /// <param name="teacherNorm">‖θ*‖, above 0.</param>
    /// <param name="dimension">d.</param>
    /// <param name="outer">A.</param>
    /// <param name="along">B; raised where it is too small for any network by no more than what its bound is rounded.</param>
    /// <param name="mixed">c.</param>
    /// <param name="across">The diagonal of D, without directions in which W is 0: d − 1 numbers at most, each above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No network has these numbers.</exception>
    public InterpolatorPath(Enclosure teacherNorm, int dimension, double outer, double along, double[] mixed, double[] across)
    {
        // [[A, θ*], [θ*, WᵀW]] is the matrix ZᵀZ of d + 1 neurons if and only if it has no eigenvalue below 0.
        Enclosure least = teacherNorm * teacherNorm / Guard.Positive(outer);
        for (int i = 0; i < mixed.Length; i++)
            least += (Enclosure)mixed[i] * mixed[i] / Guard.Positive(across[i], nameof(across));
        if (along < least.Upper * (1 - 1e-12))
            throw Guard.OutOfRange(nameof(along), along, FormattableString.Invariant($"along must be at least {least.Upper}."));
        (_dimension, _acrossAtStart, _centre) = (dimension, across, [outer, Math.Max(along, least.Upper), .. mixed]);
        _pull = (dimension + 1) * teacherNorm * teacherNorm;
    }

    /// <summary>‖a‖².</summary>
    public Enclosure OuterNormSquared => _centre[0] + Within;

    /// <summary>‖W‖_F².</summary>
    public Enclosure InnerNormSquared => Across(Time).Aggregate(_centre[1] + Within, (sum, one) => sum + one);

    /// <summary>How far the numbers may be from the doubles that are followed.</summary>
    public double Radius => _radius;

    private Enclosure Within => new(-_radius, _radius);

    private Enclosure Time => _steps / (Enclosure)StepsPerUnit;

    private static Enclosure Length => 1.0 / StepsPerUnit;

    /// <summary>The path from a network whose ZᵀZ is that of given neurons but for rounding: with Wᵀa = θ* in place of what is nearly so, and 0 for directions in which W has less than a part in 10⁶.</summary>
    /// <param name="teacherNorm">‖θ*‖.</param>
    /// <param name="rows">(aᵢ, wᵢ), each a row; θ* is along the first coordinate.</param>
    public static InterpolatorPath From(Enclosure teacherNorm, Matrix<double> rows)
    {
        Matrix<double> gram = rows.TransposeThisAndMultiply(rows);
        int d = rows.ColumnCount - 1;
        if (d == 1)
            return new InterpolatorPath(teacherNorm, d, gram[0, 0], gram[1, 1], [], []);
        var spectrum = gram.SubMatrix(2, d - 1, 2, d - 1).Evd(Symmetricity.Symmetric);
        double[] across = [.. spectrum.EigenValues.Select(value => value.Real)];
        Vector<double> mixed = spectrum.EigenVectors.TransposeThisAndMultiply(gram.Row(1).SubVector(2, d - 1));
        int[] kept = [.. Enumerable.Range(0, d - 1).Where(i => across[i] > Least * across.Max())];
        return new InterpolatorPath(teacherNorm, d, gram[0, 0], gram[1, 1], [.. kept.Select(i => mixed[i])], [.. kept.Select(i => across[i])]);
    }

    /// <summary>Follows the flow for a number of steps.</summary>
    /// <param name="steps">At least 0.</param>
    /// <exception cref="InvalidOperationException">No enclosure of a step was found.</exception>
    public void Advance(int steps)
    {
        for (int end = _steps + steps; _steps < end; _steps++)
            Take();
    }

    private void Take()
    {
        Enclosure[] now = Across(Time);
        Enclosure[] during = Across(Time + new Enclosure(0, Length.Upper));
        Enclosure[] path = Path(during);
        Enclosure[][] series = Series([.. _centre], now, Terms);
        Enclosure[][] rest = Series(path, during, Terms);
        double spread = (Enclosure.Exp(Length * Growth(path, during)) * _radius).Upper;
        Enclosure[] off = new Enclosure[_centre.Length];
        for (int i = 0; i < _centre.Length; i++)
        {
            Enclosure sum = rest[Terms][i];
            for (int k = Terms - 1; k >= 0; k--)
                sum = series[k][i] + (Length * sum);
            _centre[i] = sum.Middle;
            off[i] = Enclosure.Abs(sum - _centre[i]);
        }

        _radius = (spread + Enclosure.Max(Enclosure.Max(off[0], off[1]), Norm(off.AsSpan(2)) / MixedWeight)).Upper;
    }

    /// <summary>The diagonal of D.</summary>
    private Enclosure[] Across(Enclosure time) => [.. _acrossAtStart.Select(value => value * Enclosure.Exp(-time))];

    /// <summary>Where the numbers are during a step: numbers X with X₀ + [0, h]·f(X) within X (Picard and Lindelöf).</summary>
    private Enclosure[] Path(Enclosure[] across)
    {
        Enclosure[] start = [.. _centre.Select((number, i) => number + (i < 2 ? Within : MixedWeight * Within))];
        Enclosure[] box = start;
        for (int widening = 0; widening < MostWidenings; widening++)
        {
            Enclosure[] velocity = Series(box, across, 1)[1];
            Enclosure[] reached = [.. start.Zip(velocity, (number, speed) => number + (new Enclosure(0, Length.Upper) * speed))];
            if (reached.Zip(box).All(pair => pair.First.Lower >= pair.Second.Lower && pair.First.Upper <= pair.Second.Upper))
                return reached;
            box = [.. reached.Select(number => number + (new Enclosure(-0.1, 0.1) * (number - number.Middle)) + (new Enclosure(-1e-12, 1e-12) * number))];
        }

        throw new InvalidOperationException(FormattableString.Invariant($"No enclosure of the flow was found at τ = {Time.Middle}."));
    }

    /// <summary>
    /// The coefficients of the powers of τ, of all numbers: dA/dτ = −dA + v, dB/dτ = −B + v, dc/dτ = −c − ½vq, q = c/(A + D), v = (d + 1)‖θ*‖²/(A + B − c·q), and D decays.
    /// </summary>
    private Enclosure[][] Series(Enclosure[] numbers, Enclosure[] across, int terms)
    {
        int mixed = across.Length;
        Enclosure[][] x = [numbers, .. Enumerable.Range(0, terms).Select(_ => new Enclosure[numbers.Length])];
        Enclosure[][] diagonal = new Enclosure[terms][];
        Enclosure[][] q = new Enclosure[terms][];
        Enclosure[] s = new Enclosure[terms];
        Enclosure[] v = new Enclosure[terms];
        for (int k = 0; k < terms; k++)
        {
            diagonal[k] = [.. across.Select((value, i) => x[k][0] + (k == 0 ? value : DecayTerm(value, k)))];
            q[k] = new Enclosure[mixed];
            s[k] = x[k][0] + x[k][1];
            for (int i = 0; i < mixed; i++)
            {
                q[k][i] = (x[k][i + 2] - Sum(1, k, j => diagonal[j][i] * q[k - j][i])) / diagonal[0][i];
                s[k] -= Sum(0, k, j => x[j][i + 2] * q[k - j][i]);
            }

            v[k] = ((k == 0 ? _pull : 0) - Sum(1, k, j => s[j] * v[k - j])) / s[0];
            x[k + 1][0] = (v[k] - (_dimension * x[k][0])) / (k + 1);
            x[k + 1][1] = (v[k] - x[k][1]) / (k + 1);
            for (int i = 0; i < mixed; i++)
                x[k + 1][i + 2] = -(x[k][i + 2] + (Sum(0, k, j => q[j][i] * v[k - j]) / 2)) / (k + 1);
        }

        return x;
    }

    /// <summary>The coefficient of τᵏ in e^(−τ) times a number.</summary>
    private static Enclosure DecayTerm(Enclosure value, int power)
    {
        for (int k = 1; k <= power; k++)
            value = -value / k;
        return value;
    }

    /// <summary>
    /// A bound on the rate at which two paths part: the logarithmic norm of the derivative f' at all points of a box. It is the largest over A, B and c of the logarithmic norm of its own block, which of c is at
    /// most −1, and the norms of the blocks beside it.
    /// </summary>
    private Enclosure Growth(Enclosure[] box, Enclosure[] across)
    {
        Enclosure[] q = [.. across.Select((value, i) => box[i + 2] / (box[0] + value))];
        Enclosure s = box[0] + box[1];
        for (int i = 0; i < q.Length; i++)
            s -= box[i + 2] * q[i];
        (Enclosure pull, Enclosure turn) = (_pull / (s * s), Norm(q));
        Enclosure least = box[0] + (across.Length == 0 ? 0 : across.Aggregate(Enclosure.Min));
        Enclosure ofOuter = -_dimension + (pull * turn * ((2 * MixedWeight) - turn));
        Enclosure ofAlong = -1 + (pull * turn * ((2 * MixedWeight) + turn));
        Enclosure ofMixed = -1 + (turn * ((_pull / (least * s)) + (pull * (2 + (turn * turn)))) / (2 * MixedWeight));
        return Enclosure.Max(ofOuter, Enclosure.Max(ofAlong, ofMixed));
    }

    private static Enclosure Norm(ReadOnlySpan<Enclosure> vector)
    {
        Enclosure sum = 0;
        foreach (Enclosure entry in vector)
            sum += Enclosure.Abs(entry) * Enclosure.Abs(entry);
        return Enclosure.Sqrt(Enclosure.Max(0, sum));
    }

    private static Enclosure Sum(int from, int to, Func<int, Enclosure> term)
    {
        Enclosure sum = 0;
        for (int k = from; k <= to; k++)
            sum += term(k);
        return sum;
    }
}
