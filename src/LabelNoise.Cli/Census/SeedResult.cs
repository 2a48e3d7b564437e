namespace LabelNoise.Cli.Census;

/// <summary>What the checks of a census found at one suite seed. Immutable.</summary>
/// <param name="Seed">The suite seed.</param>
/// <param name="Verdicts">One for each claim, in the order of the selection; null for those not checked.</param>
internal sealed record SeedResult(ulong Seed, IReadOnlyList<SeedVerdict?> Verdicts)
{
    /// <summary>Whether every claim was checked.</summary>
    public bool IsComplete => Verdicts.All(v => v is not null);

    /// <summary>The same with what another result of the seed has beyond it.</summary>
    public SeedResult With(SeedResult other) => new(Seed, [.. Verdicts.Zip(other.Verdicts, (own, more) => own ?? more)]);

    /// <summary>One verdict of the same seed, without the others.</summary>
    public SeedResult Only(int claim, SeedVerdict verdict) => new(Seed, [.. Verdicts.Select((_, k) => k == claim ? verdict : (SeedVerdict?)null)]);
}
