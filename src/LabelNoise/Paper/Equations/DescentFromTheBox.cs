using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>(54) to (57): the step linearised at 0, and where it leads.</summary>
internal static class DescentFromTheBox
{
    private const string LeftOut = "what the linearised step leaves out";

    private const string Path = "path of the linearised step";

    private const string Eigenvalues = "eigenvalues of the linearised step";

    private const string End = "wᵢ after T₂ steps";

    private const string Descent = "neurons after T₂ steps of descent";

    /// <summary>The constants of O(η^(3/2)) and of O(ln(1/η)·η^(3/2)) in the readings as printed.</summary>
    private const double Constant = 100;

    private static readonly double[] LearningRates = [1e-2, 1e-3, 1e-4, 1e-6];

    /// <summary>η‖θ*‖ at which eigenvalues are computed.</summary>
    private static readonly double[] Products = [0.003, 0.1, 0.9];

    private static readonly double[] DescendedRates = [1e-3, 1e-4];

    private const string Grid = "η = 10⁻², 10⁻³, 10⁻⁴, 10⁻⁶";

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() =>
    [
        ProofStep.Claim(
            "54", "remainder", LeftOut, ClaimVariant.Amended, "with Σ̂ = I (54) leaves out mη^(5/2) at most, which the corner of the box reaches",
            "d = 7, η = 0.01, m = 1, 10, 100, 1000", "largest remainder over mη^(5/2) within 10⁻⁹ of 1", Remainder),
        ProofStep.Claim(
            "54", "as-printed", LeftOut, ClaimVariant.AsPrinted, "with Σ̂ = I (54) leaves out 100η^(3/2) at most",
            "d = 7, η = 0.01, m = 10⁵, the corner of the box", "remainder ≤ 100η^(3/2)", () =>
            ProofStep.AtMost(LargestRemainder(BatchDescent.Corner(100_000, 7, 1e-2), 1e-2), Constant * Math.Pow(1e-2, 1.5), "remainder")),
        Linear("path", ClaimVariant.Amended, "until ⟨θ, θ*⟩ is ‖θ*‖²/10 the path of (I + ηM)^t keeps every uᵢ to 10 %", untilTheEnd: false),
        Linear("path-to-t2", ClaimVariant.AsPrinted, "for ln(1/η)/(η‖θ*‖) steps the path of (I + ηM)^t keeps every uᵢ to 10 %", untilTheEnd: true),
        Spectrum("eigenvalues", ProofStep.True, "I + ηM has the eigenvalues 1 ± η‖θ*‖ and d − 1 times 1", step => step.Growth, step => step.Decay),
        Spectrum(
            "flow", ClaimVariant.Control("of the flow in place of the step"), "I + ηM has the eigenvalues e^(±η‖θ*‖) and d − 1 times 1",
            step => Math.Exp(step.Growth - 1), step => Math.Exp(step.Decay - 1)),
        ProofStep.Claim(
            "57", "as-printed", End, ClaimVariant.AsPrinted,
            "ln(1/η)/‖θ*‖ steps of (54) take wᵢ to e·aᵢθ*/‖θ*‖, up to 100·ln(1/η)·η^(3/2)", $"{Grid}, ‖θ*‖ = η^(1/8)",
            "largest deviation over the box ≤ 100·ln(1/η)·η^(3/2) at every η", () =>
            Largest(eta => DeviationOfLimit(eta, Math.Pow(eta, 1.0 / 8), -Math.Log(eta) / Math.Pow(eta, 1.0 / 8)))),
        ProofStep.Claim(
            "57", "any-time", End, ClaimVariant.AsPrinted,
            "some number of steps of (54) takes wᵢ to e·aᵢθ*/‖θ*‖, up to 100·ln(1/η)·η^(3/2)", $"{Grid}, ‖θ*‖ = η^(1/8)",
            "least over the time of the largest deviation over the box ≤ 100·ln(1/η)·η^(3/2) at every η", () =>
            Largest(eta => Enumerable.Range(0, 400).Min(k => DeviationOfLimit(eta, Math.Pow(eta, 1.0 / 8), 0.01 * k / Math.Pow(eta, 9.0 / 8))))),
        Descended("amended", ClaimVariant.Amended, isLinear: false),
        Descended("linear", ClaimVariant.Control("with the growth of (54) for G"), isLinear: true),
    ];

    private static ExactOutcome Remainder()
    {
        const double Rate = 1e-2;
        double worst = 0;
        foreach (int width in new[] { 1, 10, 100, 1000 })
        {
            Problem problem = new() { Width = width, Dimension = 7, LearningRate = Rate, TeacherNorm = 0.3 };
            Matrix<double> drawn = BatchDescent.Rows(InitialLaw.Box.Draw(problem, ReplicateSeed.For(1, LeftOut, 0)));
            double scale = width * Math.Pow(Rate, 2.5);
            worst = Math.Max(worst, Math.Max(LargestRemainder(drawn, Rate), LargestRemainder(BatchDescent.Corner(width, 7, Rate), Rate)) / scale);
        }

        return new ExactOutcome(Math.Abs(worst - 1) <= 1e-9, worst, FormattableString.Invariant($"largest remainder {worst:G10} of mη^(5/2)"));
    }

    /// <summary>The largest ‖wᵢ' − (wᵢ + ηaᵢθ*)‖ of one step with Σ̂ = I.</summary>
    private static double LargestRemainder(Matrix<double> neurons, double learningRate)
    {
        const double Teacher = 0.3;
        BatchDescent descent = BatchDescent.OfIdentity(neurons.ColumnCount - 1, Teacher);
        Vector<double> target = BatchDescent.Theta(neurons) - descent.Error(neurons);
        Matrix<double> step = BatchDescent.Inner(BatchDescent.Moved(neurons, learningRate, descent.Error(neurons)));
        Matrix<double> linear = BatchDescent.Inner(neurons) + (learningRate * neurons.Column(0).OuterProduct(target));
        return (step - linear).EnumerateRows().Max(row => row.L2Norm());
    }

