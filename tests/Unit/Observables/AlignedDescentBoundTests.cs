using LabelNoise.Observables.Exact;

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
        AlignedPair pair = PairOf(outer, inner);
        for (int step = 0; step < 200; step++)
        {
            using Case atStep = Case.Of(step);
            double error = outer.Zip(inner, (a, s) => a * s).Sum() - Teacher;
            pair.Error(Teacher).Should().BeApproximately(error, 1e-12);
            (outer, inner) = ([.. outer.Zip(inner, (a, s) => a - (Eta * s * error))], [.. outer.Zip(inner, (a, s) => s - (Eta * a * error))]);
            pair = pair.Next(Eta, Teacher);
        }

        pair.Growing.Should().BeApproximately(PairOf(outer, inner).Growing, 1e-12);
        pair.Decaying.Should().BeApproximately(PairOf(outer, inner).Decaying, 1e-12);
    }

    [Fact(DisplayName = "A step divides |e|/U by 1 + 2h where e < 0, and |e| itself where e > 0, and keeps the sign of e, over all of what the theorem admits")]
    public void EachStep()
    {
        const double Teacher = 1;
        foreach (double rate in new[] { 1e-4, 0.01, 0.1, 0.25 })
        {
            foreach ((double growing, double decaying) in Grid.SelectMany(u => Grid.Select(v => (0.2 * u / rate, 0.2 * v / rate))))
            {
                AlignedPair pair = new(growing, decaying);
                if (!(growing > 0) || rate * (growing + decaying) > 0.2 + 1e-12)
                    continue;
                double before = pair.Error(Teacher);
                if (Math.Abs(before) < 1e-12)
                    continue;
                using Case atPair = Case.Of($"{rate}, {pair}");
                AlignedPair next = pair.Next(rate, Teacher);
                double after = next.Error(Teacher);
                (after * before).Should().BeGreaterThanOrEqualTo(0);
                double ratio = before < 0 ? after / next.Growing / (before / pair.Growing) : after / before;
                ratio.Should().BeLessThanOrEqualTo((1 / (1 + (2 * rate))) + 1e-14);
                if (before > 0)
                    (next.Growing + next.Decaying).Should().BeLessThanOrEqualTo(pair.Growing + pair.Decaying);
                else
                    next.Decaying.Should().BeLessThanOrEqualTo(pair.Decaying);
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
            double e = new AlignedPair(u, v).Error(teacher);
            double size = -e;
            double theta = e + teacher;
            double h = Eta * teacher;
            double factor = 1 - (Eta * (u + v)) + (Eta * Eta * e * theta);
            double left = Math.Pow(1 + (Eta * size), 2) - ((1 + (2 * h)) * factor);
            double right = (2 * h * Eta * u) + (2 * (1 + h) * Eta * v) + (Eta * Eta * e * e) + ((1 + (2 * h)) * Eta * Eta * size * theta);
            left.Should().BeApproximately(right, 1e-14);
            (new AlignedPair(u, v).Next(Eta, teacher).Error(teacher) / e).Should().BeApproximately(factor, 1e-13);
        }
    }

    [Fact(DisplayName = "The bound is the solved flow to leading order: (2‖θ*‖²/U)·e^(−2ht) for V, U ≪ ‖θ*‖")]
    public void LeadingOrder()
    {
        const double Eta = 1e-4;
        AlignedPair pair = new(1e-3, 1e-3);
        AlignedDescentBound bound = new(Eta, 1, pair);
        for (int step = 0; step < 100_000; step++)
            pair = pair.Next(Eta, 1);
        (Math.Abs(pair.Error(1)) / bound.At(100_000)).Should().BeInRange(0.99, 1);
    }

    [Fact(DisplayName = "The theorem speaks of no start with U = 0, too large a curvature or too large a step")]
    public void Applies()
    {
        new AlignedDescentBound(0.01, 1, new AlignedPair(0.1, 0)).Applies.Should().BeTrue();
        new AlignedDescentBound(0.01, 1, new AlignedPair(0, 0.1)).Applies.Should().BeFalse();
        new AlignedDescentBound(0.01, 1, new AlignedPair(20, 1)).Applies.Should().BeFalse();
        new AlignedDescentBound(0.3, 1, new AlignedPair(0.1, 0)).Applies.Should().BeFalse();
    }

    private static AlignedPair PairOf(double[] outer, double[] inner) => new(
        outer.Zip(inner, (a, s) => (a + s) * (a + s) / 2).Sum(), outer.Zip(inner, (a, s) => (a - s) * (a - s) / 2).Sum());
}
