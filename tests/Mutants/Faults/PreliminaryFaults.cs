namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in what Appendix B and equations 13 to 32 are checked with.</summary>
internal static class PreliminaryFaults
{
    private const string Moments = "Observables/Exact/SubExponential.cs";
    private const string Sums = "Observables/Exact/GaussianSums.cs";
    private const string Proof = "Observables/Exact/InitialNormProof.cs";
    private const string Start = "Observables/Exact/InitialOuterWeights.cs";
    private const string Azuma = "Observables/Exact/AzumaBound.cs";
    private const string Theta = "Paper/Equations/ThetaTrials.cs";

    public static IEnumerable<Mutant> All => [.. AppendixB, .. InitialSizes, .. OuterWeights];

    private static IEnumerable<Mutant> AppendixB =>
    [
        new("The moment function of a square has λ where it has −λ", Area.Observable, Moments, "=> -lambda - (0.5", "=> lambda - (0.5"),
        new("The moment function of a square is that of a constant", Area.Observable, Moments, "-lambda - (0.5 * Enclosure.Log1p(-2 * lambda))", "lambda * lambda / 2"),
        new("The moment function of a product has 1 + λ² for 1 − λ²", Area.Observable, Moments, "Log1p(-lambda * lambda)", "Log1p(lambda * lambda)"),
        new("The moment function of a product is nine times too large", Area.Observable, Moments, "-0.5 * Enclosure.Log1p(-lambda * lambda)", "-4.5 * Enclosure.Log1p(-lambda * lambda)"),
        new("The least ν² is looked for near 0 alone", Area.Observable, Moments, "end = 1 / b;", "end = 0.001 / b;"),
        new("Chernoff's λ goes to t/ν² beyond 1/b", Area.Observable, Moments, "Math.Min(t / variance, 1 / b)", "t / variance"),
        new("Chernoff's λ stops at half of 1/b", Area.Observable, Moments, "1 / b);", "0.5m / b);"),
        new("The bound of (10) has ν² for 2ν²", Area.Observable, Moments, "-(t * t) / (2 * variance)", "-(t * t) / variance * 4"),
        new("The bound of (10) has 32ν² for 2ν²", Area.Observable, Moments, "-(t * t) / (2 * variance)", "-(t * t) / (32 * variance)"),
        new("A norm is held to e^(−t²) twice as far out", Area.Observable, "Observables/Exact/GaussianLength.cs", "Constant = 0.5", "Constant = 2") { RunBy = ["B/B.5/", "Eq/17/", "Eq/19/", "Eq/20/", "Eq/21/", "Eq/25/"] },
        new("The bound on a norm has 4 for 2", Area.Observable, "Observables/Exact/GaussianLength.cs", "* deviation * deviation)", "* deviation)"),
        new("Chernoff's bound has (μ/t)^t for (eμ/t)^t", Area.Observable, "Observables/Exact/ChernoffBound.cs", ": t - mean +", ": -mean +"),
        new("Chernoff's bound has e^(2t) for e^t", Area.Observable, "Observables/Exact/ChernoffBound.cs", "-mean : t - mean +", "1 : (2 * t) - mean +"),
        new("A sum of indicators counts each as if it always occurred", Area.Observable, "Observables/Exact/IndicatorSum.cs", "_law[k - 1] * parameters[i]", "_law[k - 1]"),
        new("The enclosed mean of e^(λX²) has 2k + 2 for 2k + 1 in its moments", Area.Observable, "Observables/Exact/MomentSeries.cs", "Sum(k => lambda * ((2 * k) + 1)", "Sum(k => lambda * ((2 * k) + 2)"),
        new("The enclosed mean of e^(λXY) has 2k + 2 for 2k + 1 in its moments", Area.Observable, "Observables/Exact/MomentSeries.cs", "lambda * lambda * ((2 * k) + 1)", "lambda * lambda * ((2 * k) + 2)"),
        new("The enclosed sum of products is large where its square root is", Area.Observable, "Observables/Exact/CertifiedProductSum.cs", "(Enclosure)t * t / square", "(Enclosure)t / square"),
        new("The enclosed binomial law has p^(k − 1) for p^k", Area.Observable, "Numerics/CertifiedBinomial.cs", "(k * _logOccurs)", "((k - 1) * _logOccurs)"),
        new("The printed display of B.3 gets its brackets", Area.Statement, "Paper/Preliminaries/Preliminaries.Moments.cs", "_ => 1)", "lambda => lambda)"),
    ];

