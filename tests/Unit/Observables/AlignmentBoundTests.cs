using LabelNoise.Model;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The proof of the theorem about Lemma 3.4 (docs/theorems-phase-two.md), inequality by inequality, on all neurons of descents from unfavourable starts.</summary>
public sealed class AlignmentBoundTests
{
    private const double Least = 0.5;

    public static TheoryData<int, double, double, int> Starts => new()
    {
        { 32, 1e-3, 80, 0 },
        { 32, 1e-3, 80, 1 },
        { 32, 1e-3, 80, 2 },
        { 4, 1e-4, 1.2, 0 },
        { 4, 1e-4, 1.2, 1 },
        { 1, 1e-3, 10, 0 },
        { 50, 1e-3, 90, 3 },
    };

    [Theory(DisplayName = "Every inequality of the proof, at every step up to t₂")]
    [MemberData(nameof(Starts))]
    public void Proof(int width, double eta, double teacher, int kind)
    {
        Problem problem = new() { Width = width, Dimension = 4, LearningRate = eta, TeacherNorm = teacher };
        AlignmentRun run = new(problem, kind);
        AlignmentBound bound = new(problem, run.Growing, Least);
        bound.Applies.Should().BeTrue();
        double omega = Math.Sqrt(width * eta);
        double load = width * eta * eta * bound.LatestStep;
        double lambda = load * Math.Exp(load);
        double epsilon = Least / 32;
        while (!run.Arrived)
        {
            run.OuterSquares.Should().BeLessThan(1.17 * teacher);
            (run.Growing0 * run.Growth * run.Growth).Should().BeLessThan(1.082 * teacher);
            run.Step();
            (run.NormU + run.NormV).Should().BeLessThanOrEqualTo(2 * omega * Math.Exp(load) * run.Growth * (1 + 1e-12));
            Math.Abs(run.NormU - (run.Growth * Math.Sqrt(run.Growing0))).Should().BeLessThanOrEqualTo(epsilon * Math.Sqrt(run.Growing0) * run.Growth);
            (run.NormV * run.NormV).Should().BeLessThan(0.016 * teacher);
            run.AcrossNorm.Should().BeLessThanOrEqualTo(omega * (1 + 1e-12));
        }

        run.Steps.Should().BeLessThanOrEqualTo(bound.LatestStep);
        (run.Growth / Math.Sqrt(teacher / run.Growing0)).Should().BeInRange(1 / (1 + epsilon), 1.146);
        run.SpentAcross.Should().BeLessThanOrEqualTo(0.532 * omega * omega);
        for (int i = 0; i < width; i++)
        {
            using Case atNeuron = Case.Of(i);
            double alpha = Math.Abs(run.InitialU[i]) / Math.Sqrt(eta);
            double most = run.LargestAcross[i];
            Math.Abs(run.U(i) - (run.Growth * run.InitialU[i])).Should().BeLessThanOrEqualTo((lambda * most * run.Growth) + 1e-12);
            if (alpha < Least)
                continue;
            most.Should().BeLessThanOrEqualTo(Math.Sqrt(eta) * (1.083 + (0.614 * alpha * omega / Math.Sqrt(run.Growing0))));
            Math.Abs(run.Along(i)).Should().BeGreaterThanOrEqualTo(0.512 * alpha * Math.Sqrt(eta * teacher / run.Growing0));
            run.Defect(i).Should().BeLessThanOrEqualTo(bound.Defect);
        }
    }

