using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>Descent of aligned neurons by their sums, and the factors of one step, against neurons that are moved one by one.</summary>
public sealed class AlignedSumsTests
{
    private const double Eta = 0.05;

    private static EnclosedMatrix Neurons => EnclosedMatrix.Of(new[,] { { 0.3, 0.2 }, { -0.1, 0.4 }, { 0.5, -0.2 } });

    [Fact(DisplayName = "The sums take the steps of the neurons, and the factor of a step is exact")]
    public void FollowNeurons()
    {
        BatchDescent descent = BatchDescent.OfIdentity(1, 0.7);
        EnclosedMatrix neurons = Neurons;
        AlignedSums sums = AlignedSums.Of(neurons, 0.7);
        DistanceStep step = new(Eta, 0.7);
        for (int t = 0; t < 50; t++)
        {
            using Case atStep = Case.Of(t);
            Enclosure error = descent.Error(neurons)[0, 0];
            Near(sums.Error, error);
            Near(sums.Curvature, neurons.SquaredNorm);
            Enclosure factor = step.Factor(neurons.SquaredNorm, BatchDescent.Theta(neurons)[0, 0]);
            neurons = descent.Step(neurons, Eta);
            sums = sums.Next(Eta);
            DistanceStep.Residue(error, descent.Error(neurons)[0, 0], factor).Upper.Should().BeLessThan(1e-12);
        }

        AlignedSums.Of(Neurons, 0.7).Path(Eta, 50).Last().Should().Be(sums);
        Near(sums.RelativeError, sums.Error / 0.7);

        static void Near(Enclosure found, Enclosure expected) => Math.Max((found - expected).Upper, (expected - found).Upper).Should().BeLessThan(1e-12);
    }

    [Fact(DisplayName = "From the box θ − θ* only shrinks, so that a path that is not followed to its end has a distance of at most the last")]
    public void OnlyShrinks()
    {
        AlignedSums box = AlignedSums.Box(10, 0.01, 0.5);
        box.Approaches(0.01).Should().BeTrue();
        double[] errors = [.. box.Path(0.01, 2000).Select(sums => -sums.Error.Middle)];
        errors.Zip(errors.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First);

        Enclosure cut = box.DistanceAfter(0.01, 2000, 1e-3);
        Enclosure whole = box.DistanceAfter(0.01, 2000, 0);
        cut.Upper.Should().BeInRange(5e-4, 1e-3);
        (cut.Lower <= whole.Lower && whole.Upper <= cut.Upper).Should().BeTrue();
        box.DistanceAfter(0.01, 3, 1).Contains(0).Should().BeTrue();
        AlignedSums.Corner(100, 0.01, 0.5).Approaches(0.01).Should().BeFalse("the corner is beyond θ*");
        box.Approaches(1).Should().BeFalse("the step is too long");
    }

    [Fact(DisplayName = "The growth to the end solves ½(G²U − V/G²) = ‖θ*‖, and is that of small steps")]
    public void FinalGrowth()
    {
        AlignedSums start = AlignedSums.From(0.02, 0.05, 0.7);
        double square = start.FinalGrowth.Middle * start.FinalGrowth.Middle;

        (((square * 0.02) - (0.05 / square)) / 2).Should().BeApproximately(0.7, 1e-14);
        (start.Path(1e-3, 30_000).Last().Grown.Middle / 0.02).Should().BeApproximately(square, 1e-2 * square);
    }

    [Fact(DisplayName = "The printed factor has ‖θ*‖² in place of ‖W‖_F², and a cosine's defect does not cancel")]
    public void PrintedFactor()
    {
        new DistanceStep(0.1, 0.5).Printed(2).Middle.Should().BeApproximately(1 - 0.1 * 2.25, 1e-15);
        DistanceStep.CosineDefect(-3, 4).Middle.Should().BeApproximately(0.4, 1e-15);
        DistanceStep.CosineDefect(1, 1e-9).Middle.Should().BeApproximately(5e-19, 1e-25);
    }
}
