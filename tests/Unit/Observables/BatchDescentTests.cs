using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class BatchDescentTests
{
    private static BatchDescent Two => new(EnclosedMatrix.Of(new[,] { { 1.0, 2.0 }, { 3.0, -1.0 } }), 0.5);

    private static EnclosedMatrix One => EnclosedMatrix.Of(new[,] { { 2.0, 1.0, 0.5 } });

    [Fact(DisplayName = "The loss, the gradient and a step of one neuron on two samples are what a sheet of paper gives")]
    public void ByHand()
    {
        // θ = (2, 1), θ − θ* = (1.5, 1), residuals 3.5 and 3.5.
        Two.Loss(One).Contains((12.25 + 12.25) / 4).Should().BeTrue();
        Equal(Two.Gradient(One, 2), ((3.5 * 2) + (3.5 * 2.5)) / 2, 2 * 3.5 * 4 / 2, 2 * 3.5 * 1 / 2);
        Equal(Two.Gradient(One, 1), 3.5 * 2 / 2, 3.5, 7);
        Equal(Two.Step(One, 0.125), 2 - (7.875 / 8), 1 - (14.0 / 8), 0.5 - (3.5 / 8));
    }

    [Fact(DisplayName = "The step by Σ̂ is the step sample by sample, and central differences are the gradient")]
    public void StepsAgree()
    {
        EnclosedMatrix byCovariance = BatchDescent.Moved(One, 0.1, Two.Covariance(2) * Two.Error(One));

        (byCovariance - Two.Step(One, 0.1)).Largest.Upper.Should().BeLessThan(1e-13);
        (Two.Differences(One) - Two.Gradient(One, 2)).Largest.Upper.Should().BeLessThan(1e-13);
    }

    [Fact(DisplayName = "Inputs of the identity have Σ̂ = I, and nothing is left out by it")]
    public void Identity()
    {
        BatchDescent descent = BatchDescent.OfIdentity(3, 1);

        (descent.Covariance(3) - EnclosedMatrix.Identity(3, 1)).Largest.Upper.Should().BeLessThan(1e-14);
        BatchDescent.LeftOut(EnclosedMatrix.Identity(3, 1), new EnclosedMatrix(3, 1, (_, _) => 1), 2, 0.1).Contains(0).Should().BeTrue();
        BatchDescent.LeftOut(EnclosedMatrix.Identity(3, 2), EnclosedMatrix.Of(new[,] { { 3.0 }, { 4.0 }, { 0.0 } }), -2, 0.125).Middle.Should().BeApproximately(1.25, 1e-14);
    }

    [Fact(DisplayName = "With one sample each a neuron moves by its own residual and input")]
    public void OneSampleEach() => Equal(Two.OneSampleEach(One, 0.125), 2, 1 - (0.25 * 3.5), 0.5 - (0.25 * 7));

    private static void Equal(EnclosedMatrix found, params double[] expected)
    {
        for (int k = 0; k < expected.Length; k++)
        {
            using Case atEntry = Case.Of(k);
            found[0, k].Contains(expected[k]).Should().BeTrue();
            (found[0, k] - expected[k]).Middle.Should().BeApproximately(0, 1e-14);
        }
    }
}
