using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class BatchDescentTests
{
    private static BatchDescent Two => new(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2.0 }, { 3.0, -1.0 } }), 0.5);

    private static Matrix<double> One => Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 1.0, 0.5 } });

    [Fact(DisplayName = "The loss, the gradient and a step of one neuron on two samples are what a sheet of paper gives")]
    public void ByHand()
    {
        // θ = (2, 1), θ − θ* = (1.5, 1), residuals 3.5 and 3.5.
        Two.Loss(One).Should().BeApproximately((12.25 + 12.25) / 4, 1e-14);
        Two.Gradient(One, 2).Row(0).Should().Equal(((3.5 * 2) + (3.5 * 2.5)) / 2, 2 * 3.5 * 4 / 2, 2 * 3.5 * 1 / 2);
        Two.Gradient(One, 1).Row(0).Should().Equal(3.5 * 2 / 2, 3.5, 7);
        Two.Step(One, 0.1).Row(0).ToArray().Should().BeEquivalentTo([2 - 0.7875, 1 - 1.4, 0.5 - 0.35], options => options.WithStrictOrdering().Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-14)).WhenTypeIs<double>());
    }

    [Fact(DisplayName = "The step by Σ̂ is the step sample by sample, and central differences are the gradient")]
    public void StepsAgree()
    {
        Matrix<double> byCovariance = BatchDescent.Moved(One, 0.1, Two.Covariance(2) * Two.Error(One));

        (byCovariance - Two.Step(One, 0.1)).L2Norm().Should().BeLessThan(1e-14);
        (Two.Differences(One) - Two.Gradient(One, 2)).L2Norm().Should().BeLessThan(1e-13);
    }

    [Fact(DisplayName = "Inputs of the identity have Σ̂ = I, and nothing is left out by it")]
    public void Identity()
    {
        BatchDescent descent = BatchDescent.OfIdentity(3, 1);

        (descent.Covariance(3) - Matrix<double>.Build.DenseIdentity(3)).L2Norm().Should().BeLessThan(1e-14);
        BatchDescent.LeftOut(Matrix<double>.Build.DenseIdentity(3), Vector<double>.Build.Dense(3, 1), 2, 0.1).Should().Be(0);
        BatchDescent.LeftOut(2 * Matrix<double>.Build.DenseIdentity(3), Vector<double>.Build.DenseOfArray([3.0, 4, 0]), -2, 0.1).Should().BeApproximately(1, 1e-14);
    }

    [Fact(DisplayName = "With one sample each a neuron moves by its own residual and input")]
    public void OneSampleEach()
    {
        Matrix<double> moved = Two.OneSampleEach(One, 0.1);

        moved.Row(0).ToArray().Zip([2, 1 - (0.2 * 3.5), 0.5 - (0.2 * 7)], (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-14);
    }
}
