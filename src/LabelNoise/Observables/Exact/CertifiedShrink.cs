using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// An enclosure of what <see cref="ShrinkProbability"/> computes where θ − θ* is along w. With ξ = x·w/‖w‖ ~ N(0, 1) and Y ~ χ²_{d−1} the rest of ‖x‖² the
/// event is a²Y ≤ (‖w‖² − a²)ξ² − 1/(16(vξ − 1)²), v the length of θ − θ* over σ. The mean over ξ is a sum over cells, on each of which Y has an enclosure.
/// </summary>
internal sealed class CertifiedShrink
{
    /// <summary>Cells of one unit of ξ.</summary>
    private const int PerUnit = 128;

    /// <summary>Beyond it, either way, ξ has a probability of 2·10⁻¹⁵.</summary>
    private const int Farthest = 8;

    /// <summary>Values of Y between which its law is not told apart.</summary>
    private const int Levels = 512;

    /// <summary>√Y is hardly ever this much above √(d − 1).</summary>
    private const int Spread = 6;

    /// <summary>Pr[|ξ| in a cell], from 0 on; the last is beyond all cells.</summary>
    private readonly Enclosure[] _cells = [.. Cells()];

    private readonly double[] _levels;

    /// <summary>Pr[Y ≤ level].</summary>
    private readonly Enclosure[] _below;

    /// <summary>For one dimension.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 2.</exception>
    public CertifiedShrink(int dimension)
    {
        double last = Math.Sqrt(Guard.AtLeast((long)dimension, 2, nameof(dimension)) - 1) + Spread;
        _levels = [.. Enumerable.Range(0, Levels).Select(k => Math.Pow(k * last / (Levels - 1), 2))];
        _below = [.. _levels.Select(level => Enclosure.Exp(CertifiedChiSquare.LogCumulative(dimension - 1, level)))];
    }

    /// <summary>Pr[ΔWᵢ ≤ −(σ/4)² | past].</summary>
    /// <param name="norm">‖w‖, above |a|.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <param name="along">v, at least 0.</param>
    public Enclosure Of(Enclosure norm, Enclosure outer, Enclosure along)
    {
        Enclosure room = (norm - outer) * (norm + outer);
        Enclosure[] needed = [.. _levels.Select(level => outer * outer * level)];
        Enclosure sum = _cells[^1] * new Enclosure(0, 1);
        for (int k = 0; k < _cells.Length - 1; k++)
        {
            Enclosure cell = new((double)k / PerUnit, (k + 1.0) / PerUnit);
            Enclosure pull = room * cell * cell;
            sum += _cells[k] * (0.5 * (Below(needed, pull - Push(1 - (along * cell))) + Below(needed, pull - Push(1 + (along * cell)))));
        }

        return sum;
    }

    /// <summary>1/(16g²) for a residual g, at least 0 and without a bound where g may be 0.</summary>
    private static Enclosure Push(Enclosure residual)
    {
        Enclosure size = Enclosure.Abs(residual);
        Enclosure most = 1 / (16 * size * size);
        return size.Lower > 0 ? most : new Enclosure((1 / (16 * (Enclosure)size.Upper * size.Upper)).Lower, double.PositiveInfinity);
    }

    private static IEnumerable<Enclosure> Cells()
    {
        Enclosure before = 0;
        for (int k = 1; k <= Farthest * PerUnit; k++)
        {
            double end = (double)k / PerUnit;
            Enclosure within = Enclosure.Exp(CertifiedChiSquare.LogCumulative(1, end * end));
            yield return Enclosure.Max(0, within - before);
            before = within;
        }

        yield return Enclosure.Exp(CertifiedChiSquare.LogSurvival(1, Farthest * Farthest));
    }

    /// <summary>Pr[a²Y ≤ a number] from the levels on both sides of it.</summary>
    private Enclosure Below(Enclosure[] needed, Enclosure slack)
    {
        int under = First(needed, level => !(level.Upper <= slack.Lower)) - 1;
        int over = First(needed, level => level.Lower >= slack.Upper);
        return new Enclosure(under < 0 ? 0 : _below[under].Lower, over == Levels ? 1 : _below[over].Upper);
    }

    /// <summary>The first of ascending levels at which something is so, and is so from there on.</summary>
    private static int First(Enclosure[] levels, Func<Enclosure, bool> isSo)
    {
        (int before, int at) = (-1, levels.Length);
        while (at - before > 1)
        {
            int middle = (before + at) / 2;
            (before, at) = isSo(levels[middle]) ? (before, middle) : (middle, at);
        }

        return at;
    }
}
