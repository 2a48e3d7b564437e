using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>
/// The steps of W under the chain: (5) of the workshop version, and Lemmas B.5 and B.7 of the extended version with (53) to (67) and (70) to (76). The text at hand has lost the formulas of the
/// latter: they are read from the words around them and from the workshop version's Lemma 3.3, and a claim says so.
/// </summary>
internal static class OscillationSteps
{
    private const double Rounding = 1e-12;

    /// <summary>What claims about the extended version's formulas say of them.</summary>
    internal const string LostFormula = "the formula is lost in the text at hand and read from its words";

    private const string Gradient = "step of the oscillating network";

    private const string Next = "θ one step later";

    private const string Mean = "mean under the chain";

    private const string Squares = "step of the squared norm";

    private const string Contradiction = "argument by contradiction";

    /// <summary>η of <see cref="Grid"/>.</summary>
    internal static readonly double[] LearningRates = [1e-4, 1e-8, 1e-12, 1e-20];

    /// <summary>Where what holds for small η is computed.</summary>
    internal const string Grid = "m = 1/√η, η = 10⁻⁴, 10⁻⁸, 10⁻¹², 10⁻²⁰";

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. MainText(), .. NextSteps(), .. SquaredNorm(), .. Arguments()];

    /// <summary>(5).</summary>
    private static IEnumerable<Claim> MainText()
    {
        yield return Step(
            "amended", ClaimVariant.Amended, "wᵢ moves by −ηaᵢΣ̂(θ − θ*), the gradient of the loss in wᵢ",
            (descent, neurons) => BatchDescent.Moved(neurons, 0.01, descent.Covariance(descent.Samples) * descent.Error(neurons)));
        yield return Step(
            "as-printed", ClaimVariant.AsPrinted,
            "neuron i moves by −ηaᵢ times the gradient of the i-th sample, as the gradient of the loss in wᵢ",
            (descent, neurons) => descent.OneSampleEach(neurons, 0.01));
        static ExactClaim Step(
            string name, ClaimVariant variant, string text, Func<BatchDescent, Matrix<double>, Matrix<double>> next) => ProofStep.Claim(
            "5", name, Gradient, variant, text, "m = 5, n = d = 7, η = 0.01, one start",
            "largest difference to the step by central differences of the loss ≤ 10⁻¹²", () =>
            {
                Problem problem = new() { Width = 5, Dimension = 7, LearningRate = 0.01, TeacherNorm = 0.5, Inputs = InputLaw.TrainingSet(7) };
                Trajectory network = UpdateRule.GradientDescent.Start(problem, ReplicateSeed.For(1, Gradient, 0), null, Engine.Explicit);
                BatchDescent descent = BatchDescent.Of(network);
                Matrix<double> neurons = network.Weights();
                Matrix<double> expected = neurons - (0.01 * descent.Differences(neurons));
                return ProofStep.AtMost(
                    BatchDescent.Inner(next(descent, neurons) - expected).Enumerate().Max(Math.Abs), Rounding, "largest difference");
            });
    }

    /// <summary>Lemma B.5 with (53) to (59), by going through all signs of a network of six neurons.</summary>
    private static IEnumerable<Claim> NextSteps()
    {
        yield return Identity("exact", ClaimVariant.Amended, OscillationStep.AllFollowing);
        yield return Identity("frozen", ClaimVariant.Control("with each aᵢ frozen"), states => [states]);
        yield return Moments(
            "moments", ClaimVariant.Amended, "given the past E[θ(t + 1)] = 0 and E‖θ(t + 1)‖² = √η·Σ‖wᵢ(t)‖² over aᵢ(t) = 0",
            OscillationStep.AllFollowing);
        yield return Moments(
            "moments", ClaimVariant.Control("with one sign for all neurons"),
            "given the past E[θ(t + 1)] = 0 and E‖θ(t + 1)‖² = √η·Σ‖wᵢ(t)‖² over aᵢ(t) = 0",
            states => new[] { 1, -1 }.Select(sign => (int[])[.. states.Select(s => s == 0 ? sign : 0)]));

        static ExactClaim Identity(string name, ClaimVariant variant, Func<int[], IEnumerable<int[]>> following) => ProofStep.Claim(
            "x53", name, Next, variant, "θ(t + 1) = θ(t) + Σδᵢwᵢ(t): the step of W drops out, as aᵢδᵢ = −aᵢ²", SixNeurons,
            "largest difference over all signs ≤ 10⁻¹²", () =>
                ProofStep.AtMost(
                    following(Six).Max(next => (Step.Theta(Step.Move(Inner, Six), next) - Step.Theta(Inner, Six) - Step.Theta(Inner, Change(next))).L2Norm()),
                    Rounding,
                    "largest difference"),
            LostFormula);

        static ExactClaim Moments(string name, ClaimVariant variant, string text, Func<int[], IEnumerable<int[]>> following) => ProofStep.Claim(
            "B.5", name, Mean, variant, text, SixNeurons, "both differences ≤ 10⁻¹²", () =>
            {
                Vector<double>[] thetas = [.. following(Six).Select(next => Step.Theta(Step.Move(Inner, Six), next))];
                double mean = thetas.Aggregate((sum, theta) => sum + theta).L2Norm() / thetas.Length;
                double resting = Enumerable.Range(0, Six.Length).Where(i => Six[i] == 0).Sum(i => Inner.Row(i) * Inner.Row(i));
                double square = thetas.Average(theta => theta * theta) - (Step.Amplitude * Step.Amplitude * resting);
                return ProofStep.AtMost(Math.Max(mean, Math.Abs(square)), Rounding, "largest difference");
            }, LostFormula);
    }

    /// <summary>(60) to (67).</summary>
    private static IEnumerable<Claim> SquaredNorm()
    {
        yield return Expanded("identity", ClaimVariant.Amended, "‖W‖_F² moves by −2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖² in a step", null);
        yield return Expanded("half", ClaimVariant.Control("with ½ for ‖a‖²"), "‖W‖_F² moves by −2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖² in a step", 0.5);
        yield return Recursion("mean", ClaimVariant.Amended, _ => true);
        yield return Recursion("mean", ClaimVariant.Control("with one sign for all neurons"), signs => signs.Distinct().Count() == 1);

        static ExactClaim Expanded(string name, ClaimVariant variant, string text, double? outer) => ProofStep.Claim(
            "x60", name, Squares, variant, text, SixNeurons, "difference ≤ 10⁻¹²", () =>
                ProofStep.AtMost(Math.Abs(Step.Move(Inner, Six).Enumerate().Sum(w => w * w) - Step.Squared(Inner, Six, outer)), Rounding, "difference"),
                LostFormula);

        static ExactClaim Recursion(string name, ClaimVariant variant, Func<int[], bool> kept) => ProofStep.Claim(
            "x60", name, $"mean {Squares}", variant,
            "k active neurons of mean square x go to ((1 − η^(3/2))² + (k − 1)η³)x + η^(5/2)‖θ*‖² on average",
            "k = 2, …, 6, d = 2, η = 0.1, ‖θ*‖ = 0.5, x = 1, all signs", "largest relative difference ≤ 10⁻¹²", () =>
                ProofStep.AtMost(Enumerable.Range(2, 5).Max(k => RecursionError(k, kept)), Rounding, "largest difference"), LostFormula);
    }

    /// <summary>How far the mean over the signs that are kept of k active neurons is from the closed form of the second moments.</summary>
    private static double RecursionError(int size, Func<int[], bool> kept)
    {
        Matrix<double> inner = Inner.SubMatrix(0, size, 0, Inner.ColumnCount);
        inner *= Math.Sqrt(size / inner.Enumerate().Sum(w => w * w));
        double mean = Step.MeanSquareAfter(inner, kept);
        return Math.Abs(mean - new ClassMoment(-1, Teacher * Teacher, Math.Log10(size)).MomentAfter(1)) / mean;
    }

    /// <summary>(70) to (76).</summary>
    private static IEnumerable<Claim> Arguments()
    {
        yield return Claim(
            "short", ClaimVariant.Amended, "while above √η the mean falls by more than 1 − √η in 1/η² steps, under A4",
            eta => Math.Pow(eta, 1.0 / 8), "‖θ*‖ = η^(1/8)");
        yield return Claim(
            "border", ClaimVariant.Amended, "while above √η the mean falls by more than 1 − √η in 1/η² steps, for ‖θ*‖ ≤ 1.4", _ => 1.4,
            "‖θ*‖ = 1.4");
        yield return Claim(
            "beyond", ClaimVariant.AsPrinted, "while above √η the mean falls by more than 1 − √η in 1/η² steps", _ => 1.45, "‖θ*‖ = 1.45");
        yield return Claim("long", ClaimVariant.AsPrinted, "while above √η the mean falls by more than 1 − √η in 1/η² steps", _ => 30, "‖θ*‖ = 30");

        static ExactClaim Claim(string name, ClaimVariant variant, string text, Func<double, double> teacher, string teachers) => ProofStep.Claim(
            "x70", name, Contradiction, variant, text, $"{teachers}, {Grid}", "largest (1 − √η − fall)/√η < 0", () =>
            {
                double worst = LearningRates.Max(eta => new OscillationArgument(
                    Magnitude.Of(eta), teacher(eta), Magnitude.Of(eta).Pow(-0.5)).Missing);
                return new ExactOutcome(worst < 0, worst, FormattableString.Invariant($"missing at most {worst:G4}·√η"));
            }, LostFormula);
    }

    private const double Teacher = 0.5;

    private const string SixNeurons = "m = 6, three of them active, d = 2, η = 0.1, ‖θ*‖ = 0.5, all signs";

    private static int[] Six { get; } = [1, 0, -1, 0, 1, 0];

    /// <summary>δᵢ in units of q.</summary>
    private static int[] Change(int[] next) => [.. next.Zip(Six, (after, before) => after - before)];

    private static OscillationStep Step { get; } = new(0.1, Teacher);

    /// <summary>Six neurons without a symmetry.</summary>
    private static Matrix<double> Inner { get; } =
        Matrix<double>.Build.DenseOfArray(new[,] { { 0.9, -0.2 }, { 0.4, 1.1 }, { -0.6, 0.3 }, { 0.1, 0.7 }, { -1.3, 0.5 }, { 0.2, -0.8 } });
}
