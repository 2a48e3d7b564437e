using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Descent of aligned neurons by two sums, and the factors of one step, against neurons that are moved one by one.</summary>
public sealed class AlignedSumsTests
{
    private const double Eta = 0.05;

    private static Matrix<double> Neurons => Matrix<double>.Build.DenseOfArray(new[,] { { 0.3, 0.2 }, { -0.1, 0.4 }, { 0.5, -0.2 } });

    [Fact(DisplayName = "Two sums take the steps of the neurons, and the factor of a step is exact")]
    public void FollowNeurons()
    {
        BatchDescent descent = BatchDescent.OfIdentity(1, 0.7);
        Matrix<double> neurons = Neurons;
        AlignedSums sums = AlignedSums.Of(neurons, 0.7);
        DistanceStep step = new(Eta, 0.7);
        for (int t = 0; t < 50; t++)
        {
            using Case atStep = Case.Of(t);
            (double outer, double inner, double error) = (neurons.Column(0) * neurons.Column(0), neurons.Column(1) * neurons.Column(1), descent.Error(neurons)[0]);
            sums.Error.Should().BeApproximately(error, 1e-13);
            sums.Curvature.Should().BeApproximately(outer + inner, 1e-13);
            double along = error + 0.7;
            neurons = descent.Step(neurons, Eta);
            sums = sums.Next(Eta);
            DistanceStep.Residue(error, descent.Error(neurons)[0], step.Factor(outer, inner, along)).Should().BeLessThan(1e-14);
        }
        AlignedSums.Of(Neurons, 0.7).After(Eta, 50).Should().Be(sums);
        sums.RelativeError.Should().BeApproximately(sums.Error / 0.7, 1e-15);
    }

    [Fact(DisplayName = "The growth to the end solves ½(G²U − V/G²) = ‖θ*‖, and is that of small steps")]
    public void FinalGrowth()
    {
        AlignedSums start = new(0.02, 0.05, 0.7);
        double square = start.FinalGrowth * start.FinalGrowth;

        (((square * start.Grown) - (start.Decayed / square)) / 2).Should().BeApproximately(0.7, 1e-14);
        (start.After(1e-3, 30_000).Grown / start.Grown).Should().BeApproximately(square, 1e-2 * square);
    }

    [Fact(DisplayName = "The printed factor has ‖θ*‖² in place of ‖W‖_F², and a cosine's defect does not cancel")]
    public void PrintedFactor()
    {
        new DistanceStep(0.1, 0.5).Printed(2).Should().BeApproximately(1 - 0.1 * 2.25, 1e-15);
        DistanceStep.CosineDefect(Vector<double>.Build.DenseOfArray([-3.0, 4.0])).Should().BeApproximately(0.4, 1e-15);
        DistanceStep.CosineDefect(Vector<double>.Build.DenseOfArray([1.0, 1e-9])).Should().BeApproximately(5e-19, 1e-25);
    }
}