    [Theory(DisplayName = "Every inequality of the proof of what follows, for 8/(η‖θ*‖) steps after t₂")]
    [InlineData(4, 7.5e-5, 20, 0)]
    [InlineData(4, 7.5e-5, 20, 1)]
    [InlineData(6, 6e-5, 25, 2)]
    [InlineData(8, 5e-5, 30, 3)]
    public void ProofAfterwards(int width, double eta, double teacher, int kind)
    {
        const double Delta = 0.7;
        Problem problem = new() { Width = width, Dimension = 4, LearningRate = eta, TeacherNorm = teacher };
        AlignmentRun run = new(problem, kind);
        AlignmentBound bound = new(problem, run.Growing, Delta);
        bound.AppliesAfterwards.Should().BeTrue();
        while (!run.Arrived)
            run.Step();
        double omega = Math.Sqrt(width * eta);
        double ratio = omega / Math.Sqrt(run.Growing0);
        (run.NormV / omega).Should().BeLessThanOrEqualTo(0.056);
        long steps = (long)(8 / (eta * teacher));
        for (long k = 0; k <= steps; k++)
        {
            using Case atK = Case.Of(k);
            double before = run.Distance;
            before.Should().BeLessThanOrEqualTo(Math.Min(0.504 * teacher, bound.Distance(k)));
            run.OuterSquares.Should().BeInRange(0.491 * teacher, 1.51 * teacher);
            Math.Abs(run.Balance - 1).Should().BeLessThanOrEqualTo(0.01 * teacher / run.OuterSquares);
            run.OffSquares.Should().BeLessThanOrEqualTo(8.2 * omega * omega);
            for (int i = 0; i < width; i++)
            {
                double alpha = Math.Abs(run.InitialU[i]) / Math.Sqrt(eta);
                if (alpha < Delta)
                    continue;
                run.Off(i).Should().BeLessThanOrEqualTo(Math.Sqrt(eta) * (3.16 + (6.07 * alpha * ratio)));
                run.Outer(i).Should().BeGreaterThanOrEqualTo(0.266 * alpha * Math.Sqrt(eta * teacher / run.Growing0));
                run.DefectToTheta(i).Should().BeLessThanOrEqualTo(bound.LaterDefect);
                if (k == 0)
                    run.Off(i).Should().BeLessThanOrEqualTo(Math.Sqrt(eta) * (1.1 + (1.97 * alpha * ratio)));
            }

            run.Step();
            run.Distance.Should().BeLessThanOrEqualTo(before * (1 - (0.488 * eta * teacher)) * (1 + 1e-12) + 1e-13);
        }
    }

    [Fact(DisplayName = "The constants of the proof of what follows come from its conditions")]
    public void ConstantsAfterwards()
    {
        const double LeastOuter = 0.491;
        const double Epsilon = 1.0 / 32;
        const double Share = 1.0 / 30_000;
        double xi = Math.Sqrt(12);
        double growth = 1.0402 * (1 + (1.008 / 300));
        double inverse = (1 + Epsilon) * Math.Sqrt(2 * Share);
        double geometric = 2 * Math.Exp(Epsilon * Math.Sqrt(2)) * Math.Sqrt(Share) * growth;
        double decaying = (Math.Sqrt(2) * inverse) + (geometric * xi);
        double outer = (1.068 + 0.068 + (Math.Sqrt(2) * inverse * inverse)) / Math.Sqrt(2) * growth;
        double first = 1.083 + (2 * inverse);
        double second = 0.614 + (outer / Math.Sqrt(LeastOuter) * (1 + (Math.Sqrt(2) * decaying))) + (Math.Sqrt(2) * geometric * (1.083 + (0.614 * xi)));
        double path = 0.504 / 0.488;
        double stretch = Math.Exp(1.015 * path);
        double off = (1 + (2 * decaying * decaying)) * stretch * stretch;

        decaying.Should().BeLessThan(0.056);
        outer.Should().BeLessThan(0.84);
        first.Should().BeLessThan(1.1);
        second.Should().BeLessThan(1.97);
        path.Should().BeLessThan(1.033);
        stretch.Should().BeLessThan(2.86);
        off.Should().BeLessThan(8.2);
    }

