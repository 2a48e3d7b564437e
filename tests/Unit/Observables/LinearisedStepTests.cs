using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LinearisedStepTests
{
    [Fact(DisplayName = "A power of I + ηM is what its eigenvalues make of a neuron")]
    public void Powers()
    {
        LinearisedStep step = new(0.1, 2);
        Vector<double> neuron = step.Matrix(3).Power(7) * Vector<double>.Build.DenseOfArray([0.3, 0.5, -0.2, 0.4]);
        (double outer, double along) = step.After(7, 0.4, 0.3);

        neuron[0].Should().BeApproximately(along, 1e-14);
        neuron[1].Should().Be(0.5);
        neuron[2].Should().Be(-0.2);
        neuron[3].Should().BeApproximately(outer, 1e-14);
    }

    [Fact(DisplayName = "No time makes the step take every neuron of the box to e·aᵢθ*/‖θ*‖: a part of wᵢ is always left")]
    public void NoTimeServes()
    {
        LinearisedStep step = new(0.001, 0.5);
        for (int k = 0; k < 100; k++)
        {
            using Case atStep = Case.Of(k);
            double[] ends = [step.After(100 * k, 1, 1).Along, step.After(100 * k, 1, -1).Along];

            (ends[0] - ends[1]).Should().BeGreaterThanOrEqualTo(2 * (1 - 1e-2));
        }
    }
}
