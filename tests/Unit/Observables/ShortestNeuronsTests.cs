using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ShortestNeuronsTests
{
    [Theory(DisplayName = "The shortest neuron has the law 1 − (1 − F(d·r²))^m, by the distance of the distribution functions")]
    [InlineData(1, 5)]
    [InlineData(2, 7)]
    [InlineData(1000, 7)]
    [InlineData(1e22, 7)]
    [InlineData(1e22, 40)]
    public void Minimum(double width, int dimension)
    {
        const int Replicates = 1000;
        double[] norms = [.. Enumerable.Range(0, Replicates).Select(k => new ShortestNeurons(Magnitude.Of(width), dimension, new ReplicateSeed(1, (uint)k))[0].Norm)];

        double distance = Sample.KolmogorovSmirnov(norms, r => -LogExponential.Expm1(width * LogExponential.Complement(ChiSquareTail.LogCumulative(dimension, dimension * r * r))));
        distance.Should().BeLessThan(Sample.KolmogorovSmirnovLimit(Replicates));
    }

    [Fact(DisplayName = "Neurons of each rank have the mean and variance of ‖wᵢ‖² that sorting drawn norms gives, within six standard errors")]
    public void AsSorted()
    {
        const int Width = 40;
        const int Replicates = 2000;
        int[] ranks = [0, 1, 5, 20, 38, 39];
        double[][] drawn = [.. Enumerable.Range(0, Replicates).Select(k => Drawn(Width, 3, (uint)k))];
        double[][] sorted = [.. Enumerable.Range(0, Replicates).Select(k => SortedSquares(Width, 3, (uint)k))];
        foreach (int rank in ranks)
        {
            using Case atRank = Case.Of(rank);
            double[] one = [.. drawn.Select(squares => squares[rank])];
            double[] other = [.. sorted.Select(squares => squares[rank])];
            Close(Sample.Mean(one), Sample.Mean(other));
            Close(Sample.Variance(one), Sample.Variance(other));
        }
    }

    [Fact(DisplayName = "Norms rise with the rank, each vector has its norm, directions and outer weights are centred, and m neurons are all there are")]
    public void Vectors()
    {
        ShortestNeurons shortest = new(Magnitude.Of(2000), 3, new ReplicateSeed(9, 9));
        ShortNeuron[] all = [.. Enumerable.Range(0, 2000).Select(rank => shortest[rank])];

        all.Select(neuron => neuron.Norm).Should().BeInAscendingOrder();
        all.Should().OnlyContain(neuron => Math.Abs((Dense.Norm(neuron.Inner) / neuron.Norm) - 1) < 1e-12);
        foreach (int k in new[] { 0, 1, 2 })
        {
            using Case atK = Case.Of(k);
            Close(Sample.Mean([.. all.Select(neuron => neuron.Inner[k] / neuron.Norm)]), (0, 0));
            Close(Sample.Mean([.. all.Select(neuron => Math.Pow(neuron.Inner[k] / neuron.Norm, 2))]), (1.0 / 3, 0));
        }

        Close(Sample.Mean([.. all.Select(neuron => neuron.Outer)]), (0, 0));
        Close(Sample.Variance([.. all.Select(neuron => neuron.Outer)]), (1, 0));
        FluentActions.Invoking(() => shortest[2000]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact(DisplayName = "At m = 10¹⁰³⁶ the m·F(d·r²) of the shortest neurons are sums of unit exponentials: their means are the ranks")]
    public void AtFootnoteThree()
    {
        Magnitude width = Magnitude.FromLog10(1036);
        foreach (int rank in new[] { 1, 4 })
        {
            using Case atRank = Case.Of(rank);
            double[] hazards = [.. Enumerable.Range(0, 1000).Select(k => Math.Exp(width.Ln + LogShare(new ShortestNeurons(width, 7, new ReplicateSeed(3, (uint)k))[rank - 1].Norm)))];
            Close(Sample.Mean(hazards), (rank, 0));
        }

        // F(x) = (x/2)^(7/2)/Γ(9/2) for x → 0; x itself underflows.
        static double LogShare(double norm) => (3.5 * (Math.Log(3.5) + (2 * Math.Log(norm)))) - MathNet.Numerics.SpecialFunctions.GammaLn(4.5);
    }

    private static double[] Drawn(int width, int dimension, uint replicate)
    {
        ShortestNeurons shortest = new(Magnitude.Of(width), dimension, new ReplicateSeed(2, replicate));
        return [.. Enumerable.Range(0, width).Select(rank => Math.Pow(shortest[rank].Norm, 2))];
    }

    private static double[] SortedSquares(int width, int dimension, uint replicate)
    {
        NormalStream normals = new(new ReplicateSeed(5, replicate), StreamPurpose.Experiment);
        double[] row = new double[dimension];
        return [.. Enumerable.Range(0, width).Select(_ => Square()).Order()];

        double Square()
        {
            normals.Next(row);
            return Dense.Dot(row, row) / dimension;
        }
    }

    private static void Close((double Value, double Error) one, (double Value, double Error) other) =>
        one.Value.Should().BeApproximately(other.Value, 6 * Math.Sqrt((one.Error * one.Error) + (other.Error * other.Error)));
}
