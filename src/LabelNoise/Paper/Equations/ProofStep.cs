using LabelNoise.Claims;

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
    public static ExactClaim Claim(
        string equation, string name, string check, ClaimVariant variant, string text, string numbers, string inequality,
        Func<ExactOutcome> evaluate, string precisely = "") => Exactly.Claim(
        Equations.Statement, $"Eq/{equation}/{variant.Folder}{name}", check, variant.Reading, variant.Expected, text, numbers, inequality, evaluate, variant.Under, precisely);

    /// <summary>Whether a quantity is at most a bound.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="what">What the quantity is.</param>
    public static ExactOutcome AtMost(double quantity, double bound, string what) =>
        new(quantity <= bound, quantity, FormattableString.Invariant($"{what} {quantity:G4}, bound {bound:G4}"));
}
