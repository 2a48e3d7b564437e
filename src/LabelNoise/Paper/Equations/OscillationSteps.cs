using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>
/// The steps of W under the chain: (5) of the workshop version, and Lemmas B.5 and B.7 of the extended version with (53) to (67) and (70) to (76). The text at hand has lost the formulas of the
/// latter: they are read from the words around them and from the workshop version's Lemma 3.3, and a claim says so.
/// </summary>
internal static class OscillationSteps
{
    /// <summary>What claims about the extended version's formulas say of them.</summary>
    internal const string LostFormula = "the formula is lost in the text at hand and read from its words";

    private const string Gradient = "step of the oscillating network";

    private const string Next = "θ one step later";

    private const string Mean = "mean under the chain";

    private const string Squares = "step of the squared norm";

    private const string Contradiction = "argument by contradiction";

    /// <summary>η of <see cref="Grid"/>.</summary>
    internal static readonly Enclosure[] LearningRates = [Enclosure.Written(1e-4), Enclosure.Written(1e-8), Enclosure.Written(1e-12), Enclosure.Written(1e-20)];

    /// <summary>Where what holds for small η is computed.</summary>
    internal const string Grid = "m = 1/√η, η = 10⁻⁴, 10⁻⁸, 10⁻¹², 10⁻²⁰";