    [Fact(DisplayName = "The constants of its last steps come from those before")]
    public void LastConstants()
    {
        const double LeastOuter = 0.491;
        const double Share = 1.0 / 30_000;
        double path = 0.504 / 0.488;
        double stretch = Math.Exp(1.015 * path);
        double pull = path * 8.2 / LeastOuter;
        double most = Math.Sqrt(1.51 / LeastOuter);
        double least = Math.Sqrt(LeastOuter / 1.176);
        double moved = path / least;
        double own = 1 - (stretch * pull * most * moved * Share);
        double one = stretch * 1.1 / own;
        double two = stretch * (1.97 + (pull * most * 0.84 * Math.Sqrt(Share))) / own;
        double kept = least * (1 - (moved * ((one * Math.Sqrt(2 * Share)) + (two * Math.Sqrt(Share))) / 0.512)) * 0.512;
        double direction = kept * Math.Sqrt(1 - (0.01 / LeastOuter));

        pull.Should().BeLessThan(17.3);
        least.Should().BeGreaterThan(0.646);
        most.Should().BeLessThan(1.76);
        moved.Should().BeLessThan(1.61);
        one.Should().BeLessThan(3.16);
        two.Should().BeLessThan(6.07);
        kept.Should().BeGreaterThan(0.266);
        (one / direction).Should().BeLessThan(12);
        (two / direction).Should().BeLessThan(23.1);
        (((12 * Math.Sqrt(2)) + 23.1) * Math.Sqrt(Share)).Should().BeLessThan(0.24);
        ((1 - Math.Sqrt(1 - (0.24 * 0.24))) / (0.24 * 0.24)).Should().BeLessThan(0.508);
        (12 * Math.Sqrt(0.508)).Should().BeLessThan(9);
        (23.1 * Math.Sqrt(0.508)).Should().BeLessThan(17);
    }

    [Fact(DisplayName = "The constants of the proof follow from its conditions")]
    public void Constants()
    {
        const double Epsilon = 1.0 / 32;
        double share = 1.0 / 300;
        double largest = (1 + (4 * share)) / (((1 - Epsilon) * (1 - Epsilon)) - (2 * Epsilon * Epsilon));
        double small = (4 * share) + (2 * Epsilon * Epsilon * largest);
        double outer = ((1 + Epsilon) * (1 + Epsilon) * largest) + small;
        double growth = Math.Sqrt(largest) * (1 + (0.1 * (1 + (small / 2))));
        double energy = 1 / (2 - (0.1 * outer));
        double factor = Math.Sqrt(energy / 2);
        double decaying = Math.Sqrt(2 / (1 - 0.025));
        double kept = 1 - (2 * factor * growth * Epsilon);
        double first = (1 + (factor * Math.Sqrt(share) * decaying)) / kept;
        double second = factor * growth / kept;
        double along = (1 - ((Math.Sqrt(2) * first) + second) / 16 - (2 * (1 + Epsilon) * Math.Sqrt(share))) / Math.Sqrt(2) / (1 + Epsilon);

        largest.Should().BeLessThan(1.082 + 5e-5);
        small.Should().BeLessThan(0.016);
        outer.Should().BeLessThan(1.17);
        growth.Should().BeLessThan(1.146);
        energy.Should().BeLessThan(0.532);
        first.Should().BeLessThan(1.083);
        second.Should().BeLessThan(0.614);
        along.Should().BeGreaterThan(0.512);
        (1.083 / 0.512 / Math.Sqrt(2)).Should().BeLessThan(1.5);
        (0.614 / 0.512 / Math.Sqrt(2)).Should().BeLessThan(0.85);
    }

    [Fact(DisplayName = "The corollary: at h ≤ 1/10 and mη ≤ ‖θ*‖/6000 the theorem speaks of every start with U ≥ mη/12, for δ = ¼")]
    public void Corollary()
    {
        foreach (double rate in new[] { 0.1, 0.01, 1e-4 })
        {
            foreach (double share in new[] { 1.0 / 12, 0.2, 1, 2 })
            {
                using Case at = Case.Of((rate, share));
                double teacher = Math.Sqrt(6000 * 200 * rate);
                Problem problem = new() { Width = 200, Dimension = 4, LearningRate = rate / teacher * (1 - 1e-12), TeacherNorm = teacher };
                new AlignmentBound(problem, share * 200 * problem.LearningRate, 0.25).Applies.Should().BeTrue();
            }
        }
    }

    [Fact(DisplayName = "In the corollary (E u²)² ≥ 0.355·E u⁴ whatever the law of s in the box")]
    public void Moments()
    {
        for (double square = 0; square <= 1; square += 0.001)
        {
            using Case atSquare = Case.Of(square);
            (Math.Pow((1.0 / 3) + square, 2) / (0.2 + (3 * square))).Should().BeGreaterThan(0.355);
        }
    }
}
