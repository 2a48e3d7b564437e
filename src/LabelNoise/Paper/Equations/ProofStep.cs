using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>Builds the exact claims about equations of the proofs in this folder.</summary>
internal static class ProofStep
{
    /// <summary>True as printed.</summary>
    public static ClaimVariant True { get; } = new(Reading.AsPrinted, Statistics.Verdict.Supported);

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

    /// <summary>The largest of a number over some points.</summary>
    /// <param name="points">The points, at least one.</param>
    /// <param name="number">The number at a point, enclosed.</param>
    public static Enclosure Largest<T>(IEnumerable<T> points, Func<T, Enclosure> number) => points.Select(number).Aggregate(Enclosure.Max);
}