    /// <summary>The path of descent beside that of the linear step, at η = 10⁻³, m = 32.</summary>
    private static ExactClaim Linear(string name, ClaimVariant variant, string text, bool untilTheEnd) => ProofStep.Claim(
        "54", name, Path, variant, text, "m = 32, d = 7, η = 0.001, Σ̂ = I, one start in the box",
        "largest deviation of a uᵢ ≤ a tenth of the largest", () =>
        {
            Problem problem = new PhaseTwoSetting(1e-3, 7).Problem;
            Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, ReplicateSeed.For(1, Path, 0), InitialLaw.Box);
            LinearisedStep step = new(problem.LearningRate, problem.TeacherNorm);
            Vector<double> start = Grown(trajectory);
            long end = PhaseTwoTrials.AmendedAlignmentTime(problem);
            while (trajectory.Step < end && (untilTheEnd || trajectory.Theta[0] < 0.1 * problem.TeacherNorm))
                trajectory.Advance(Math.Min(100, end - trajectory.Step));
            Vector<double> linear = start * Math.Pow(step.Growth, trajectory.Step);
            return ProofStep.AtMost(
                (Grown(trajectory) - linear).AbsoluteMaximum() / linear.AbsoluteMaximum(), 0.1,
                FormattableString.Invariant($"at step {trajectory.Step} deviation"));
        });

    /// <summary>uᵢ·√2 of all neurons.</summary>
    private static Vector<double> Grown(Network network) => network.Weights().Column(0) + network.Weights().Column(1);

    private static ExactClaim Spectrum(
        string name, ClaimVariant variant, string text, Func<LinearisedStep, double> growth, Func<LinearisedStep, double> decay) => ProofStep.Claim(
        "55", name, Eigenvalues, variant, text, "d = 7, η‖θ*‖ = 0.003, 0.1, 0.9", "largest difference to the computed eigenvalues ≤ 10⁻¹⁴", () =>
        {
            double worst = 0;
            foreach (double product in Products)
            {
                LinearisedStep step = new(0.01, product / 0.01);
                double[] computed = [.. step.Matrix(7).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];
                double[] claimed = [decay(step), 1, 1, 1, 1, 1, 1, growth(step)];
                worst = Math.Max(worst, computed.Zip(claimed, (c, e) => Math.Abs(c - e)).Max());
            }

            return ProofStep.AtMost(worst, 1e-14, "largest difference");
        });

    /// <summary>The largest ‖wᵢ(t₁ + T) − e·aᵢθ*/‖θ*‖‖ over starts at the corners of the box aᵢ, wᵢ·θ*/‖θ*‖ = ±√η, by the linear steps.</summary>
    private static double DeviationOfLimit(double learningRate, double teacherNorm, double steps)
    {
        LinearisedStep step = new(learningRate, teacherNorm);
        double side = Math.Sqrt(learningRate);
        return Math.Max(Off(side), Off(-side));

        double Off(double along) => Math.Abs(step.After(steps, side, along).Along - (Math.E * side));
    }

    private static ExactOutcome Largest(Func<double, double> deviation)
    {
        double smallest = LearningRates.Max(eta => deviation(eta) / (-Math.Log(eta) * Math.Pow(eta, 1.5)));
        return ProofStep.AtMost(smallest, Constant, "largest deviation over ln(1/η)·η^(3/2)");
    }

    /// <summary>The rows after the amended T₂, against growth and decay of the start; G solves ½(G²Σuᵢ² − Σvᵢ²/G²) = ‖θ*‖ with the sums of the start.</summary>
    private static ExactClaim Descended(string name, ClaimVariant variant, bool isLinear) => ProofStep.Claim(
        "57", name, Descent, variant, "T₂ = ln(1/η)/(η‖θ*‖) steps keep wᵢ⊥, multiply uᵢ by G and vᵢ by 1/G, up to 10 % of the largest neuron",
        "m = 32, 100, d = 7, η = 10⁻³, 10⁻⁴, Σ̂ = I, one start each",
        "largest ‖wᵢ − claimed‖ ≤ a tenth of the largest ‖wᵢ‖", () =>
        {
            double worst = 0;
            foreach (double eta in DescendedRates)
            {
                Problem problem = new PhaseTwoSetting(eta, 7).Problem;
                Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, ReplicateSeed.For(1, Descent, 0), InitialLaw.Box);
                Matrix<double> claimed = trajectory.Weights();
                long steps = PhaseTwoTrials.AmendedAlignmentTime(problem);
                double factor = isLinear
                    ? Math.Pow(new LinearisedStep(eta, problem.TeacherNorm).Growth, steps)
                    : AlignedSums.Of(claimed, problem.TeacherNorm).FinalGrowth;
                for (int i = 0; i < claimed.RowCount; i++)
                    (claimed[i, 0], claimed[i, 1]) = LinearisedStep.Scaled(factor, 1 / factor, claimed[i, 0], claimed[i, 1]);
                trajectory.Advance(steps);
                Matrix<double> inner = BatchDescent.Inner(trajectory.Weights());
                worst = Math.Max(
                    worst,
                    (inner - BatchDescent.Inner(claimed)).EnumerateRows().Max(row => row.L2Norm()) / inner.EnumerateRows().Max(row => row.L2Norm()));
            }

            return ProofStep.AtMost(worst, 0.1, "largest deviation");
        });
}
