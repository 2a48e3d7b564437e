namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in what decides the statements at footnote 3's constant, where nothing is sampled.</summary>
internal static class LiteralFaults
{
    private const string Start = "Observables/Exact/LazyStart.cs";
    private const string Bounds = "Observables/Exact/LazyBounds.cs";
    private const string Moments = "Observables/Exact/ResidualMoments.cs";
    private const string Growth = "Observables/Exact/ResidualGrowth.cs";
    private const string Border = "Observables/Exact/ShrinkBorder.cs";
    private const string Box = "Observables/Exact/BoxAlignment.cs";
    private const string Flow = "Observables/Exact/AlignedFlow.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The equations under footnote 3's constant are at m = 10", Area.Statement, "Paper/Equations/FootnoteEquations.cs", "=> new FootnoteSetting(dimension).LogLeastWidth;", "=> Enclosure.Ln10 + (0 * dimension);"),
        new("With footnote 3's constant η is C⁻⁴⁰", Area.Statement, "Paper/FootnoteSetting.cs", "LogLearningRate => -96 * LogC", "LogLearningRate => -40 * LogC"),
        new("The bound on the outer weights at the start lacks 1/√m", Area.Observable, Bounds, "_run.Start.Outer) - (_run.LogWidth / 2)", "_run.Start.Outer)") { RunBy = ["C.2/footnote", "C.3/footnote"] },
        new("The bound on ‖θ(0)‖ grows like m^(1/3)", Area.Observable, Start, "(Deviation * Spread)) / Enclosure.Sqrt(dimension)", "(Deviation * Spread)) / Enclosure.Sqrt(dimension) * Enclosure.Exp(Enclosure.Min(700, logWidth / 3))") { RunBy = ["C.2/footnote", "C.3/footnote"] },
        new("The lazy regime grants ‖θ‖·√(d/m), not ‖θ‖·d/m, for the shift of aᵢ", Area.Observable, Bounds, "LogShift = CertifiedLog.Sum(logInverse + logError,", "LogShift = CertifiedLog.Sum((0.5 * logInverse) + logError,") { RunBy = ["C.2/footnote", "C.3/footnote"] },
        new("The ratio |aᵢ|/‖wᵢ‖ has a tail of d − 2 degrees of freedom", Area.Observable, Bounds, "-0.5 * dimension * CertifiedLog.Sum(0,", "-0.5 * (dimension - 2) * CertifiedLog.Sum(0,") { RunBy = ["C.3/footnote/growth"] },
        new("The shortest χ of the start is of two more dimensions", Area.Observable, Bounds, "(0.5 * run.Dimension * (logPoint - Enclosure.Ln2))", "(0.5 * (run.Dimension + 2) * (logPoint - Enclosure.Ln2))") { RunBy = ["C.3/footnote/growth"] },
        new("The noise of a step of θ counts √κ times, not κ times", Area.Observable, Moments, "Enclosure logPush = run.LogStep + run.LogNoiseLevel", "Enclosure logPush = (0.5 * run.LogStep) + run.LogNoiseLevel") { RunBy = ["C.2/footnote", "C.3/footnote"] },
        new("The steps that are lazy for certain do not grow with 1/η", Area.Observable, Growth, "-(run.LogWidth / 4) - run.LogLearningRate - logBound", "-(run.LogWidth / 4) - logBound") { RunBy = ["C.2/footnote"] },
        new("A step lengthens θ − θ* from (x·e/‖e‖)² = (1 + F)/κ² on", Area.Observable, Growth, "(1 + (Enclosure)factor) / (step * (1 - (Enclosure)Slack))", "(1 + (Enclosure)factor) / (step * step)") { RunBy = ["C.2/footnote"] },
        new("The neurons are born in a thousand times as many dimensions", Area.Observable, Border, "run.LogWidth + CertifiedChiSquare.LogCumulative(run.Dimension,", "run.LogWidth + CertifiedChiSquare.LogCumulative(1000 * run.Dimension,") { RunBy = ["C.3/footnote/progress"] },
        new("(2) asks for an input along wᵢ of 1/16, not 1/4", Area.Observable, Border, "Enclosure norm = 1 / (4 * spread *", "Enclosure norm = 1 / (16 * spread *") { RunBy = ["C.3/footnote/progress"] },
        new("ΔWᵢ of a loud step is σ/m, not σ²/m", Area.Observable, "Observables/Exact/LoudIncrement.cs", "(2 * run.LogNoiseLevel) - run.LogWidth", "run.LogNoiseLevel - run.LogWidth") { RunBy = ["C.3/footnote/increment"] },
        new("The median defect stops at G = e²⁰", Area.Observable, Box, "Math.Log(MedianDefect(LargeLog)) - (2 * (logGrowth - LargeLog))", "Math.Log(MedianDefect(LargeLog)) - (4 * (logGrowth - LargeLog))") { RunBy = ["3.4/footnote"] },
        new("The least median defect falls like G^(−4)", Area.Observable, Box, "(2 * logRatio) - Enclosure.Ln2", "(4 * logRatio) - Enclosure.Ln2") { RunBy = ["3.4/footnote"] },
        new("The moments of a step are those of X + 1, not of X − 1", Area.Observable, "Observables/Exact/EvenStepMoment.cs", "times - moments[n]", "times + moments[n]") { RunBy = ["C.2/footnote"] },
        new("The neurons of a very wide box do not turn from the start", Area.Observable, Box, ": Math.Log(MedianDefect(logGrowth));", ": double.NegativeInfinity;") { RunBy = ["3.4/footnote"] },
        new("The aligned flow decays like η^(1/‖θ*‖)", Area.Observable, Flow, "2 * root * logRate * Enclosure", "0.5 * root * logRate * Enclosure") { RunBy = ["3.5/footnote"] },
        new("The aligned flow decays twice as fast", Area.Observable, Flow, "2 * root * logRate * Enclosure", "4 * root * logRate * Enclosure") { RunBy = ["3.5/footnote"] },
        new("The curvature of aligned descent stands still", Area.Observable, "Observables/Exact/AlignedCurvature.cs", "(r * (1 - s + (r * r)), s + ((s - 4) * r * r))", "(r * 0.5, s)") { RunBy = ["3.5/footnote"] },
        new("The exact bound on initial norms grows like m^(1/1200)", Area.Observable, "Observables/Exact/InitialNormBound.cs", "Enclosure.Exp(logWidth / 6)", "Enclosure.Exp(logWidth / 600)") { RunBy = ["C.1"] },
    ];
}