    /// <summary>η of (5).</summary>
    private static Enclosure LearningRate => Enclosure.Written(0.01);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. MainText(), .. NextSteps(), .. SquaredNorm(), .. Arguments()];

    /// <summary>(5).</summary>
    private static IEnumerable<Claim> MainText()
    {
        yield return Step(
            "amended", ClaimVariant.Amended, "wᵢ moves by −ηaᵢΣ̂(θ − θ*), the gradient of the loss in wᵢ",
            (descent, neurons) => BatchDescent.Moved(neurons, LearningRate, descent.Covariance(descent.Samples) * descent.Error(neurons)));
        yield return Step(
            "as-printed", ClaimVariant.AsPrinted,
            "neuron i moves by −ηaᵢ times the gradient of the i-th sample, as the gradient of the loss in wᵢ",
            (descent, neurons) => descent.OneSampleEach(neurons, LearningRate));
        static ExactClaim Step(
            string name, ClaimVariant variant, string text, Func<BatchDescent, EnclosedMatrix, EnclosedMatrix> next) => ProofStep.Certain(
            "5", name, Gradient, variant, text, "m = 5, n = d = 7, η = 0.01, one start",
            "largest difference to the step by central differences of the loss ≤ 10⁻¹²", () =>
            {
                Problem problem = new() { Width = 5, Dimension = 7, LearningRate = 0.01, TeacherNorm = 0.5, Inputs = InputLaw.TrainingSet(7) };
                Trajectory network = UpdateRule.GradientDescent.Start(problem, ReplicateSeed.For(1, Gradient, 0), null, Engine.Explicit);
                BatchDescent descent = BatchDescent.Of(network);
                EnclosedMatrix neurons = EnclosedMatrix.Of(network.Weights());
                EnclosedMatrix expected = neurons - (LearningRate * descent.Differences(neurons));
                return ProofStep.AtMost(BatchDescent.Inner(next(descent, neurons) - expected).Largest, ProofStep.Rounding, "largest difference");
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

        static ExactClaim Identity(string name, ClaimVariant variant, Func<int[], IEnumerable<int[]>> following) => ProofStep.Certain(
            "x53", name, Next, variant, "θ(t + 1) = θ(t) + Σδᵢwᵢ(t): the step of W drops out, as aᵢδᵢ = −aᵢ²", SixNeurons,
            "largest difference over all signs ≤ 10⁻¹²", () =>
                ProofStep.AtMost(
                    ProofStep.Largest(following(Six), next => (Step.Theta(Step.Move(Inner, Six), next) - Step.Theta(Inner, Six) - Step.Theta(Inner, Change(next))).Norm),
                    ProofStep.Rounding,
                    "largest difference"),
            LostFormula);

        static ExactClaim Moments(string name, ClaimVariant variant, string text, Func<int[], IEnumerable<int[]>> following) => ProofStep.Certain(
            "B.5", name, Mean, variant, text, SixNeurons, "both differences ≤ 10⁻¹²", () =>
            {
                EnclosedMatrix[] thetas = [.. following(Six).Select(next => Step.Theta(Step.Move(Inner, Six), next))];
                Enclosure mean = thetas.Aggregate((sum, theta) => sum + theta).Norm / thetas.Length;
                Enclosure square = thetas.Select(theta => theta.SquaredNorm).Aggregate((sum, norm) => sum + norm) / thetas.Length;
                Enclosure resting = Inner.Rows.Where((_, i) => Six[i] == 0).Select(row => row.SquaredNorm).Aggregate((sum, norm) => sum + norm);
                return ProofStep.AtMost(Enclosure.Max(mean, Enclosure.Abs(square - (Step.Amplitude * Step.Amplitude * resting))), ProofStep.Rounding, "largest difference");
            }, LostFormula);
    }

    /// <summary>(60) to (67).</summary>
    private static IEnumerable<Claim> SquaredNorm()
    {
        yield return Expanded("identity", ClaimVariant.Amended, "‖W‖_F² moves by −2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖² in a step", null);
        yield return Expanded("half", ClaimVariant.Control("with ½ for ‖a‖²"), "‖W‖_F² moves by −2η⟨θ, θ − θ*⟩ + η²‖a‖²‖θ − θ*‖² in a step", 0.5);
        yield return Recursion("mean", ClaimVariant.Amended, _ => true);
        yield return Recursion("mean", ClaimVariant.Control("with one sign for all neurons"), signs => signs.Distinct().Count() == 1);

        static ExactClaim Expanded(string name, ClaimVariant variant, string text, double? outer) => ProofStep.Certain(
            "x60", name, Squares, variant, text, SixNeurons, "difference ≤ 10⁻¹²", () =>
                ProofStep.AtMost(Enclosure.Abs(Step.Move(Inner, Six).SquaredNorm - Step.Squared(Inner, Six, outer)), ProofStep.Rounding, "difference"),
                LostFormula);

        static ExactClaim Recursion(string name, ClaimVariant variant, Func<int[], bool> kept) => ProofStep.Certain(
            "x60", name, $"mean {Squares}", variant,
            "k active neurons of mean square x go to ((1 − η^(3/2))² + (k − 1)η³)x + η^(5/2)‖θ*‖² on average",
            "k = 2, …, 6, d = 2, η = 0.1, ‖θ*‖ = 0.5, x = 1, all signs", "largest relative difference ≤ 10⁻¹²", () =>
                ProofStep.AtMost(ProofStep.Largest(Enumerable.Range(2, 5), k => RecursionError(k, kept)), ProofStep.Rounding, "largest difference"), LostFormula);
    }

    /// <summary>How far the mean over the signs that are kept of k active neurons is from the closed form of the second moments.</summary>
    private static Enclosure RecursionError(int size, Func<int[], bool> kept)
    {
        EnclosedMatrix inner = Inner.FirstRows(size);
        inner = Enclosure.Sqrt(size / inner.SquaredNorm) * inner;
        Enclosure mean = Step.MeanSquareAfter(inner, kept);
        return Enclosure.Abs(mean - new CertifiedMoment(Enclosure.Written(0.1), Teacher, size).After(1)) / mean;
    }

    /// <summary>(70) to (76).</summary>
    private static IEnumerable<Claim> Arguments()
    {
        yield return Claim(
            "short", ClaimVariant.Amended, "while above √η the mean falls by more than 1 − √η in 1/η² steps, under A4",
            eta => Enclosure.Sqrt(Enclosure.Sqrt(Enclosure.Sqrt(eta))), "‖θ*‖ = η^(1/8)");
        yield return Claim(
            "border", ClaimVariant.Amended, "while above √η the mean falls by more than 1 − √η in 1/η² steps, for ‖θ*‖ ≤ 1.4", _ => Enclosure.Written(1.4),
            "‖θ*‖ = 1.4");
        yield return Claim(
            "beyond", ClaimVariant.AsPrinted, "while above √η the mean falls by more than 1 − √η in 1/η² steps", _ => Enclosure.Written(1.45), "‖θ*‖ = 1.45");
        yield return Claim("long", ClaimVariant.AsPrinted, "while above √η the mean falls by more than 1 − √η in 1/η² steps", _ => 30, "‖θ*‖ = 30");

        static ExactClaim Claim(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure> teacher, string teachers) => ProofStep.Certain(
            "x70", name, Contradiction, variant, text, $"{teachers}, {Grid}", "largest (1 − √η − fall)/√η < 0", () =>
            {
                Enclosure worst = ProofStep.Largest(LearningRates, eta => new OscillationArgument(eta, teacher(eta), 1 / Enclosure.Sqrt(eta)).Missing);
                return new ExactOutcome(worst.Below(0), worst.Middle, FormattableString.Invariant($"missing at most {worst.Middle:G4}·√η"));
            }, LostFormula);
    }

    private const double Teacher = 0.5;

    private const string SixNeurons = "m = 6, three of them active, d = 2, η = 0.1, ‖θ*‖ = 0.5, all signs";

    private static int[] Six { get; } = [1, 0, -1, 0, 1, 0];

    /// <summary>δᵢ in units of q.</summary>
    private static int[] Change(int[] next) => [.. next.Zip(Six, (after, before) => after - before)];

    private static OscillationStep Step { get; } = new(Enclosure.Written(0.1), Teacher);

    /// <summary>Six neurons without a symmetry.</summary>
    private static EnclosedMatrix Inner { get; } =
        EnclosedMatrix.Of(new[,] { { 0.9, -0.2 }, { 0.4, 1.1 }, { -0.6, 0.3 }, { 0.1, 0.7 }, { -1.3, 0.5 }, { 0.2, -0.8 } });
}
