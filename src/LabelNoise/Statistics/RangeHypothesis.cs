using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The claim "lower ≤ E X ≤ upper" about a random variable with values in [least, greatest]. Supported means that E X is above lower − slack and below upper + slack. Immutable.</summary>
internal sealed record RangeHypothesis
{
    /// <summary>Makes a claim.</summary>
    /// <param name="claimed">Where the mean is claimed to lie, strictly within <paramref name="declared"/>.</param>
    /// <param name="declared">Where X lies.</param>
    /// <param name="slack">The slack, at least 0; the claimed interval widened by it is strictly within <paramref name="declared"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers do not go together.</exception>
    public RangeHypothesis(Interval claimed, Interval declared, double slack = 0)
    {
        (Claimed, Declared, Slack) = (claimed, declared, slack);
        double width = declared.Upper - declared.Lower;
        AtMost = new MeanHypothesis(Guard.Above(claimed.Upper - declared.Lower, 0, nameof(claimed)), width, slack);
        AtLeast = new MeanHypothesis(Guard.Above(declared.Upper - claimed.Lower, 0, nameof(claimed)), width, slack);
    }

    /// <summary>Where the mean is claimed to lie.</summary>
    public Interval Claimed { get; }

    /// <summary>Where X lies.</summary>
    public Interval Declared { get; }

    /// <summary>How far outside the claimed interval the mean must be for support to count as an error.</summary>
    public double Slack { get; }

    /// <summary>The upper side, as a claim about X − least.</summary>
    public MeanHypothesis AtMost { get; }

    /// <summary>The lower side, as a claim about greatest − X.</summary>
    public MeanHypothesis AtLeast { get; }

    /// <summary>The claim in words, with what its support certifies where that is more.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Claimed.Lower:G10} ≤ E X ≤ {Claimed.Upper:G10}{(Slack > 0 ? string.Create(CultureInfo.InvariantCulture, $" (δ = {Slack:G10})") : string.Empty)}, {Declared.Lower:G6} ≤ X ≤ {Declared.Upper:G6}");

    /// <summary>The claimed interval in four digits, such as "0.93 ≤ E X ≤ 1.07".</summary>
    internal string Rounded => string.Create(CultureInfo.InvariantCulture, $"{Claimed.Lower:G4} ≤ E X ≤ {Claimed.Upper:G4}");
}
