using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LinearisedStepTests
{
    [Fact(DisplayName = "A power of I + ηM is what its eigenvalues make of a neuron")]
    public void Powers()
    {
        LinearisedStep step = new(0.1, 2);
        EnclosedMatrix neuron = EnclosedMatrix.Of(new[,] { { 0.3 }, { 0.5 }, { -0.2 }, { 0.4 } });
        for (int k = 0; k < 7; k++)
            neuron = step.Matrix(3) * neuron;
        (Enclosure outer, Enclosure along) = LinearisedStep.Scaled(Enclosure.Pow(step.Growth, 7), Enclosure.Pow(step.Decay, 7), 0.4, 0.3);

        neuron[0, 0].Middle.Should().BeApproximately(along.Middle, 1e-14);
        neuron[1, 0].Contains(0.5).Should().BeTrue();
        neuron[2, 0].Contains(-0.2).Should().BeTrue();
        neuron[3, 0].Middle.Should().BeApproximately(outer.Middle, 1e-14);
    }

    [Fact(DisplayName = "No time makes the step take every neuron of the box to e·aᵢθ*/‖θ*‖: a part of wᵢ is always left")]
    public void NoTimeServes()
    {
        LinearisedStep step = new(0.001, 0.5);
        for (int k = 0; k < 100; k++)
        {
            using Case atStep = Case.Of(k);
            (Enclosure growth, Enclosure decay) = (Enclosure.Pow(step.Growth, 100 * k), Enclosure.Pow(step.Decay, 100 * k));

            (LinearisedStep.Scaled(growth, decay, 1, 1).Along - LinearisedStep.Scaled(growth, decay, 1, -1).Along).Lower.Should().BeGreaterThanOrEqualTo(2 * (1 - 1e-2));
        }
    }
}
