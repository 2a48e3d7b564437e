using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Bounds from one side on where a step takes r = ‖e‖/σ, when r and s = x·e/‖e‖ ~ N(0, 1) are known by their cells alone. With H = I,
/// r'² = (r − κ(g/σ)s)² + κ²(g/σ)²·χ²_{d−1}, g/σ = rs − 1; a deviation δ of H adds δ·r' + δκ|g/σ|·|s| at most (docs/certified.md).
/// </summary>
internal sealed class ResidualMoves
{
    /// <summary>Where |s| is beyond this, something counts as broken in upper bounds, and nothing in lower ones.</summary>
    private const int FarthestProjection = 10;

    /// <summary>The tail of χ²_{d−1} is tabulated from 2 to this power to 2 to the next, at 2⁹ places to an octave: those that have the same leading bits as doubles.</summary>
    private const int FirstOctave = -12;
    private const int LastOctave = 8;
    private const int PlacesToOctave = 1 << (52 - TrailingBits);
    private const int TrailingBits = 43;

    /// <summary>Cells of r for each cell of s in a unit: with so many, either costs about the same accuracy.</summary>
    private const int CellsPerProjection = 12;

    private readonly ResidualStep _step;
    private readonly bool _isUpper;
    private readonly Func<double, double, bool> _breaks;
    private readonly double[] _ends;
    private readonly double[] _scaledEnds;
    private readonly double[] _remainders;
    private readonly double[][] _tails;
    private readonly double[] _broken;

    /// <summary>Bounds the moves from all cells.</summary>
    /// <param name="step">The step; lower bounds are for one without a deviation.</param>
    /// <param name="ends">0 and the upper ends of the cells of r, in order.</param>
    /// <param name="breaks">Whether something is broken at r by |g|/σ; it is so where either is larger.</param>
    /// <param name="isUpper">Whether the bounds are upper bounds.</param>
    public ResidualMoves(ResidualStep step, double[] ends, Func<double, double, bool> breaks, bool isUpper)
    {
        _step = step;
        _isUpper = isUpper;
        _breaks = breaks;
        _ends = ends;
        _scaledEnds = [.. ends.Select(end => isUpper ? end * (1 - Slack) / (1 + step.Deviation) : end * (1 + Slack))];
        _remainders = [.. Enumerable.Range(0, ((LastOctave - FirstOctave) * PlacesToOctave) + 1).Select(Remainder)];
        Projection[] projections = [.. Projections(Math.Max(1, (ends.Length - 1) / CellsPerProjection))];
        _tails = [.. Enumerable.Range(0, ends.Length - 1).Select(_ => new double[ends.Length])];
        _broken = new double[_tails.Length];
        for (int from = 0; from < _tails.Length; from++)
            Fill(from, projections);
    }

    private static long FirstBits => BitConverter.DoubleToInt64Bits(Math.ScaleB(1, FirstOctave)) >> TrailingBits;

    /// <summary>What a few roundings may be off by, with room to spare.</summary>
    public static double Slack => 1e-13;

    /// <summary>The bounds on Pr[nothing is broken and r' is at or above the lower end], from each cell, for the lower ends of all cells and the last upper end.</summary>
    public IReadOnlyList<double[]> Tails => _tails;

    /// <summary>The bounds on Pr[something is broken], from each cell.</summary>
    public IReadOnlyList<double> Broken => _broken;

    /// <summary>Pr[χ > a distance].</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="distance">The distance, at least 0.</param>
    public static Enclosure Survival(int degrees, Enclosure distance) => Enclosure.Exp(CertifiedChiSquare.LogSurvival(degrees, distance * distance));

    private double Side(Enclosure value) => _isUpper ? value.Upper : Math.Max(0, value.Lower);

    /// <summary>The bound on Pr[χ²_{d−1} > y] at a place, and in upper bounds below the second.</summary>
    private double Remainder(int place)
    {
        double square = BitConverter.Int64BitsToDouble((FirstBits + place) << TrailingBits);
        return _isUpper && place == 0 ? 1 : Side(Enclosure.Exp(CertifiedChiSquare.LogSurvival(_step.Dimension - 1, square)));
    }

