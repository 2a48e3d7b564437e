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
        new("The enclosed logarithm is too large by a part in a million", Area.Observable, Functions, "2 * s * (sum + ArtanhRest)", "2.000002 * s * (sum + ArtanhRest)"),
        new("The enclosed complement has 1 − p/2 for 1 − p", Area.Observable, Logs, "Enclosure.Log1p(-Enclosure.Exp(log))", "Enclosure.Log1p(-0.5 * Enclosure.Exp(log))"),
        new("The enclosed error of Stirling's formula has 1/720 for 1/360", Area.Observable, Saddle, "(-1, 360)", "(-1, 720)") { RunBy = ["C.1/enclosures"] },
        new("The enclosed deviance ends after two terms", Area.Observable, Saddle, "LargestOddPower = 15", "LargestOddPower = 5") { RunBy = ["C.1/enclosures"] },
        new("The enclosed upper tail has d for d − 2", Area.Observable, Tail, "term * (d - 2) / x", "term * d / x"),
        new("The continued fraction of the enclosed tail has level + 1 for level", Area.Observable, Tail, "level / x / (1 + tail)", "(level + 1) / x / (1 + tail)"),
        new("The series of the enclosed lower tail ends at one part in a hundred thousand", Area.Observable, Tail, "Rest = 1e-17", "Rest = 1e-5") { RunBy = ["C.1/enclosures"] },
        new("The enclosed band about the equator has Γ(b) for Γ(b + ½)", Area.Observable, "Numerics/CertifiedSphereCap.cs", "LogGamma(b + 0.5) -", "LogGamma(b) -"),
        new("The enclosed bound on a tail has the root of what it is", Area.Observable, Tail, "-CertifiedSaddlePoint.Deviance(0.5 * degrees", "-0.5 * CertifiedSaddlePoint.Deviance(0.5 * degrees"),
        new("The enclosed ‖θ(0)‖ is held to the root of its bound", Area.Observable, "Observables/Exact/CertifiedGaussianSums.cs", "width * r * r / square", "width * r / square"),
        new("No length of the input along the neuron has a probability", Area.Observable, "Observables/Exact/CertifiedShrink.cs", "within - before", "within - within"),
        new("The enclosed least width at a constant has η^(−47/96) for η^(−1/2)", Area.Model, "Model/Conditions/WidthFloor.cs", "48 * c)", "47 * c)"),
        new("The enclosed rate of the motion has 5ηm for ηm", Area.Observable, "Observables/Exact/LazyMotion.cs", "Enclosure.Log(2 - EnclosedGain)", "Enclosure.Log(2 - (5 * EnclosedGain))"),
        new("The enclosed contraction of the oscillation is of order η^(5/2)", Area.Observable, "Observables/Exact/CertifiedMoment.cs", "Power => LearningRate * Enclosure", "Power => LearningRate * LearningRate * Enclosure"),
        new("The enclosed slope is not divided by its spread", Area.Observable, "Numerics/CertifiedSlope.cs", "deviation * at)) / Sum(", "deviation * at)) * Sum("),
        new("The control of the identities has the enclosures", Area.Statement, "Paper/LemmaC1/EnclosureAgreement.cs", "EnclosureIdentities.MissedByDoubles", "EnclosureIdentities.Missed"),
        new("The enclosed limit of the oscillation has ‖θ*‖ for ‖θ*‖²", Area.Observable, "Observables/Exact/CertifiedMoment.cs", "TeacherNorm * TeacherNorm / Slack", "TeacherNorm / Slack"),
        new("At footnote 3's constant the oscillation shrinks by order η^(5/2)", Area.Statement, "Paper/Lemma33/Lemma33.Footnote.cs", "Enclosure.Log(exponent / slack) - (1.5 * logRate)", "Enclosure.Log(exponent / slack) - (2.5 * logRate)"),
        new("The mean of a normal variable is 1", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "power == 1 ? 0 :", "power == 1 ? 1 :"),
        new("An enclosed sum is large where its square root is", Area.Observable, "Observables/Exact/CertifiedGaussianSums.cs", "z * z / square", "z / square"),
        new("An enclosed large sum is e^400 times too rare", Area.Observable, "Observables/Exact/CertifiedGaussianSums.cs", "Enclosure.Log(dimension) + CertifiedLog.Hazard", "-400 + CertifiedLog.Hazard"),
        new("The distance from the limit of (57) is 0", Area.Statement, "Paper/Equations/DescentFromTheBox.cs", "Enclosure.Max(Enclosure.Abs(growth - e), Enclosure.Abs(-decay - e))", "Enclosure.Abs(e - e)"),
        new("The factor of θ − θ* has 10⁴ times the square of η", Area.Observable, "Observables/Exact/DistanceStep.cs", "Rate(curvature) + (LearningRate", "Rate(curvature) + (10_000 * LearningRate"),
        new("The corner of the box lies ten times as far out", Area.Observable, "Observables/Exact/AlignedSums.cs", "new((width * learningRate) - teacherNorm", "new((10 * width * learningRate) - teacherNorm"),
        new("The corner of the box is the origin", Area.Observable, "Observables/Exact/AlignedSums.cs", "new((width * learningRate) - teacherNorm", "new((0 * width * learningRate) - teacherNorm"),
        new("(68) as amended shrinks twice as fast", Area.Statement, "Paper/Equations/DescentDecay.cs", "sums => 2 * Enclosure.Abs(sums.Along)", "sums => 4 * Enclosure.Abs(sums.Along)"),
    ];
}
