using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OuterDriftTests
{
    [Fact(DisplayName = "The mean step is −η·W(θ − θ*) for any W, whatever σ is")]
    public void Formula()
    {
        double[] outer = [0.3, -0.2, 0.5];
        double[][] inner = [[1, 2], [-1, 0.5], [0.25, 3]];
        double[] teacher = [0.1, -0.4];
        double[] error = [.. Enumerable.Range(0, 2).Select(k => outer.Zip(inner, (a, w) => a * w[k]).Sum() - teacher[k])];

        double[] mean = OuterDrift.Mean(outer, inner, teacher, 0.01, 5);

        for (int i = 0; i < 3; i++)
        {
            using Case atI = Case.Of(i);
            mean[i].Should().BeApproximately(outer[i] - (0.01 * ((inner[i][0] * error[0]) + (inner[i][1] * error[1]))), 1e-15);
        }
    }

    [Fact(DisplayName = "The part in the column space keeps columns and takes what is orthogonal to 0")]
    public void Projection()
    {
        double[][] inner = [[1, 0], [0, 1], [1, 0], [0, 1]];

        OuterDrift.InColumns(inner, [3, 4, 3, 4], 2).Should().Equal(3, 4, 3, 4);
        OuterDrift.InColumns(inner, [1, 2, -1, -2], 2).Should().Equal(0, 0, 0, 0);
    }
}
