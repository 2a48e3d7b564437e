namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the arithmetic and the functions that decide computed claims (docs/certified.md).</summary>
internal static class CertifiedFaults
{
    private const string Arithmetic = "Numerics/Enclosure.cs";
    private const string Functions = "Numerics/Enclosure.Functions.cs";
    private const string Logs = "Numerics/CertifiedLog.cs";
    private const string Saddle = "Numerics/CertifiedSaddlePoint.cs";
    private const string Tail = "Numerics/CertifiedChiSquare.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("Lower ends are rounded to nearest, not down", Area.Observable, Arithmetic, "NegativeInfinity : Math.BitDecrement(value)", "NegativeInfinity : value"),
        new("Upper ends are rounded to nearest, not up", Area.Observable, Arithmetic, "PositiveInfinity : Math.BitIncrement(value)", "PositiveInfinity : value"),
        new("An inequality that is false for all numbers counts as open", Area.Observable, Arithmetic, "Lower > other.Upper ? false : null", "Lower > other.Upper ? null : null"),
        new("The enclosed logarithm is that of a square", Area.Observable, Functions, "2 * s * (sum + ArtanhRest)", "4 * s * (sum + ArtanhRest)"),
        new("The enclosed complement has 1 − p/2 for 1 − p", Area.Observable, Logs, "Enclosure.Log1p(-Enclosure.Exp(log))", "Enclosure.Log1p(-0.5 * Enclosure.Exp(log))"),
        new("The enclosed error of Stirling's formula has 1/720 for 1/360", Area.Observable, Saddle, "(-1, 360)", "(-1, 720)") { RunBy = ["C.1/enclosures"] },
        new("The enclosed deviance ends after two terms", Area.Observable, Saddle, "LargestOddPower = 15", "LargestOddPower = 5") { RunBy = ["C.1/enclosures"] },
        new("The enclosed upper tail has d for d − 2", Area.Observable, Tail, "1 + (d / (Enclosure)x * ratio)", "1 + ((d + 2) / (Enclosure)x * ratio)"),
        new("The continued fraction of the enclosed tail has level + 1 for level", Area.Observable, Tail, "level / (Enclosure)x / (1 + tail)", "(level + 1) / (Enclosure)x / (1 + tail)"),
        new("The series of the enclosed lower tail ends at one part in a hundred thousand", Area.Observable, Tail, "Rest = 1e-17", "Rest = 1e-5") { RunBy = ["C.1/enclosures"] },
        new("The enclosed band about the equator has Γ(b) for Γ(b + ½)", Area.Observable, "Numerics/CertifiedSphereCap.cs", "LogGamma(b + 0.5) -", "LogGamma(b) -"),
        new("The enclosed least width at a constant has η^(−47/96) for η^(−1/2)", Area.Model, "Model/Conditions/WidthFloor.cs", "48 * c)", "47 * c)"),
        new("The enclosed rate of the motion has 5ηm for ηm", Area.Observable, "Observables/Exact/LazyMotion.cs", "Enclosure.Log(2 - EnclosedGain)", "Enclosure.Log(2 - (5 * EnclosedGain))"),
        new("The enclosed contraction of the oscillation is of order η^(5/2)", Area.Observable, "Observables/Exact/CertifiedMoment.cs", "Power => LearningRate * Enclosure", "Power => LearningRate * LearningRate * Enclosure"),
        new("The enclosed slope is not divided by its spread", Area.Observable, "Numerics/CertifiedSlope.cs", "deviation * at)) / Sum(", "deviation * at)) * Sum("),
        new("The control of the identities has the enclosures", Area.Statement, "Paper/LemmaC1/EnclosureAgreement.cs", "EnclosureIdentities.MissedByDoubles", "EnclosureIdentities.Missed"),
    ];
}
