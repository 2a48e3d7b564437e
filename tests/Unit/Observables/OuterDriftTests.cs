using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OuterDriftTests
{
    [Fact(DisplayName = "The mean step is −η·W(θ − θ*) for any W, whatever σ is")]
    public void Formula()
    {
        Enclosure[] outer = [0.3, -0.2, 0.5];
        Enclosure[][] inner = [[1, 2], [-1, 0.5], [0.25, 3]];
        Enclosure[] teacher = [0.1, -0.4];
        Enclosure[] error = [.. Enumerable.Range(0, 2).Select(k => OuterDrift.Dot(outer, [.. inner.Select(w => w[k])]) - teacher[k])];

        Enclosure[] mean = OuterDrift.Mean(outer, inner, teacher, 0.01, 5);

        for (int i = 0; i < 3; i++)
        {
            using Case atI = Case.Of(i);
            Enclosure difference = mean[i] - outer[i] + (0.01 * OuterDrift.Dot(inner[i], error));
            difference.Contains(0).Should().BeTrue();
            (difference.Upper - difference.Lower).Should().BeLessThan(1e-13);
        }
    }

    [Fact(DisplayName = "The part in the column space keeps columns and takes what is orthogonal to 0")]
    public void Projection()
    {
        Enclosure[][] inner = [[1, 0], [0, 1], [1, 0], [0, 1]];

        OuterDrift.InColumns(inner, [3, 4, 3, 4], 2).Should().Equal([3.0, 4, 3, 4], IsNear);
        OuterDrift.InColumns(inner, [1, 2, -1, -2], 2).Should().Equal([0.0, 0, 0, 0], IsNear);

        static bool IsNear(Enclosure enclosure, double exact) => enclosure.Contains(exact) && enclosure.Upper - enclosure.Lower < 1e-14;
    }
}
