using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>
/// One statement along one parameter, which decides whether it holds: somewhere between a value at which it fails and a value at which it
/// holds lies its threshold. Both ends are claims of the catalogue; <see cref="Bisection"/> finds such ends.
/// </summary>
internal sealed record Rung
{
    /// <summary>Where a check near its threshold gives up.</summary>
    private const long MaximumTrials = 20_000;

    /// <summary>Identifier, such as "C.2/ladder/width/d=7"; the claims of the rung begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>The parameter in the paper's symbols.</summary>
    public required string Symbol { get; init; }

    /// <summary>A value at which the claim is refuted, above 0.</summary>
    public required double Fails { get; init; }

    /// <summary>A value at which the claim is supported, above 0; larger or smaller than <see cref="Fails"/>.</summary>
    public required double Holds { get; init; }

    /// <summary>Where a search begins on either side: the catalogue's ends moved apart by this factor, above 1.</summary>
    public double Reach { get; init; } = 2;

    /// <summary>A search ends when its ends are within this factor of each other, above 1.</summary>
    public double Resolution { get; init; } = 1.2;

    /// <summary>Whether the parameter is a whole number.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The claim at a value; the verdict that it expects is given.</summary>
    public required Func<double, Verdict, ProbabilityClaim> At { get; init; }

    /// <summary>A rung between two ends of the catalogue.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="symbol">The parameter.</param>
    /// <param name="fails">A value at which the claim is refuted.</param>
    /// <param name="holds">A value at which it is supported.</param>
    /// <param name="claim">The claim at a value, as a variant of the statement's.</param>
    internal static Rung Along(string id, string symbol, double fails, double holds, Func<double, ClaimVariant, ProbabilityClaim> claim) => new()
    {
        Id = id,
        Symbol = symbol,
        Fails = fails,
        Holds = holds,
        At = (value, expected) => claim(value, new ClaimVariant(expected == Verdict.Refuted ? Reading.Dropped : Reading.Amended, expected)
        {
            Id = FormattableString.Invariant($"{id}/{value}"),
            Under = $"{(expected == Verdict.Refuted == fails < holds ? "below" : "above")} a threshold in {symbol}",
            Profile = Profile.Deep,
            MaximumTrials = MaximumTrials,
        }),
    };

    /// <summary>The claims of the catalogue: refuted at one end, supported at the other.</summary>
    public IEnumerable<Claim> Claims => [At(Fails, Verdict.Refuted), At(Holds, Verdict.Supported)];

    /// <summary>A value that the parameter can take, next to <paramref name="value"/>.</summary>
    internal double Admissible(double value) => IsWhole ? Math.Max(1, Math.Round(Guard.Positive(value))) : Math.Round(Guard.Positive(value), 3);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
