using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

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

    private static readonly Enclosure[] LearningRates = [Enclosure.Written(1e-2), Enclosure.Written(1e-3), Enclosure.Written(1e-4), Enclosure.Written(1e-6)];

    /// <summary>η‖θ*‖ at which eigenvalues are computed.</summary>
    private static readonly double[] Products = [0.003, 0.1, 0.9];

    private static readonly double[] DescendedRates = [1e-3, 1e-4];

    private const string Grid = "η = 10⁻², 10⁻³, 10⁻⁴, 10⁻⁶";

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() =>
    [
        ProofStep.Certain(
            "54", "remainder", LeftOut, ClaimVariant.Amended, "with Σ̂ = I (54) leaves out mη^(5/2) at most, which the corner of the box reaches",
            "d = 7, η = 0.01, m = 1, 10, 100, 1000", "largest remainder over mη^(5/2) within 10⁻⁹ of 1", Remainder),
        ProofStep.Certain(
            "54", "as-printed", LeftOut, ClaimVariant.AsPrinted, "with Σ̂ = I (54) leaves out 100η^(3/2) at most",
            "d = 7, η = 0.01, m = 10⁵, the corner of the box", "remainder ≤ 100η^(3/2)", () =>
            ProofStep.AtMost(LargestRemainder(BatchDescent.Corner(1, 7, BoxRate), 100_000), Constant * BoxRate * Enclosure.Sqrt(BoxRate), "remainder")),
        Linear("path", ClaimVariant.Amended, "until ⟨θ, θ*⟩ is ‖θ*‖²/10 the path of (I + ηM)^t keeps every uᵢ to 10 %", untilTheEnd: false),
        Linear("path-to-t2", ClaimVariant.AsPrinted, "for ln(1/η)/(η‖θ*‖) steps the path of (I + ηM)^t keeps every uᵢ to 10 %", untilTheEnd: true),
        Spectrum("eigenvalues", ProofStep.True, "I + ηM has the eigenvalues 1 ± η‖θ*‖ and d − 1 times 1", step => step.Growth, step => step.Decay),
        Spectrum(
            "flow", ClaimVariant.Control("of the flow in place of the step"), "I + ηM has the eigenvalues e^(±η‖θ*‖) and d − 1 times 1",
            step => Enclosure.Exp(step.Growth - 1), step => Enclosure.Exp(step.Decay - 1)),
        ProofStep.Certain(
            "57", "as-printed", End, ClaimVariant.AsPrinted,
            "ln(1/η)/‖θ*‖ steps of (54) take wᵢ to e·aᵢθ*/‖θ*‖, up to 100·ln(1/η)·η^(3/2)", $"{Grid}, ‖θ*‖ = η^(1/8)",
            "largest deviation over the box ≤ 100·ln(1/η)·η^(3/2) at every η", () =>
            Largest(eta =>
            {
                (LinearisedStep step, Enclosure steps) = (new(eta, Teacher(eta)), -Enclosure.Log(eta) / Teacher(eta));
                return DeviationOfLimit(Enclosure.Pow(step.Growth, steps), Enclosure.Pow(step.Decay, steps));
            })),
        ProofStep.Certain(
            "57", "any-time", End, ClaimVariant.AsPrinted,
            "some number of steps of (54) takes wᵢ to e·aᵢθ*/‖θ*‖, up to 100·ln(1/η)·η^(3/2)", $"{Grid}, ‖θ*‖ = η^(1/8)",
            "least over the time of the largest deviation over the box ≤ 100·ln(1/η)·η^(3/2) at every η", () =>
            Largest(_ => DeviationOfLimit(new Enclosure(1, double.PositiveInfinity), new Enclosure(0, 1)))),
        Descended("amended", ClaimVariant.Amended, isLinear: false),
        Descended("linear", ClaimVariant.Control("with the growth of (54) for G"), isLinear: true),
    ];

    /// <summary>η of the box in which the remainder of (54) is computed.</summary>
    private static Enclosure BoxRate => Enclosure.Written(1e-2);

    private static ExactOutcome Remainder()
    {
        Enclosure worst = ProofStep.Largest([1, 10, 100, 1000], width =>
        {
            Problem problem = new() { Width = width, Dimension = 7, LearningRate = 1e-2, TeacherNorm = 0.3 };
            EnclosedMatrix drawn = BatchDescent.Rows(InitialLaw.Box.Draw(problem, ReplicateSeed.For(1, LeftOut, 0)));
            return Enclosure.Max(LargestRemainder(drawn), LargestRemainder(BatchDescent.Corner(width, 7, BoxRate))) / (width * BoxRate * BoxRate * Enclosure.Sqrt(BoxRate));
        });
        return new ExactOutcome(Enclosure.Abs(worst - 1).AtMost(Enclosure.Written(1e-9)), worst.Middle, FormattableString.Invariant($"largest remainder {worst.Middle:G10} of mη^(5/2)"));
    }

    /// <summary>The largest ‖wᵢ' − (wᵢ + ηaᵢθ*)‖ of one step with Σ̂ = I of a network that has a number of copies of each neuron.</summary>
    private static Enclosure LargestRemainder(EnclosedMatrix neurons, double copies = 1)
    {
        EnclosedMatrix teacher = new(neurons.ColumnCount - 1, 1, (k, _) => k == 0 ? Enclosure.Written(0.3) : 0);
        EnclosedMatrix step = BatchDescent.Moved(neurons, BoxRate, (copies * BatchDescent.Theta(neurons)) - teacher);
        EnclosedMatrix linear = BatchDescent.Moved(neurons, BoxRate, -1 * teacher);
        return ProofStep.Largest((BatchDescent.Inner(step) - BatchDescent.Inner(linear)).Rows, row => row.Norm);
    }

    /// <summary>The path of descent beside that of the linear step, at η = 10⁻³, m = 32.</summary>
    private static ExactClaim Linear(string name, ClaimVariant variant, string text, bool untilTheEnd) => ProofStep.Certain(
        "54", name, Path, variant, text, "m = 32, d = 7, η = 0.001, Σ̂ = I, one start in the box",
        "largest deviation of a uᵢ ≤ a tenth of the largest", () =>
        {
            BoxDescent descent = new(new PhaseTwoSetting(1e-3, 7), Path);
            Enclosure near = descent.TeacherNorm / 10;
            Enclosure worst = 0;
            long end = descent.AlignmentTime;

            // Where it is not certain that θ has come near enough, the path goes on.
            while (descent.Ball.Step < end && (untilTheEnd || near.AtMost(BatchDescent.Theta(descent.Ball.Neurons)[0, 0]) != true))
            {
                descent.Ball.Advance(Math.Min(100, end - descent.Ball.Step));
                EnclosedMatrix linear = Enclosure.Pow(descent.Linear.Growth, descent.Ball.Step) * Grown(descent.Start);
                worst = Enclosure.Max(worst, (Grown(descent.Ball.Neurons) - linear).Largest / linear.Largest);
            }

            return ProofStep.AtMost(worst, Enclosure.Written(0.1), FormattableString.Invariant($"up to step {descent.Ball.Step} deviation"));
        });

    /// <summary>uᵢ·√2 of all neurons.</summary>
    private static EnclosedMatrix Grown(EnclosedMatrix neurons) => neurons.Column(0) + neurons.Column(1);

    /// <summary>By orthogonal vectors that are eigenvectors of every matrix of this form, the claimed eigenvalues are off by what they leave of (I + ηM)v − λv.</summary>
    private static ExactClaim Spectrum(
        string name, ClaimVariant variant, string text, Func<LinearisedStep, Enclosure> growth, Func<LinearisedStep, Enclosure> decay) => ProofStep.Certain(
        "55", name, Eigenvalues, variant, text, "d = 7, η‖θ*‖ = 0.003, 0.1, 0.9", "largest entry of (I + ηM)v − λv over d + 1 orthogonal v ≤ 10⁻¹⁴", () =>
            ProofStep.AtMost(
                ProofStep.Largest(Products, product =>
                {
                    LinearisedStep step = new(1, Enclosure.Written(product));
                    Enclosure grown = Defect(step, (0, 1), (7, 1), growth(step));
                    Enclosure decayed = Defect(step, (0, 1), (7, -1), decay(step));
                    return Enclosure.Max(Enclosure.Max(grown, decayed), ProofStep.Largest(Enumerable.Range(1, 6), k => Defect(step, (k, 1), (k, 1), 1)));
                }),
                Enclosure.Written(1e-14),
                "largest difference"));

    private static Enclosure Defect(LinearisedStep step, (int At, double Is) first, (int At, double Is) second, Enclosure eigenvalue)
    {
        EnclosedMatrix vector = new(8, 1, (i, _) => i == first.At ? first.Is : i == second.At ? second.Is : 0);
        return ((step.Matrix(7) * vector) - (eigenvalue * vector)).Largest;
    }

    /// <summary>
    /// The largest ‖wᵢ(t₁ + T) − e·aᵢθ*/‖θ*‖‖, over √η, of the corners of the box with aᵢ = √η and wᵢ·θ*/‖θ*‖ = ±√η, by the linear steps. Of u and v one corner has u alone, the other v alone.
    /// </summary>
    /// <param name="growth">What the steps multiply u by.</param>
    /// <param name="decay">What the steps multiply v by.</param>
    private static Enclosure DeviationOfLimit(Enclosure growth, Enclosure decay)
    {
        Enclosure e = Enclosure.Exp(1);
        return Enclosure.Max(Enclosure.Abs(growth - e), Enclosure.Abs(-decay - e));
    }

    private static ExactOutcome Largest(Func<Enclosure, Enclosure> deviation) => ProofStep.AtMost(
        ProofStep.Largest(LearningRates, eta => deviation(eta) / (-Enclosure.Log(eta) * eta)), Constant, "largest deviation over ln(1/η)·η^(3/2)");

    private static Enclosure Teacher(Enclosure learningRate) => Enclosure.Sqrt(Enclosure.Sqrt(Enclosure.Sqrt(learningRate)));

    /// <summary>The rows after the amended T₂, against growth and decay of the start; G solves ½(G²Σuᵢ² − Σvᵢ²/G²) = ‖θ*‖ with the sums of the start.</summary>
    private static ExactClaim Descended(string name, ClaimVariant variant, bool isLinear) => ProofStep.Certain(
        "57", name, Descent, variant, "T₂ = ln(1/η)/(η‖θ*‖) steps keep wᵢ⊥, multiply uᵢ by G and vᵢ by 1/G, up to 10 % of the largest neuron",
        "m = 32, 100, d = 7, η = 10⁻³, 10⁻⁴, Σ̂ = I, one start each",
        "largest ‖wᵢ − claimed‖ ≤ a tenth of the largest ‖wᵢ‖", () => ProofStep.AtMost(
            ProofStep.Largest(DescendedRates, eta =>
            {
                BoxDescent descent = new(new PhaseTwoSetting(eta, 7), Descent);
                Enclosure growth = isLinear
                    ? Enclosure.Pow(descent.Linear.Growth, descent.AlignmentTime)
                    : AlignedSums.Of(descent.Start, descent.TeacherNorm).FinalGrowth;
                descent.Ball.Advance(descent.AlignmentTime);
                EnclosedMatrix inner = BatchDescent.Inner(descent.Ball.Neurons);
                return ProofStep.Largest((inner - Claimed(descent.Start, growth)).Rows, row => row.Norm) / ProofStep.Largest(inner.Rows, row => row.Norm);
            }),
            Enclosure.Written(0.1),
            "largest deviation"));

    /// <summary>W with every uᵢ multiplied by a number and every vᵢ divided by it.</summary>
    private static EnclosedMatrix Claimed(EnclosedMatrix neurons, Enclosure growth) => new(
        neurons.RowCount,
        neurons.ColumnCount - 1,
        (i, k) => k == 0 ? LinearisedStep.Scaled(growth, 1 / growth, neurons[i, 0], neurons[i, 1]).Along : neurons[i, k + 1]);
}
