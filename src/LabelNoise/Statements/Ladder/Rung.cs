using LabelNoise.Numerics;

namespace LabelNoise.Statements.Ladder;

/// <summary>
/// One statement along one parameter, which decides whether it holds: somewhere between a value at which it fails and a value at which it
/// holds lies its threshold. Both ends are claims of the catalogue; <see cref="Bisection"/> finds such ends.
/// </summary>
public sealed record Rung
{
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
    public required Func<double, Statistics.Verdict, ProbabilityClaim> At { get; init; }

    /// <summary>The claims of the catalogue: refuted at one end, supported at the other.</summary>
    public IEnumerable<Claim> Claims => [At(Fails, Statistics.Verdict.Refuted), At(Holds, Statistics.Verdict.Supported)];

    /// <summary>A value that the parameter can take, next to <paramref name="value"/>.</summary>
    internal double Admissible(double value) => IsWhole ? Math.Max(1, Math.Round(Guard.Positive(value))) : Math.Round(Guard.Positive(value), 3);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
