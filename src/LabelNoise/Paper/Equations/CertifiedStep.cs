using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Builds claims about equations of the proofs that enclosures decide (docs/certified.md).</summary>
internal static class CertifiedStep
{
    /// <summary>From one cell of whole numbers to the next they grow by a twentieth.</summary>
    private const double Growth = 1.05;

    /// <summary>A claim that enclosures decide.</summary>
    /// <param name="path">Its identifier after "Eq/".</param>
    /// <param name="check">What is checked.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="expected">The verdict that the catalogue asserts.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="inequality">The inequality in symbols.</param>
    /// <param name="evaluate">Computes it.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    public static ExactClaim Claim(
        string path, string check, Reading reading, Verdict expected, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string precisely = "") =>
        Exactly.Claim(Equations.Statement, $"Eq/{path}", check, reading, expected, text, numbers, inequality, evaluate, precisely: precisely, certification: Certification.Certified);

    /// <summary>Tries an inequality between logarithms point by point, and names the first that breaks it for certain.</summary>
    /// <param name="points">The excess of the left side over the right one at each point, enclosed, and the point in words.</param>
    /// <exception cref="ArgumentException">There is no point, so that nothing would be claimed.</exception>
    public static ExactOutcome Everywhere(IEnumerable<(Enclosure Excess, string At)> points)
    {
        bool isEmpty = true;
        bool? holds = true;
        Enclosure largest = double.NegativeInfinity;
        foreach ((Enclosure excess, string at) in points)
        {
            isEmpty = false;
            bool? here = excess.AtMost(0);
            if (here == false)
                return new ExactOutcome(false, excess.Middle, FormattableString.Invariant($"first broken at {at}, by {excess.Middle:G3} in the logarithm"));
            holds &= here;
            largest = Enclosure.Max(largest, excess);
        }

        if (isEmpty)
            throw new ArgumentException("points has none; an inequality is claimed at one or more.", nameof(points));
        return new ExactOutcome(holds, largest.Middle, FormattableString.Invariant($"kept by {-largest.Upper:G3} in the logarithm at least"));
    }

    /// <summary>Whole numbers, separated by commas.</summary>
    public static string List(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All whole numbers of a range: small ones alone, larger ones in cells, an enclosure of which has the values of all of them.</summary>
    /// <param name="from">The first, at least 1.</param>
    /// <param name="to">The last.</param>
    public static IEnumerable<Enclosure> WholeNumbers(int from, int to)
    {
        for (int first = from; first <= to;)
        {
            int last = Math.Min(to, (int)(Growth * first));
            yield return new Enclosure(first, last);
            first = last + 1;
        }
    }
}
