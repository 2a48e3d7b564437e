using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>(47) to (50), (52) and (59) to (62): one step of gradient descent, neuron by neuron.</summary>
internal static class DescentSteps
{
    /// <summary>The largest part of the largest weight by which two ways of computing a step may differ.</summary>
    private const double Rounding = 1e-12;

    private const string OverN = "with the sum over the n samples";

    private const string OverM = "with the sum over j ≤ m";

    private const string Few = "m = 5, n = d = 7, η = 0.01";

    /// <summary>Fewer neurons than samples, so that a sum over j ≤ m misses some.</summary>
    private static Problem Small { get; } =
        new() { Width = 5, Dimension = 7, LearningRate = 0.01, TeacherNorm = 0.5, Inputs = InputLaw.TrainingSet(7) };

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Gradient(), .. Steps(), .. Aligned()];

    private static IEnumerable<Claim> Gradient()
    {
        yield return Claim("over-n", ClaimVariant.Amended, OverN, small => small.Samples);
        yield return Claim("over-m", ClaimVariant.AsPrinted, OverM, _ => (int)Small.Width);

        static ExactClaim Claim(string name, ClaimVariant variant, string sum, Func<BatchDescent, int> terms) => ProofStep.Claim(
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
                Matrix<double> exact = descent.Differences(network.Weights());
                return (descent.Gradient(network.Weights(), terms(descent)) - exact).Enumerate().Max(Math.Abs) / exact.Enumerate().Max(Math.Abs);
            }));
    }

    private static IEnumerable<Claim> Steps()
    {
        yield return Step(
            "49", "over-n", "descent step", ClaimVariant.Amended, $"(49), (50) are a step of gradient descent, {OverN}",
            UpdateRule.GradientDescent, (d, z) => d.Step(z, Small.LearningRate));
        yield return Step(
            "49", "over-m", "descent step", ClaimVariant.AsPrinted, $"(49), (50) are a step of gradient descent, {OverM}",
            UpdateRule.GradientDescent, (d, z) => d.Step(z, Small.LearningRate, (int)Small.Width));
        yield return Step(
            "49", "frozen", "descent step", ClaimVariant.Control("with frozen a"), "(49), (50) are a step of gradient descent",
            Broken.DescentOfInnerLayerOnly, (d, z) => d.Step(z, Small.LearningRate));
        yield return Step(
            "52", "over-n", "step with Σ̂", ClaimVariant.Amended, $"a step moves (aᵢ, wᵢ) by −η(wᵢ, aᵢ) times Σ̂(θ − θ*), {OverN}",
            UpdateRule.GradientDescent, (d, z) => BatchDescent.Moved(z, Small.LearningRate, d.Covariance(d.Samples) * d.Error(z)));
        yield return Step(
            "52", "over-m", "step with Σ̂", ClaimVariant.AsPrinted, $"a step moves (aᵢ, wᵢ) by −η(wᵢ, aᵢ) times Σ̂(θ − θ*), {OverM}",
            UpdateRule.GradientDescent, (d, z) => BatchDescent.Moved(z, Small.LearningRate, d.Covariance((int)Small.Width) * d.Error(z)));
    }

    private static ExactClaim Step(
        string equation, string name, string check, ClaimVariant variant, string text, UpdateRule rule,
        Func<BatchDescent, Matrix<double>, Matrix<double>> next) => ProofStep.Claim(
        equation, name, check, variant, text, $"{Few}, 200 steps", "largest difference to the simulated step ≤ 10⁻¹² of the largest weight", () =>
        {
            Trajectory trajectory = rule.Start(Small, Seed("descent step", 0), null, Engine.Explicit);
            BatchDescent descent = BatchDescent.Of(trajectory);
            double worst = 0;
            for (int t = 0; t < 200; t++)
            {
                Matrix<double> expected = next(descent, trajectory.Weights());
                trajectory.Advance(1);
                worst = Math.Max(worst, (trajectory.Weights() - expected).Enumerate().Max(Math.Abs) / expected.Enumerate().Max(Math.Abs));
            }

            return ProofStep.AtMost(worst, Rounding, "largest difference");
        });

    private static IEnumerable<Claim> Aligned()
    {
        yield return Claim("over-n", ClaimVariant.Amended, OverN, descent => descent.Samples);
        yield return Claim("over-m", ClaimVariant.AsPrinted, OverM, _ => (int)Small.Width);
        yield return Sum("along", ProofStep.True, InitialLaw.AlignedBox);
        yield return Sum("not-aligned", ClaimVariant.Control("from neurons that are not aligned"), InitialLaw.Box);

        static ExactClaim Claim(string name, ClaimVariant variant, string sum, Func<BatchDescent, int> terms) => ProofStep.Claim(
            "59", name, "step of an aligned neuron", variant, $"at t₂ wᵢ moves by −ηaᵢ(Σa_kγ_k − 1)Σ̂θ*, {sum}", Few,
            "largest difference to the step of the loss ≤ 10⁻¹² of the largest weight", () =>
                Worst(network =>
                {
                    BatchDescent descent = BatchDescent.Of(network);
                    Matrix<double> neurons = BatchDescent.Rows(InitialLaw.AlignedBox.Draw(Small, Seed("step of an aligned neuron", 0)));
                    Matrix<double> next = neurons - (Small.LearningRate * descent.Differences(neurons));
                    double share = BatchDescent.Theta(neurons)[0] / Small.TeacherNorm;
                    Vector<double> direction = descent.Covariance(terms(descent)).Column(0) * (Small.TeacherNorm * (share - 1));
                    Matrix<double> moved = BatchDescent.Moved(neurons, Small.LearningRate, direction);
                    return (moved - next).Enumerate().Max(Math.Abs) / next.Enumerate().Max(Math.Abs);
                }));

        static ExactClaim Sum(string name, ClaimVariant variant, InitialLaw law) => ProofStep.Claim(
            "62", name, "θ of aligned neurons", variant, "θ = Σaᵢγᵢ·θ*, γᵢ = ⟨wᵢ, θ*⟩/‖θ*‖²", "m = 10, d = 7, η = 0.01, Σ̂ = I, 1000 steps",
            "largest ‖θ − Σaᵢγᵢ·θ*‖ ≤ 10⁻¹²", () =>
            {
                Problem problem = new PhaseTwoSetting(0.01, 7).Problem;
                Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, Seed("θ of aligned neurons", 0), law);
                double worst = 0;
                for (int t = 0; t < 10; t++)
                {
                    trajectory.Advance(100);
                    Matrix<double> neurons = trajectory.Weights();
                    Vector<double> along = Vector<double>.Build.Dense(7);
                    along[0] = neurons.Column(0) * neurons.Column(1);
                    worst = Math.Max(worst, (BatchDescent.Theta(neurons) - along).L2Norm());
                }

                return ProofStep.AtMost(worst, Rounding, "largest distance");
            });
    }

    /// <summary>The largest of a quantity over twenty networks at their start.</summary>
    private static ExactOutcome Worst(Func<Network, double> quantity) => ProofStep.AtMost(
        Enumerable.Range(0, 20).Max(r => quantity(UpdateRule.GradientDescent.Start(Small, Seed("partial derivatives", r), null, Engine.Explicit))),
        Rounding, "largest difference");

    private static ReplicateSeed Seed(string what, int replicate) => ReplicateSeed.For(1, what, replicate);
}
