using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Builds the exact claims about equations of the proofs in this folder.</summary>
internal static class ProofStep
{
    /// <summary>From one cell of whole numbers to the next they grow by a twentieth.</summary>
    private const double Growth = 1.05;

    /// <summary>10⁻¹², what the two sides of an identity may differ by.</summary>
    public static Enclosure Rounding => Enclosure.Written(1e-12);

    /// <summary>True as printed.</summary>
    public static ClaimVariant True { get; } = new(Reading.AsPrinted, Verdict.Supported);

    /// <summary>The step of an equation.</summary>
    /// <param name="equation">Its number as identifiers have it.</param>
    /// <param name="name">What tells the claim apart from others of the equation.</param>
    /// <param name="check">What is checked.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="numbers">The numbers it is computed at.</param>
    /// <param name="inequality">The inequality in symbols.</param>
    /// <param name="evaluate">Computes it.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    /// <param name="certification">How sure the inequality is.</param>
    public static ExactClaim Claim(
        string equation, string name, string check, ClaimVariant variant, string text, string numbers, string inequality,
        Func<ExactOutcome> evaluate, string precisely = "", Certification certification = Certification.Computed) => Exactly.Claim(
        Equations.Statement, $"Eq/{equation}/{variant.Folder}{name}", check, variant.Reading, variant.Expected, text, numbers, inequality, evaluate, variant.Under, precisely, certification);

    /// <summary>The step of an equation, decided by enclosures.</summary>
    /// <param name="equation">Its number as identifiers have it.</param>
    /// <param name="name">What tells the claim apart from others of the equation.</param>
    /// <param name="check">What is checked.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="numbers">The numbers it is computed at.</param>
    /// <param name="inequality">The inequality in symbols.</param>
    /// <param name="evaluate">Computes it.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    public static ExactClaim Certain(
        string equation, string name, string check, ClaimVariant variant, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string precisely = "") =>
        Claim(equation, name, check, variant, text, numbers, inequality, evaluate, precisely, Certification.Certified);

    /// <summary>The step of an equation, decided by enclosures, that no variant tells apart.</summary>
    /// <param name="path">Its identifier after "Eq/".</param>
    /// <param name="check">What is checked.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="expected">The verdict that the catalogue asserts.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="inequality">The inequality in symbols.</param>
    /// <param name="evaluate">Computes it.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    /// <param name="under">What is dropped, broken or added.</param>
    public static ExactClaim Certain(
        string path, string check, Reading reading, Verdict expected, string text, string numbers, string inequality, Func<ExactOutcome> evaluate, string precisely = "", string under = "") =>
        Exactly.Claim(Equations.Statement, $"Eq/{path}", check, reading, expected, text, numbers, inequality, evaluate, under, precisely, Certification.Certified);

    /// <summary>Whether a quantity is at most a bound.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="what">What the quantity is.</param>
    public static ExactOutcome AtMost(double quantity, double bound, string what) =>
        new(quantity <= bound, quantity, FormattableString.Invariant($"{what} {quantity:G4}, bound {bound:G4}"));

    /// <summary>Whether a quantity is at most a bound, for certain.</summary>
    /// <param name="quantity">The quantity, enclosed.</param>
    /// <param name="bound">The bound, enclosed.</param>
    /// <param name="what">What the quantity is.</param>
    public static ExactOutcome AtMost(Enclosure quantity, Enclosure bound, string what) =>
        new(quantity.AtMost(bound), quantity.Middle, FormattableString.Invariant($"{what} {quantity.Middle:G4}, bound {bound.Middle:G4}"));

    /// <summary>A number of steps, rounded up.</summary>
    /// <param name="time">The number, enclosed.</param>
    /// <exception cref="InvalidOperationException">The ends are on different sides of a whole number.</exception>
    public static long RoundedUp(Enclosure time)
    {
        long steps = (long)Math.Ceiling(time.Upper);
        return steps == (long)Math.Ceiling(time.Lower)
            ? steps
            : throw new InvalidOperationException(FormattableString.Invariant($"A time near {steps} is too near a whole number to be rounded up for certain."));
    }

    /// <summary>The largest of a number over some points.</summary>
    /// <param name="points">The points, at least one.</param>
    /// <param name="number">The number at a point, enclosed.</param>
    public static Enclosure Largest<T>(IEnumerable<T> points, Func<T, Enclosure> number) => points.Select(number).Aggregate(Enclosure.Max);

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
