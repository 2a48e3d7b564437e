using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class AlignedDescentBoundTests
{
    private static readonly double[] Grid = [0, 1e-6, 1e-3, 0.03, 0.1, 0.4, 1];

    [Fact(DisplayName = "U and V are those of gradient descent on single aligned neurons")]
    public void AgainstNeurons()
    {
        const double Eta = 0.03;
        const double Teacher = 0.7;
        double[] outer = [0.1, -0.2, 0.05, 0.15];
        double[] inner = [-0.12, 0.08, 0.17, 0.02];
        AlignedSums pair = PairOf(outer, inner, Teacher);
        for (int step = 0; step < 200; step++)
        {
            using Case atStep = Case.Of(step);
            double error = outer.Zip(inner, (a, s) => a * s).Sum() - Teacher;
            pair.Error.Middle.Should().BeApproximately(error, 1e-12);
            (outer, inner) = ([.. outer.Zip(inner, (a, s) => a - (Eta * s * error))], [.. outer.Zip(inner, (a, s) => s - (Eta * a * error))]);
            pair = pair.Next(Eta);
        }

        pair.Grown.Middle.Should().BeApproximately(PairOf(outer, inner, Teacher).Grown.Middle, 1e-12);
        pair.Decayed.Middle.Should().BeApproximately(PairOf(outer, inner, Teacher).Decayed.Middle, 1e-12);
    }

    [Fact(DisplayName = "A step divides |e|/U by 1 + 2h where e < 0, and |e| itself where e > 0, and keeps the sign of e, over all of what the theorem admits")]
    public void EachStep()
    {
        const double Teacher = 1;
        foreach (double rate in new[] { 1e-4, 0.01, 0.1, 0.25 })
        {
            foreach ((double growing, double decaying) in Grid.SelectMany(u => Grid.Select(v => (0.2 * u / rate, 0.2 * v / rate))))
            {
                AlignedSums pair = AlignedSums.From(growing, decaying, Teacher);
                if (!(growing > 0) || rate * (growing + decaying) > 0.2 + 1e-12)
                    continue;
                double before = pair.Error.Middle;
                if (Math.Abs(before) < 1e-12)
                    continue;
                using Case atPair = Case.Of($"{rate}, {pair}");
                AlignedSums next = pair.Next(rate);
                double after = next.Error.Middle;
                (after * before).Should().BeGreaterThanOrEqualTo(0);
                double ratio = before < 0 ? after / next.Grown.Middle / (before / growing) : after / before;
                ratio.Should().BeLessThanOrEqualTo((1 / (1 + (2 * rate))) + 1e-14);
                if (before > 0)
                    (next.Grown + next.Decayed).Lower.Should().BeLessThanOrEqualTo(growing + decaying);
                else
                    next.Decayed.Lower.Should().BeLessThanOrEqualTo(decaying);
            }
        }
    }

    [Fact(DisplayName = "The identity of the proof: (1 + η|e|)² − (1 + 2h)N = 2hηU + 2(1 + h)ηV + η²e² + (1 + 2h)η²|e|θ")]
    public void Identity()
    {
        const double Eta = 0.1;
        foreach ((double u, double v, double teacher) in new[] { (0.3, 0.1, 1.7), (0.01, 0.9, 0.4), (0.5, 0.5, 2.0) })
        {
            using Case atStart = Case.Of((u, v, teacher));
            double e = (0.5 * (u - v)) - teacher;
            double size = -e;
            double theta = e + teacher;
            double h = Eta * teacher;
            double factor = 1 - (Eta * (u + v)) + (Eta * Eta * e * theta);
            double left = Math.Pow(1 + (Eta * size), 2) - ((1 + (2 * h)) * factor);
            double right = (2 * h * Eta * u) + (2 * (1 + h) * Eta * v) + (Eta * Eta * e * e) + ((1 + (2 * h)) * Eta * Eta * size * theta);
            left.Should().BeApproximately(right, 1e-14);
            (AlignedSums.From(u, v, teacher).Next(Eta).Error.Middle / e).Should().BeApproximately(factor, 1e-13);
        }
    }

    [Fact(DisplayName = "The bound is the solved flow to leading order: (2‖θ*‖²/U)·e^(−2ht) for V, U ≪ ‖θ*‖")]
    public void LeadingOrder()
    {
        const double Eta = 1e-4;
        AlignedSums pair = AlignedSums.From(1e-3, 1e-3, 1);
        AlignedDescentBound bound = new(Eta, 1, pair.Grown, pair.Decayed);
        for (int step = 0; step < 100_000; step++)
            pair = pair.Next(Eta);
        (Enclosure.Abs(pair.Error) / bound.At(100_000)).Middle.Should().BeInRange(0.99, 1);
    }

    [Fact(DisplayName = "The theorem speaks of no start with U = 0, too large a curvature or too large a step")]
    public void Applies()
    {
        Bound(0.01, 0.1, 0).Applies.Should().BeTrue();
        Bound(0.01, 0, 0.1).Applies.Should().BeFalse();
        Bound(0.01, 20, 1).Applies.Should().BeFalse();
        Bound(0.3, 0.1, 0).Applies.Should().BeFalse();
    }

    [Theory(DisplayName = "Over thousands of steps U, V and e contain those of 1600-bit arithmetic, and e is known to 10⁻⁹ of itself when 10⁻⁹ of it are left")]
    [InlineData(0.015625, 0.0625, 0.03125, 1)]
    [InlineData(0.00390625, 20, 0.5, 0.5)]
    public void Enclosed(double eta, double growing, double decaying, double teacher)
    {
        AlignedSums descent = AlignedSums.From(growing, decaying, teacher);
        (FixedPoint u, FixedPoint v) = (FixedPoint.Of(growing), FixedPoint.Of(decaying));
        int steps = (int)(Math.Log(1e9) / (2 * eta * teacher));
        for (int step = 0; step < steps; step++)
        {
            FixedPoint change = FixedPoint.Of(eta) * Error();
            (u, v) = (u * (1 - change) * (1 - change), v * (1 + change) * (1 + change));
            descent = descent.Next(eta);
        }

        EnclosureTests.Within(u, descent.Grown);
        EnclosureTests.Within(v, descent.Decayed);
        EnclosureTests.Within(Error(), descent.Error);
        descent.Error.RelativeWidth.Should().BeLessThan(1e-9);

        FixedPoint Error() => ((u - v) / 2) - FixedPoint.Of(teacher);
    }

    private static AlignedDescentBound Bound(double eta, double growing, double decaying) => new(eta, 1, growing, decaying);

    private static AlignedSums PairOf(double[] outer, double[] inner, double teacher) => AlignedSums.From(
        outer.Zip(inner, (a, s) => (a + s) * (a + s) / 2).Sum(), outer.Zip(inner, (a, s) => (a - s) * (a - s) / 2).Sum(), teacher);
}
