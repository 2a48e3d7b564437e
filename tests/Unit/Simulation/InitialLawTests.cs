using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class InitialLawTests
{
    private const int Neurons = 50_000;
    private static readonly Problem Wide = new() { Width = Neurons, Dimension = 3, LearningRate = 0.04 };

    [Fact(DisplayName = "NTK initialisation: aᵢ√m and every coordinate of wᵢ√d pass Kolmogorov–Smirnov against N(0, 1) at level 10⁻⁶")]
    public void Ntk()
    {
        NeuronBlock rows = InitialLaw.Ntk.Draw(Wide, new ReplicateSeed(1, 1));
        for (int column = 0; column <= 3; column++)
        {
            double scale = Math.Sqrt(column == 0 ? Neurons : 3);
            Law(Column(rows, column).Select(z => z * scale), z => Normal.CDF(0, 1, z));
        }
    }

    [Fact(DisplayName = "A neuron's NTK row does not depend on how many neurons there are, up to the scale of aᵢ")]
    public void RowsAreTheirOwn()
    {
        NeuronBlock few = InitialLaw.Ntk.Draw(Wide with { Width = 100 }, new ReplicateSeed(1, 2));
        NeuronBlock many = InitialLaw.Ntk.Draw(Wide, new ReplicateSeed(1, 2));
        for (int i = 0; i < 100; i++)
        {
            using Case atI = Case.Of(i);
            few[i, 3].Should().Be(many[i, 3]);
            (few[i, 0] * 10).Should().BeApproximately(many[i, 0] * Math.Sqrt(Neurons), 1e-14);
        }
    }

    [Fact(DisplayName = "The isotropic box: aᵢ is uniform on [−√η, √η], (‖wᵢ‖/√η)^d on [0, 1], and each coordinate of wᵢ has variance η/(d + 2)")]
    public void IsotropicBox()
    {
        NeuronBlock rows = BoxLaw.Isotropic.Draw(Wide, new ReplicateSeed(2, 1));
        Law(Column(rows, 0), a => Math.Clamp((a / 0.2 + 1) / 2, 0, 1));
        Law(Enumerable.Range(0, Neurons).Select(i => InnerNorm(rows, i)), r => Math.Clamp(Math.Pow(r / 0.2, 3), 0, 1));
        for (int column = 1; column <= 3; column++)
        {
            using Case atColumn = Case.Of(column);
            (double variance, double error) = Sample.Variance(Column(rows, column));
            variance.Should().BeApproximately(0.04 / 5, 6 * error);
        }

        Column(rows, 0).Max(Math.Abs).Should().BeLessThanOrEqualTo(0.2);

        // The radius is a rounded quotient of three coordinates.
        Enumerable.Range(0, Neurons).Max(i => InnerNorm(rows, i)).Should().BeLessThanOrEqualTo(0.2 * (1 + 1e-15));
    }

    [Fact(DisplayName = "The aligned box: wᵢ lies along θ*, its coordinate and aᵢ are uniform on [−√η, √η] and uncorrelated")]
    public void AlignedBox()
    {
        NeuronBlock rows = BoxLaw.Aligned.Draw(Wide, new ReplicateSeed(2, 2));
        Law(Column(rows, 0), a => Math.Clamp((a / 0.2 + 1) / 2, 0, 1));
        Law(Column(rows, 1), w => Math.Clamp((w / 0.2 + 1) / 2, 0, 1));
        Column(rows, 2).Concat(Column(rows, 3)).Should().OnlyContain(w => w == 0);
        (double correlation, double error) = Sample.Mean([.. Column(rows, 0).Zip(Column(rows, 1), (a, w) => a * w)]);
        Math.Abs(correlation).Should().BeLessThan(6 * error);
    }

    [Fact(DisplayName = "A law with deviations of its own scales the rows of NTK initialisation")]
    public void Scaled()
    {
        ScaledNormalLaw law = new("wide", problem => (2, 3 * problem.LearningRate));
        NeuronBlock rows = law.Draw(Wide with { Width = 9 }, new ReplicateSeed(3, 1));
        NeuronBlock ntk = InitialLaw.Ntk.Draw(Wide with { Width = 9 }, new ReplicateSeed(3, 1));

        law.Name.Should().Be("wide");
        rows[8, 0].Should().BeApproximately(ntk[8, 0] * 3 * 2, 1e-14);
        rows[8, 2].Should().BeApproximately(ntk[8, 2] * Math.Sqrt(3) * 0.12, 1e-15);
    }

    private static void Law(IEnumerable<double> sample, Func<double, double> distribution) =>
        Sample.KolmogorovSmirnov(sample, distribution).Should().BeLessThan(Sample.KolmogorovSmirnovLimit(Neurons));

    private static double[] Column(NeuronBlock rows, int column) => [.. Enumerable.Range(0, rows.Count).Select(i => rows[i, column])];

    private static double InnerNorm(NeuronBlock rows, int neuron) =>
        Math.Sqrt(Enumerable.Range(1, rows.Dimension).Sum(k => rows[neuron, k] * rows[neuron, k]));
}
