using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Observables;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>Where gradient descent from the box of Phase II ends, on which docs/derivations.md and the texts of Lemmas 3.4 and 3.5 rely.</summary>
public sealed class AlignedDescentTests
{
    [Theory(DisplayName = "From aligned weights uniform in the box the median of ‖θ − θ*‖ after ln(1/η)/(η‖θ*‖²) steps is that of the solved flow, to 15 %")]
    [InlineData(1e-3, 32, 1.0)]
    [InlineData(1e-3, 32, 1.5)]
    [InlineData(1e-3, 32, 2.0)]
    [InlineData(1e-3, 1000, 1.5)]
    [InlineData(1e-3, 1000, 2.5)]
    [InlineData(1e-4, 100, 1.2)]
    [InlineData(1e-4, 100, 1.5)]
    public void DistanceIsTheFlows(double learningRate, long width, double teacher)
    {
        Problem problem = Setting(learningRate, width, 1, teacher);
        double[] distances = [.. PhaseTwoTrials.FinalDistance(UpdateRule.GradientDescent, problem).Run(Seeds(129)).Order()];
        double expected = Math.Exp(AlignedFlow.LogRatio(learningRate, width, teacher)) * -learningRate * Math.Log(learningRate);

        (distances[64] / expected).Should().BeInRange(0.85, 1.15);
    }

    [Fact(DisplayName = "As η → 0 the flow keeps to O(η·ln(1/η)) for ‖θ*‖ ≤ 2/(2 − μ) where m = η^(−μ), μ < 1: 1 at μ = 0, 4/3 at μ = ½; at m = 1/η the limit is 2.03")]
    public void LargestTeacher()
    {
        foreach (double mu in new[] { 0, 0.25, 0.5, 0.75 })
        {
            using Case atMu = Case.Of(mu);
            AlignedTeacher.Largest(mu).Should().BeApproximately(2 / (2 - mu), 1e-6);
        }
        AlignedTeacher.Largest(1).Should().BeApproximately(Math.Sqrt(2 + 2 * Math.Sqrt(10.0 / 9)), 1e-6).And.BeApproximately(2.03, 0.005);
    }

    [Theory(DisplayName = "From aligned weights uniform in the box gradient descent converges at 5.5/η² neurons and overflows at 6.5/η²")]
    [InlineData(0.1)]
    [InlineData(0.03)]
    public void AlignedOverflow(double learningRate)
    {
        Converge(learningRate, 5.5, 7, BoxLaw.Aligned).Should().OnlyContain(converged => converged);
        Converge(learningRate, 6.5, 7, BoxLaw.Aligned).Should().OnlyContain(converged => !converged);
    }

    [Theory(DisplayName = "From the box gradient descent converges at nine tenths of 12(d + 2)/((d + 5)η²) neurons and overflows at eleven tenths; at d = 7 that is 9/η²")]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(20)]
    public void BoxOverflow(int dimension)
    {
        double limit = 12 * (dimension + 2.0) / (dimension + 5);
        Converge(0.04, 0.9 * limit, dimension, BoxLaw.Isotropic).Should().OnlyContain(converged => converged);
        Converge(0.04, 1.1 * limit, dimension, BoxLaw.Isotropic).Should().OnlyContain(converged => !converged);
        if (dimension == 7)
            limit.Should().BeApproximately(9, 1e-12);
    }

    [Theory(DisplayName = "From the corner aᵢ = γᵢ = √η gradient descent converges at 1.9/η² neurons and overflows at 2.1/η²")]
    [InlineData(0.1)]
    [InlineData(0.05)]
    public void CornerOverflow(double learningRate)
    {
        Converge(learningRate, 1.9, 1, null).Should().OnlyContain(converged => converged);
        Converge(learningRate, 2.1, 1, null).Should().OnlyContain(converged => !converged);
    }

    [Fact(DisplayName = "(66) is used: from the box's corner ‖θ(t₂) − θ*‖ is six times ln(1/η), and the distance ends below η·ln(1/η)")]
    public void DistanceAtTheStart()
    {
        Problem problem = Setting(0.1, 150, 1, Math.Pow(150, -0.25));
        Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, ReplicateSeed.For(9, "corner", 0), Corner(problem), Engine.Explicit);
        double start = Distance(trajectory);
        trajectory.Advance(PhaseTwoTrials.ConvergenceTime(problem));

        start.Should().BeApproximately(problem.Width * 0.1 - problem.TeacherNorm, 1e-12).And.BeGreaterThan(6 * Math.Log(10));
        Distance(trajectory).Should().BeLessThan(0.1 * Math.Log(10));
    }

    [Theory(DisplayName = "A1 to A6 hold with C = 1.04 at η = 0.01, n = 10⁴, where gradient descent overflows")]
    [InlineData(7e4)]
    [InlineData(1e5)]
    public void ConditionsHold(double width)
    {
        Condition31 conditions = new()
        {
            Width = Magnitude.Of(width),
            Dimension = 7,
            LearningRate = Magnitude.Of(0.01),
            NoiseLevel = Magnitude.Of(width).Pow(0.25),
            TeacherNorm = Magnitude.Of(width).Pow(-0.25),
            Samples = Magnitude.Of(1e4),
            InputBound = 9,
            C = 1.04,
        };

        conditions.Checks.Should().OnlyContain(check => check.Holds);
    }

    /// <summary>Whether replicates are within η·ln(1/η) of θ* at A4 with equality, after the steps of Lemma 3.5.</summary>
    private static IEnumerable<bool> Converge(double learningRate, double widthTimesSquare, int dimension, InitialLaw? law)
    {
        long width = (long)(widthTimesSquare / (learningRate * learningRate));
        Problem problem = Setting(learningRate, width, dimension, Math.Pow(width, -0.25));
        return Seeds(16).Select(seed =>
        {
            Trajectory trajectory = UpdateRule.GradientDescent.Start(problem, seed, law ?? Corner(problem), Engine.Reduced);
            trajectory.Advance(PhaseTwoTrials.ConvergenceTime(problem));
            return Distance(trajectory) <= -learningRate * Math.Log(learningRate);
        });
    }

    private static GivenRows Corner(Problem problem)
    {
        double side = Math.Sqrt(problem.LearningRate);
        return new GivenRows([.. Enumerable.Range(0, (int)problem.Width).Select(_ => new[] { side, side })]);
    }

    private static double Distance(Trajectory trajectory) =>
        Math.Sqrt(trajectory.Theta.ToArray().Select((t, k) => k == 0 ? t - trajectory.Problem.TeacherNorm : t).Sum(t => t * t));

    private static ReplicateSeed[] Seeds(int count) => [.. Enumerable.Range(0, count).Select(r => ReplicateSeed.For(9, "aligned descent", r))];

    private static Problem Setting(double learningRate, long width, int dimension, double teacher) => new()
    {
        Width = width,
        Dimension = dimension,
        LearningRate = learningRate,
        TeacherNorm = teacher,
    };
}