    private static IEnumerable<Mutant> InitialSizes =>
    [
        new("The control of the gradient freezes no layer", Area.Statement, "Paper/Equations/StepEquations.cs", "[Broken.OuterLayerOnly]", "[UpdateRule.LabelNoiseSgd]"),
        new("The control of the step keeps its sign", Area.Statement, "Paper/Equations/StepEquations.cs", "[Broken.WrongSign]", "[UpdateRule.LabelNoiseSgd]"),
        new("The printed gradient has aᵢ where it has wᵢ", Area.Statement, "Paper/Equations/StepTrials.cs", "move.Residual * move.Input[k - 1] * move.Before[i, k]", "move.Residual * move.Input[k - 1] * move.Before[i, 0]"),
        new("Central differences step twice as far as they divide by", Area.Statement, "Paper/Equations/StepTrials.cs", "(above - below) / 2", "(above - below) / 4"),
        new("(3) as printed is read as the step that (15) and (16) make", Area.Statement, "Paper/Equations/StepEquations.cs", "StepTrials.ThetaAlone", "StepTrials.ThetaOfWeights"),
        new("The step of θ lacks a factor ηg in its last part", Area.Statement, "Paper/Equations/StepTrials.cs", "(c * c * move.Prediction", "(c * move.Prediction"),
        new("The deviation of an initial norm is m^(1/12)/800", Area.Observable, Proof, "logWidth / 12) / 8", "logWidth / 12) / 800"),
        new("The deviation of an initial norm is 8·m^(1/12)", Area.Observable, Proof, "logWidth / 12) / 8", "logWidth / 12) * 8"),
        new("A neuron is long from a tenth of the square of the radius on", Area.Observable, Proof, "logWidth / 6) / 16", "logWidth / 6) / 160"),
        new("The union over neurons counts one", Area.Observable, Proof, "logWidth + LogBound(logWidth, constant)", "LogBound(logWidth, constant)"),
        new("A long neuron deviates by its norm and one more", Area.Observable, Proof, "(2 * deviation) - 1", "(2 * deviation) + 1"),
        new("The control of the moments has independent factors", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "(2, 0), \"with", "(1, 1), \"with"),
        new("The distance after (24) is held to 0.9·√(log m)", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "(factor * Enclosure.Sqrt(", "(0.3 * factor * Enclosure.Sqrt("),
        new("The distance after (24) is held to 30·√(log m)", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "(factor * Enclosure.Sqrt(", "(30 * Enclosure.Sqrt("),
        new("‖θ(0)‖ is that of d + 1 inputs", Area.Observable, Sums, "dimension * width * r * r / square", "(dimension + 1) * width * r * r / square"),
        new("‖θ(0)‖ is held to r³", Area.Observable, Sums, "width * r * r / square", "width * r * r * r * r * r * r / square"),
        new("The t of (24) is √(m·log m)", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "Enclosure.Sqrt(8 * m * Enclosure.Log(m)) - m", "Enclosure.Sqrt(m * Enclosure.Log(m)) - m"),
        new("The sum after (24) is held to 30·√(log m)", Area.Statement, "Paper/Equations/InitialWeightEquations.cs", "(3 * Enclosure.Sqrt(", "(30 * Enclosure.Sqrt("),
        new("An outer weight is large from m^(−exponent/2) on", Area.Observable, Start, "Enclosure.Pow(width, 0.75)", "Enclosure.Pow(width, 0.5)"),
        new("The bound on outer weights has 400 for 4", Area.Observable, Start, "Enclosure.Pow(width, power) / 4)", "Enclosure.Pow(width, power) / 400)"),
        new("C₀ is that |aᵢ(0)| ≤ m^(−1/3)", Area.Observable, Start, "Enclosure.Sqrt(width)", "Enclosure.Pow(width, 1.0 / 3)"),
        new("The failure of C₀ is e^50 times too rare", Area.Observable, Start, "Enclosure.Log(width) + CertifiedLog", "-50 + CertifiedLog"),
    ];

    private static IEnumerable<Mutant> OuterWeights =>
    [
        new("A step contracts every outer weight by 1 − η on average", Area.Observable, "Observables/Exact/OuterDrift.cs", "Enclosure[] mean = [.. outer];", "Enclosure[] mean = [.. outer.Select(a => (1 - learningRate) * a)];"),
        new("The contraction of θ is sampled at ηm = 0.0005", Area.Statement, "Paper/Equations/SupermartingaleEquations.cs", "new(4096, 7, 0.5,", "new(4096, 7, 0.0005,"),
        new("The contraction of θ is η for ηm/d", Area.Statement, "Paper/Equations/SupermartingaleEquations.cs", "1 - (gain * Sampled", "1 - (Sampled"),
        new("The mean of a folded normal variable lacks what its spread adds", Area.Observable, "Observables/Exact/FoldedNormal.cs", "(Enclosure.Sqrt(2 / Enclosure.Pi)", "(0 * Enclosure.Sqrt(2 / Enclosure.Pi)"),
        new("Azuma's inequality has nc² for 2nc²", Area.Observable, Azuma, "Factor = 2", "Factor = 1") { RunBy = ["Eq/29/", "Eq/30/", "Eq/31/"] },
        new("Azuma's exponent is 100 times too small", Area.Observable, Azuma, "lambda * lambda / (factor", "lambda * lambda / (100 * factor"),
        new("Azuma's exponent is 10⁶⁰ times too large", Area.Observable, Azuma, "lambda * lambda / (factor", "1e60 * lambda * lambda / (factor"),
        new("A walk of signs is twice as likely to reach a value", Area.Observable, "Observables/Exact/SymmetricWalk.cs", "(shift - halvings)", "(shift - halvings + 1)"),
        new("The one step moves the mean of two neurons", Area.Statement, "Paper/Equations/ThetaEquations.cs", "inner.Sum(", "inner.Average("),
        new("θ is held to ‖θ(0)‖ + m^(−1/4)", Area.Statement, Theta, "initial + (1 / problem.OuterWeightBound)", "initial + problem.OuterWeightBound"),
        new("θ is held to ‖θ(0)‖ + 4·m^(1/4)", Area.Statement, Theta, "initial + (1 / problem.OuterWeightBound)", "initial + (4 / problem.OuterWeightBound)"),
        new("The outer weights are taken not to move", Area.Statement, Theta, "now.Column(0) - start.Column(0)", "start.Column(0) - start.Column(0)"),
    ];
}
