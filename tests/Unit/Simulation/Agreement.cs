using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>That two computations of one replicate agree up to what rounding does over ten thousand steps.</summary>
internal static class Agreement
{
    /// <summary>Ten thousand steps of a few hundred roundings of 10⁻¹⁶, all to the same side, with an allowance of ten.</summary>
    public const double Relative = 1e-9;

    /// <summary>Requires agreement in θ, ‖a‖², Σ‖wᵢ‖² and every neuron.</summary>
    public static void Require(Network network, Network reference)
    {
        RequireSummary(network, reference);
        PlainRows rows = PlainRows.Of(network);
        PlainRows expected = PlainRows.Of(reference);
        rows.Current.Should().HaveCount((int)reference.Problem.Width);
        for (int i = 0; i < rows.Current.Length; i++)
        {
            using Case atI = Case.Of(i);
            rows.Initial[i].Should().Equal(expected.Initial[i]);
            Distance(rows.Current[i], expected.Current[i]).Should().BeLessThanOrEqualTo(Relative * Norm(expected.Current[i]));
        }
    }

    /// <summary>Requires agreement in θ, ‖a‖² and Σ‖wᵢ‖².</summary>
    public static void RequireSummary(Network network, Network reference)
    {
        network.Step.Should().Be(reference.Step);
        double[] theta = reference.Theta.ToArray();
        Distance(network.Theta.ToArray(), theta).Should().BeLessThanOrEqualTo(Relative * Norm(theta));
        (network.OuterNormSquared / reference.OuterNormSquared).Should().BeApproximately(1, Relative);
        (network.InnerNormSquared / reference.InnerNormSquared).Should().BeApproximately(1, Relative);
    }

    private static double Norm(double[] u) => Math.Sqrt(u.Sum(x => x * x));

    private static double Distance(double[] u, double[] v) => Norm([.. u.Zip(v, (x, y) => x - y)]);
}
