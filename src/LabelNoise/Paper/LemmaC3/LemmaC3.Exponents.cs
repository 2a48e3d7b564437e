using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>How the largest increment of Lemma C.3 (4) scales with the width.</content>
internal sealed partial class LemmaC3
{
    /// <summary>Replicates at each width.</summary>
    private const int Replicates = 64;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Exponents(Rules rules) =>
    [
        IncrementExponent("width", InitialLaw.Ntk, Reading.Amended, Verdict.Supported),
        IncrementExponent("control", Broken.LargeOuterLayer, Reading.Control, Verdict.Refuted),
    ];

    private static ScalingClaim IncrementExponent(string name, InitialLaw law, Reading reading, Verdict expected)
    {
        double[] widths = [2048, 8192, 32768, 131072];
        Problem[] problems = [.. widths.Select(m => new PhaseOneSetting((long)m, 7, 0.5, InputLaw.Online).Problem)];
        return new ScalingClaim
        {
            Id = $"C.3/increment/exponent/{name}",
            Check = "increment exponent",
            Statement = Statement,
            Reading = reading,
            Text = "(4), the largest g²‖x‖²·max aᵢ² while lazy falls like m^(−1/2), but for logarithms",
            Under = reading == Reading.Control ? "with a(0) ~ N(0, I)" : string.Empty,
            Setting = string.Create(CultureInfo.InvariantCulture, $"d = 7, ηm = 0.5, σ = m^(1/4), online, m from {widths[0]} to {widths[^1]}"),
            Expected = expected,
            Profile = Profile.Deep,
            Scale = Scale.Median,

            // g² is of order σ² = √m and max aᵢ² is 2·ln m/m; the logarithms of largest values lift −½ by 2/ln m to 3/ln m here.
            Exponent = new Interval(-0.5, -0.1),
            Grid = [.. problems.Select(p => new GridPoint(p.Width, p, BoundTrials.LargestIncrement(p, law), Replicates))],
        };
    }
}
