using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Makes claims that are computed at a few points.</summary>
internal static class Exactly
{
    /// <summary>A claim that is decided by computation.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="check">What is checked.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="expected">The verdict that the catalogue asserts.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="inequality">The inequality in symbols.</param>
    /// <param name="evaluate">Computes it.</param>
    /// <param name="under">What is dropped, broken or added.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    /// <param name="certification">How sure the inequality is.</param>
    /// <param name="inBrief">The numbers in the claim's sentence; <paramref name="numbers"/> where null.</param>
    /// <param name="setting">All numbers and how it is computed, where <paramref name="numbers"/> are those of the sentence word for word; null where they are all, and it is exact.</param>
    /// <param name="profile">The smallest profile that includes the claim.</param>
    public static ExactClaim Claim(
        Statement statement, string id, string check, Reading reading, Verdict expected, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string under = "", string precisely = "",
        Certification certification = Certification.Computed, string? inBrief = null, string? setting = null, Profile profile = Profile.Quick) => new()
        {
            Id = id,
            Check = check,
            Statement = statement,
            Reading = reading,
            Expected = expected,
            Profile = profile,
            Text = text,
            Under = under,
            Precisely = precisely,
            Setting = setting ?? $"{numbers}, exact",
            Numbers = setting is not null ? numbers : inBrief is null ? null : $"{inBrief}, exact",
            Inequality = inequality,
            Evaluate = evaluate,
            Certification = certification,
        };

    /// <summary>That a quantity is at most a bound at every point, by the largest excess.</summary>
    /// <param name="points">The excess of the quantity over its bound at each point, and the point in words.</param>
    /// <param name="rounding">What the excess may be where the two are equal but for rounding.</param>
    public static ExactOutcome AtMost(IEnumerable<(double Excess, string At)> points, double rounding = 0)
    {
        (double excess, string at) = points.MaxBy(p => double.IsNaN(p.Excess) ? double.PositiveInfinity : p.Excess);
        return new ExactOutcome(excess <= rounding, excess, FormattableString.Invariant($"largest excess over the bound {excess:G4}, at {at}"));
    }

    /// <summary>That a quantity is at most a bound at every point, for certain: false if it is not at one, null if enclosures leave it open at one.</summary>
    /// <param name="points">The excess of the quantity over its bound at each point, enclosed, and the point in words.</param>
    public static ExactOutcome AtMost(IEnumerable<(Enclosure Excess, string At)> points)
    {
        (Enclosure Excess, string At)[] all = [.. points];
        (Enclosure excess, string at) = all.MaxBy(p => p.Excess.Upper);
        return new ExactOutcome(
            ExactOutcome.All(all.Select(p => p.Excess.AtMost(0))), excess.Middle, FormattableString.Invariant($"largest excess over the bound {excess.Middle:G4}, at {at}"));
    }

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
}
