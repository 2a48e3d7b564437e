using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>(47) to (50), (52) and (59) to (62): one step of gradient descent, neuron by neuron.</summary>
internal static class DescentSteps
{
    private const string OverN = "with the sum over the n samples";

    private const string OverM = "with the sum over j ≤ m";

    private const string Few = "m = 5, n = d = 7, η = 0.01";

    /// <summary>Fewer neurons than samples, so that a sum over j ≤ m misses some.</summary>
    private static Problem Small { get; } =
        new() { Width = 5, Dimension = 7, LearningRate = 0.01, TeacherNorm = 0.5, Inputs = InputLaw.TrainingSet(7) };

    /// <summary>η of <see cref="Small"/>, as it is written.</summary>
    private static Enclosure LearningRate => Enclosure.Written(0.01);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Gradient(), .. Steps(), .. Aligned()];

    private static IEnumerable<Claim> Gradient()
    {
        yield return Claim("over-n", ClaimVariant.Amended, OverN, small => small.Samples);
        yield return Claim("over-m", ClaimVariant.AsPrinted, OverM, _ => (int)Small.Width);

        static ExactClaim Claim(string name, ClaimVariant variant, string sum, Func<BatchDescent, int> terms) => ProofStep.Certain(
            "47",
            name,
            "partial derivatives",
            variant,
            $"(47), (48) are the partial derivatives of the loss, {sum}",
            Few,
            "largest difference to central differences ≤ 10⁻¹² of the largest derivative",
            () => Worst(network =>
            {
                BatchDescent descent = BatchDescent.Of(network);
                EnclosedMatrix neurons = EnclosedMatrix.Of(network.Weights());
                return Relative(descent.Gradient(neurons, terms(descent)), descent.Differences(neurons));
            }));
    }

    private static IEnumerable<Claim> Steps()
    {
        yield return Step(
            "49", "over-n", "descent step", ClaimVariant.Amended, $"(49), (50) are a step of gradient descent, {OverN}",
            UpdateRule.GradientDescent, (d, z) => d.Step(z, LearningRate));
        yield return Step(
            "49", "over-m", "descent step", ClaimVariant.AsPrinted, $"(49), (50) are a step of gradient descent, {OverM}",
            UpdateRule.GradientDescent, (d, z) => d.Step(z, LearningRate, (int)Small.Width));
        yield return Step(
            "49", "frozen", "descent step", ClaimVariant.Control("with frozen a"), "(49), (50) are a step of gradient descent",
            Broken.DescentOfInnerLayerOnly, (d, z) => d.Step(z, LearningRate));
        yield return Step(
            "52", "over-n", "step with Σ̂", ClaimVariant.Amended, $"a step moves (aᵢ, wᵢ) by −η(wᵢ, aᵢ) times Σ̂(θ − θ*), {OverN}",
            UpdateRule.GradientDescent, (d, z) => BatchDescent.Moved(z, LearningRate, d.Covariance(d.Samples) * d.Error(z)));
        yield return Step(
            "52", "over-m", "step with Σ̂", ClaimVariant.AsPrinted, $"a step moves (aᵢ, wᵢ) by −η(wᵢ, aᵢ) times Σ̂(θ − θ*), {OverM}",
            UpdateRule.GradientDescent, (d, z) => BatchDescent.Moved(z, LearningRate, d.Covariance((int)Small.Width) * d.Error(z)));
    }

    private static ExactClaim Step(
        string equation, string name, string check, ClaimVariant variant, string text, UpdateRule rule,
        Func<BatchDescent, EnclosedMatrix, EnclosedMatrix> next) => ProofStep.Certain(
        equation, name, check, variant, text, $"{Few}, 200 steps", "largest difference to the simulated step ≤ 10⁻¹² of the largest weight", () =>
        {
            Trajectory trajectory = rule.Start(Small, Seed("descent step", 0), null, Engine.Explicit);
            BatchDescent descent = BatchDescent.Of(trajectory);
            Enclosure worst = 0;
            for (int t = 0; t < 200; t++)
            {
                EnclosedMatrix expected = next(descent, EnclosedMatrix.Of(trajectory.Weights()));
                trajectory.Advance(1);
                worst = Enclosure.Max(worst, Relative(EnclosedMatrix.Of(trajectory.Weights()), expected));
            }

            return ProofStep.AtMost(worst, ProofStep.Rounding, "largest difference");
        });

    private static IEnumerable<Claim> Aligned()
    {
        yield return Claim("over-n", ClaimVariant.Amended, OverN, descent => descent.Samples);
        yield return Claim("over-m", ClaimVariant.AsPrinted, OverM, _ => (int)Small.Width);
        yield return Sum("along", ProofStep.True, InitialLaw.AlignedBox);
        yield return Sum("not-aligned", ClaimVariant.Control("from neurons that are not aligned"), InitialLaw.Box);

        static ExactClaim Claim(string name, ClaimVariant variant, string sum, Func<BatchDescent, int> terms) => ProofStep.Certain(
            "59", name, "step of an aligned neuron", variant, $"at t₂ wᵢ moves by −ηaᵢ(Σa_kγ_k − 1)Σ̂θ*, {sum}", Few,
            "largest difference to the step of the loss ≤ 10⁻¹² of the largest weight", () =>
                Worst(network =>
                {
                    BatchDescent descent = BatchDescent.Of(network);
                    EnclosedMatrix neurons = BatchDescent.Rows(InitialLaw.AlignedBox.Draw(Small, Seed("step of an aligned neuron", 0)));
                    EnclosedMatrix next = neurons - (LearningRate * descent.Differences(neurons));
                    Enclosure share = BatchDescent.Theta(neurons)[0, 0] / Small.TeacherNorm;
                    EnclosedMatrix direction = (Small.TeacherNorm * (share - 1)) * descent.Covariance(terms(descent)).Column(0);
                    return Relative(BatchDescent.Moved(neurons, LearningRate, direction), next);
                }));

        static ExactClaim Sum(string name, ClaimVariant variant, InitialLaw law) => ProofStep.Certain(
            "62", name, "θ of aligned neurons", variant, "θ = Σaᵢγᵢ·θ*, γᵢ = ⟨wᵢ, θ*⟩/‖θ*‖²", "m = 10, d = 7, η = 0.01, Σ̂ = I, 10 steps",
            "largest entry of θ − Σaᵢγᵢ·θ* ≤ 10⁻¹²", () =>
            {
                Problem problem = new PhaseTwoSetting(0.01, 7).Problem;
                BatchDescent descent = BatchDescent.OfIdentity(7, problem.TeacherNorm);
                EnclosedMatrix neurons = BatchDescent.Rows(law.Draw(problem, Seed("θ of aligned neurons", 0)));
                Enclosure worst = 0;
                for (int t = 0; t < 10; t++)
                {
                    neurons = descent.Step(neurons, LearningRate);
                    Enclosure along = EnclosedMatrix.Dot(neurons.Column(0), neurons.Column(1));
                    worst = Enclosure.Max(worst, (BatchDescent.Theta(neurons) - new EnclosedMatrix(7, 1, (k, _) => k == 0 ? along : 0)).Largest);
                }

                return ProofStep.AtMost(worst, ProofStep.Rounding, "largest distance");
            });
    }

    /// <summary>The largest of a quantity over twenty networks at their start.</summary>
    private static ExactOutcome Worst(Func<Network, Enclosure> quantity) => ProofStep.AtMost(
        ProofStep.Largest(Enumerable.Range(0, 20), r => quantity(UpdateRule.GradientDescent.Start(Small, Seed("partial derivatives", r), null, Engine.Explicit))),
        ProofStep.Rounding, "largest difference");

    /// <summary>The largest difference of two matrices over the largest entry of the second.</summary>
    private static Enclosure Relative(EnclosedMatrix found, EnclosedMatrix expected) => (found - expected).Largest / expected.Largest;

    private static ReplicateSeed Seed(string what, int replicate) => ReplicateSeed.For(1, what, replicate);
}
