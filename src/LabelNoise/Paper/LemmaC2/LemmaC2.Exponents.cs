using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>The tail of the residual by its index, measured where it is small enough.</content>
internal sealed partial class LemmaC2
{
    /// <summary>An ηm near the limit 2d/(d + 2) = 1.556, where the index is 2.</summary>
    private const double Heavy = 1.5;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules) =>
    [
        TailIndex("1.5", Heavy, Heavy, 5, 30_000, Reading.Amended, Verdict.Supported),
        TailIndex("1.45", 1.45, 1.45, 5, 100_000, Reading.Amended, Verdict.Supported),
        TailIndex("control", Heavy, 1.4, 5, 30_000, Reading.Control, Verdict.Refuted),
    ];

    /// <summary>Pr[‖θ − θ*‖ > yσ] as a power of y, from four thresholds.</summary>
    /// <param name="name">The end of the identifier.</param>
    /// <param name="stability">ηm.</param>
    /// <param name="claimed">The ηm whose index is claimed.</param>
    /// <param name="least">The lowest threshold; each other is √2 times the one before.</param>
    /// <param name="fewest">Replicates at the lowest; at each other twice as many, since fewer exceed it.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="expected">The verdict.</param>
    private static ScalingClaim TailIndex(string name, double stability, double claimed, double least, int fewest, Reading reading, Verdict expected)
    {
        const int Dimension = 7;
        const double Tolerance = 0.5;
        double[] thresholds = [.. Enumerable.Range(0, 4).Select(k => least * Math.Pow(2, k / 2.0))];
        Problem problem = new PhaseOneSetting(100_000_000, Dimension, stability, InputLaw.Online).Problem;
        double index = KestenIndex.Of(Dimension, claimed);
        return new ScalingClaim
        {
            Id = $"C.2/exponent/tail/{name}",
            Check = "tail exponent",
            Statement = Statement,
            Reading = reading,
            Text = "Pr[‖θ − θ*‖ > yσ] is y to the minus the computed index, within ½",
            Under = reading == Reading.Control ? string.Create(CultureInfo.InvariantCulture, $"with the index of ηm = {claimed}") : string.Empty,
            Precisely = "in the stationary law of the lazy regime, one look at a replicate",
            Setting = string.Create(CultureInfo.InvariantCulture, $"m = 10⁸, d = {Dimension}, ηm = {stability}, σ = m^(1/4), online, y from {thresholds[0]:G3} to {thresholds[^1]:G3}"),
            Expected = expected,
            Profile = Profile.Deep,
            Scale = Scale.Probability,
            Exponent = new Interval(Math.Round(-index - Tolerance, 2), Math.Round(-index + Tolerance, 2)),
            Predicted = reading == Reading.Control ? null : -index,
            Grid = [.. thresholds.Select((y, k) => new GridPoint(y, problem, TailTrials.Beyond(problem, y), fewest << k))],
        };
    }
}
