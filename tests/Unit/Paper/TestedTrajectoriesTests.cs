using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class TestedTrajectoriesTests
{
    /// <summary>Every problem on which the catalogue trains with one sample a step; those of tens of millions of neurons would keep gigabytes of rows.</summary>
    public static TheoryData<long, int, double, double, double, string> Problems
    {
        get
        {
            TheoryData<long, int, double, double, double, string> rows = [];
            IEnumerable<Claim> trained = Catalogue.Paper.Claims.Where(c => c.Statement.Id is "C.2" or "C.3" or "C.4");
            foreach ((long m, int d, double eta, double sigma, double teacher, string inputs) in trained.SelectMany(Trained).Where(p => p.Width <= 200_000).Select(Numbers).Distinct())
                rows.Add(m, d, eta, sigma, teacher, inputs);
            return rows;
        }
    }

    [Theory(DisplayName = "Equation 41 holds for every neuron at every step on each problem that the claims train on, to rounding")]
    [MemberData(nameof(Problems))]
    public void NormIdentityHolds(long m, int d, double eta, double sigma, double teacher, string inputs)
    {
        Problem problem = Catalogue.Paper.Claims.SelectMany(Trained).First(p => Numbers(p) == (m, d, eta, sigma, teacher, inputs));
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(1, problem.ToString(), 0));
        NormIdentity identity = new(trajectory);

        // Every step looks at every neuron; wide networks get fewer steps, unstable ones as many as they take to leave the lazy regime. A single
        // heavy-tailed input can make a run diverge.
        bool unstable = problem.LearningRate * problem.Width > 1 || problem.Inputs is InputLaw.Student;
        long steps = unstable ? 12 : Math.Clamp(2_000_000 / problem.Width, 12, 1000);
        trajectory.Advance(steps, ref identity);
        identity.Look();

        identity.LargestDefect.Should().BeLessThan(1e-11);
    }

    [Fact(DisplayName = "Every claim on training that is run, not computed, names its problem, unless its width is too large to be stored")]
    public void ProblemsAreNamed() =>
        Catalogue.Paper.Claims.Where(c => c is not ExactClaim && c.Profile != Profile.Literal && c.Statement.Id is "C.2" or "C.3" or "C.4").Should().OnlyContain(c => Trained(c).Any());

    private static (long Width, int Dimension, double LearningRate, double NoiseLevel, double TeacherNorm, string Inputs) Numbers(Problem p) =>
        (p.Width, p.Dimension, p.LearningRate, p.NoiseLevel, p.TeacherNorm, p.Inputs.ToString());

    private static IEnumerable<Problem> Trained(Claim claim) =>
        claim is ScalingClaim scaling ? scaling.Grid.Select(p => p.Problem) : claim.Problem is { } problem ? [problem] : [];
}
