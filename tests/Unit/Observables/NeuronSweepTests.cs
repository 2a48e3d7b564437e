using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class NeuronSweepTests
{
    // A few roundings of sums of d squares.
    private const double Relative = 1e-14;

    public static TheoryData<int, int, Engine> Settings => new()
    {
        { 1, 1, Engine.Reduced },
        { 6, 3, Engine.Reduced },
        { 6, 3, Engine.Explicit },
        { 41, 7, Engine.Reduced },
    };

    [Theory(DisplayName = "The largest |aᵢ|, ‖wᵢ(t) − wᵢ(0)‖, |aᵢ(0)| and ‖wᵢ(0)‖ are those of plain loops")]
    [MemberData(nameof(Settings))]
    public void Extremes(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Moved(width, dimension, engine);
        PlainRows rows = PlainRows.Of(trajectory);
        NeuronExtremes extremes = NeuronExtremes.Of(trajectory);

        extremes.OuterWeight.Should().Be(rows.Current.Max(z => Math.Abs(z[0])));
        extremes.InitialOuterWeight.Should().Be(rows.Initial.Max(z => Math.Abs(z[0])));
        Same(extremes.Displacement, rows.Displacements().Max());
        Same(extremes.InitialNorm, rows.Initial.Max(PlainRows.InnerNorm));
    }

    [Theory(DisplayName = "The largest |aᵢ|/‖wᵢ‖ is that of plain loops")]
    [MemberData(nameof(Settings))]
    public void Ratio(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Moved(width, dimension, engine);
        PlainRows rows = PlainRows.Of(trajectory);
        (double ratio, double displacement) = OuterToInnerRatio.Largest(trajectory);

        Same(ratio, rows.Current.Max(z => Math.Abs(z[0]) / PlainRows.InnerNorm(z)));
        Same(displacement, rows.Displacements().Max());
    }

    [Theory(DisplayName = "Norms and cosines with θ* are those of plain loops, in the neurons' order")]
    [MemberData(nameof(Settings))]
    public void NormsAndCosines(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Moved(width, dimension, engine);
        PlainRows rows = PlainRows.Of(trajectory);
        (double[] norms, double[] cosines) = NeuronRows.NormsAndAlignments(trajectory);

        norms.Should().HaveCount(width);
        for (int i = 0; i < width; i++)
        {
            Same(norms[i], PlainRows.InnerNorm(rows.Current[i]));
            Same(cosines[i], Math.Abs(rows.Current[i][1]) / PlainRows.InnerNorm(rows.Current[i]));
        }
    }

    [Theory(DisplayName = "The upper medians of ‖wᵢ‖ and of 1 − |cos ∠(wᵢ, θ*)|, and the largest of the latter above a norm, are those of plain loops")]
    [MemberData(nameof(Settings))]
    public void Medians(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Moved(width, dimension, engine);
        double[][] rows = PlainRows.Of(trajectory).Current;
        double[] norms = [.. rows.Select(PlainRows.InnerNorm)];
        double[] defects = [.. rows.Select((z, i) => 1 - (Math.Abs(z[1]) / norms[i]))];

        Same(NeuronRows.MedianNorm(trajectory), norms.Order().ElementAt(width / 2));

        // 1 − |cos| loses digits next to 0.
        NeuronRows.MedianDefect(trajectory).Should().BeApproximately(defects.Order().ElementAt(width / 2), Relative);
        foreach (double least in norms.Append(0))
        {
            using Case atLeast = Case.Of(least);
            double expected = defects.Where((_, i) => norms[i] >= least * (1 - 1e-12)).Max();
            NeuronRows.LargestDefect(trajectory, least * (1 - 1e-12)).Should().BeApproximately(expected, Relative);
        }

        NeuronRows.LargestDefect(trajectory, norms.Max() * (1 + 1e-9)).Should().Be(double.PositiveInfinity);
    }

    [Fact(DisplayName = "A neuron of exactly the least norm counts, and a diverged one has cosine 0")]
    public void LeastNorm()
    {
        Problem problem = new() { Width = 3, Dimension = 2, LearningRate = 0.01 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, default, new GivenRows([[0, 3, 4], [0, 8, 6], [0, double.PositiveInfinity, 0]]), Engine.Explicit);

        NeuronRows.LargestDefect(trajectory, 5).Should().Be(1);
        NeuronRows.NormsAndAlignments(trajectory).Cosines.Should().Equal(0.6, 0.8, 0);
        NeuronSnapshot.Smallest(trajectory, 5)!.InnerWeights.Should().Equal(3, 4);
        NeuronSnapshot.Smallest(trajectory, 5.1)!.InnerWeights.Should().Equal(8, 6);
    }

    [Theory(DisplayName = "The smallest neuron above a norm is that of plain loops; above the largest norm there is none")]
    [MemberData(nameof(Settings))]
    public void Smallest(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Moved(width, dimension, engine);
        double[][] rows = [.. PlainRows.Of(trajectory).Current.OrderBy(PlainRows.InnerNorm)];
        double[] norms = [.. rows.Select(PlainRows.InnerNorm)];
        for (int i = 0; i < width; i++)
        {
            using Case atI = Case.Of(i);
            NeuronSnapshot? neuron = NeuronSnapshot.Smallest(trajectory, i == 0 ? 0 : (norms[i - 1] + norms[i]) / 2);
            neuron!.OuterWeight.Should().Be(rows[i][0]);
            neuron.InnerWeights.Should().Equal(rows[i][1..]);
        }

        NeuronSnapshot.Smallest(trajectory, norms[^1] * (1 + 1e-9)).Should().BeNull();
    }

    [Fact(DisplayName = "A zero row has cosine 0 and no ratio to speak of, and is the smallest only when norm 0 is allowed")]
    public void ZeroRow()
    {
        Problem problem = new() { Width = 2, Dimension = 2, LearningRate = 0.01 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, default, new GivenRows([[0, 0, 0], [0.5, 3, 4]]));

        NeuronRows.NormsAndAlignments(trajectory).Cosines.Should().Equal(0, 0.6);
        OuterToInnerRatio.Largest(trajectory).Ratio.Should().BeApproximately(0.1, 1e-16);
        NeuronSnapshot.Smallest(trajectory, 0)!.InnerWeights.Should().Equal(0, 0);
        NeuronSnapshot.Smallest(trajectory, 1e-100)!.InnerWeights.Should().Equal(3, 4);
    }

    [Fact(DisplayName = "The upper median of an even number of values is the larger of the middle two")]
    public void UpperMedian()
    {
        NeuronRows.UpperMedian([3, 1, 2]).Should().Be(2);
        NeuronRows.UpperMedian([4, 1, 3, 2]).Should().Be(3);
        NeuronRows.UpperMedian([7]).Should().Be(7);
        Action act = () => NeuronRows.UpperMedian([]);

        act.Should().Throw<ArgumentException>().WithParameterName("values").WithMessage("values must hold at least one number.*");
    }

    [Fact(DisplayName = "The next step's sample is caught without being carried out, and its ΔWᵢ is −g²((x·wᵢ)² − aᵢ²‖x‖²)")]
    public void Increment()
    {
        Trajectory trajectory = Moved(6, 3, Engine.Reduced);
        StepRecord expected = StepRecord.Advance(Moved(6, 3, Engine.Reduced), 1)[0];
        NextStep next = default;
        trajectory.Advance(1, ref next);

        trajectory.Step.Should().Be(50);
        double projection = expected.Input[0] * 2 + expected.Input[1] * -1 + expected.Input[2] * 0.5;
        double increment = -expected.Residual * expected.Residual * (projection * projection - 0.09 * expected.Input.Sum(x => x * x));
        Same(next.Increment(new NeuronSnapshot(0, 0.3, [2, -1, 0.5])), increment);
    }

    private static void Same(double value, double expected) => value.Should().BeApproximately(expected, Relative * Math.Abs(expected));

    private static Trajectory Moved(int width, int dimension, Engine engine)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = 0.01, NoiseLevel = 1, TeacherNorm = 0.5 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(0x5EE, (uint)width), engine: engine);
        trajectory.Advance(50);
        return trajectory;
    }
}