    private IEnumerable<Projection> Projections(int perUnit)
    {
        double[] ends = [.. Enumerable.Range(0, (FarthestProjection * perUnit) + 1).Select(k => k / (double)perUnit)];
        Enclosure[] beyond = [.. ends.Select(end => Survival(1, end))];
        for (int k = 1; k < ends.Length; k++)
        {
            Enclosure along = new(ends[k - 1], ends[k]);
            double mass = Side(0.5 * (beyond[k - 1] - beyond[k]));
            double tooLong = TooLong(along.Upper);
            if (tooLong < 1)
            {
                yield return new Projection(along, mass, tooLong);
                yield return new Projection(-along, mass, tooLong);
            }
        }
    }

    /// <summary>For lower bounds, at most Pr[‖x‖ > C_data] for |s| up to a number.</summary>
    private double TooLong(double along)
    {
        if (_isUpper || double.IsInfinity(_step.InputBound))
            return 0;
        Enclosure rest = ((Enclosure)_step.InputBound * _step.InputBound) - ((Enclosure)along * along);
        return rest.Lower > 0 ? Survival(_step.Dimension - 1, Enclosure.Sqrt(rest)).Upper : 1;
    }

    private void Fill(int from, Projection[] projections)
    {
        Enclosure distance = new(_ends[from], _ends[from + 1]);
        double[] reached = new double[_ends.Length + 1];
        _broken[from] = _isUpper ? Survival(1, FarthestProjection).Upper : 0;
        foreach (Projection projection in projections)
        {
            Enclosure residual = Enclosure.Abs((distance * projection.Along) - 1);
            bool isBroken = _breaks(distance.Lower, residual.Lower);
            bool mayBreak = _breaks(distance.Upper, residual.Upper);
            if (_isUpper ? mayBreak : isBroken)
                _broken[from] += projection.Mass * (1 - projection.TooLong);
            if (_isUpper ? !isBroken : !mayBreak)
                Move(_tails[from], reached, distance, residual, projection);
        }

        double rounding = 1 + ((_isUpper ? 1 : -1) * Slack * projections.Length);
        double leftOut = _isUpper ? _remainders[^1] : 0;
        _broken[from] *= rounding;
        double all = 0;
        for (int to = _ends.Length - 1; to >= 0; to--)
        {
            all += reached[to + 1];
            _tails[from][to] = ((_tails[from][to] + all) * rounding) + leftOut;
        }
    }

    private void Move(double[] tails, double[] reached, Enclosure distance, Enclosure residual, Projection projection)
    {
        Enclosure pull = _step.Step * residual;
        Enclosure parallel = Enclosure.Abs((distance * (1 - (_step.Step * (projection.Along * projection.Along)))) + (_step.Step * projection.Along));
        double drift = _step.Deviation == 0 ? 0 : (_step.Deviation * pull * Enclosure.Abs(projection.Along)).Upper;
        int first = Reached((Side(parallel) * (1 - Slack)) + drift);
        reached[first] += projection.Mass * Math.Max(0, _remainders[0] - projection.TooLong);
        Add(tails, first, Side(parallel * parallel), Side(pull * pull), drift, projection);
    }

    /// <summary>How many ends a step reaches whatever χ² is, or one less.</summary>
    private int Reached(double parallel)
    {
        int found = Array.BinarySearch(_scaledEnds, parallel);
        return found < 0 ? ~found : found;
    }

    /// <summary>Adds Pr[parallel + spread·χ² ≥ (end − drift)²] for each end from one on, by the table.</summary>
    private void Add(double[] tails, int from, double parallel, double spread, double drift, Projection projection)
    {
        double inverse = (_isUpper ? 1 - Slack : 1 + Slack) / spread;
        long first = FirstBits - (_isUpper ? 0 : 1);
        for (int to = from; to < tails.Length; to++)
        {
            double end = Math.Max(0, _scaledEnds[to] - drift);
            double square = ((end * end) - parallel) * inverse;
            long place = Math.Max(0, (BitConverter.DoubleToInt64Bits(square) >> TrailingBits) - first);
            if (place >= _remainders.Length)
                return;
            double share = _remainders[place] - projection.TooLong;
            if (share <= 0)
                return;
            tails[to] += projection.Mass * share;
        }
    }

    /// <summary>A cell of s.</summary>
    /// <param name="Along">s.</param>
    /// <param name="Mass">The bound on its probability.</param>
    /// <param name="TooLong">For lower bounds, at most the probability that the input is longer than C_data.</param>
    private readonly record struct Projection(Enclosure Along, double Mass, double TooLong);
}
