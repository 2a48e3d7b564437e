using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class LedgerTests
{
    [Fact(DisplayName = "The familywise rate sums max(α, β) over sampled claims; computed claims cost nothing")]
    public void SumsSampledShares()
    {
        Ledger ledger = new(
        [
            new("a", new(1e-6, 2e-6), Sampled: true),
            new("b", new(5e-6, 1e-6), Sampled: true),
            new("c", new(0.5, 0.5), Sampled: false),
        ]);

        ledger.FamilywiseAlpha.Should().BeApproximately(7e-6, 1e-20);
        ledger.Entries.Select(entry => entry.ClaimId).Should().Equal("a", "b", "c");
    }

    [Fact(DisplayName = "1000 sampled claims at the default 10⁻⁷ meet the published 10⁻⁴; 1001 exceed it, and the error names their sum")]
    public void HoldsThePublishedRate()
    {
        static Ledger Of(int claims) =>
            new(Enumerable.Range(0, claims).Select(i => new LedgerEntry($"claim {i}", ErrorRates.Default, Sampled: true)));
        Action within = () => Of(1000).EnsureWithinPublishedRate();
        Action above = () => Of(1001).EnsureWithinPublishedRate();

        within.Should().NotThrow();
        above.Should().Throw<InvalidOperationException>()
            .WithMessage("The error rates of the sampled claims sum to 0.0001001, above the published familywise rate 0.0001.");
    }

    [Fact(DisplayName = "A claim entered twice is rejected by its id; ids differing in case are two claims")]
    public void RejectsDuplicates()
    {
        LedgerEntry entry = new("a", ErrorRates.Default, Sampled: true);
        Action twice = () => _ = new Ledger([entry, entry with { Sampled = false }]);
        Action differing = () => _ = new Ledger([entry, entry with { ClaimId = "A" }]);

        twice.Should().Throw<ArgumentException>().WithParameterName("entries").WithMessage("The claim 'a' is entered twice.*");
        differing.Should().NotThrow();
    }

    [Fact(DisplayName = "Missing sequences and entries, blank ids and default rates are rejected, by `with` too")]
    public void RejectsBadInput()
    {
        LedgerEntry entry = new("a", ErrorRates.Default, Sampled: true);
        Action noEntries = () => _ = new Ledger(null!);
        Action noEntry = () => _ = new Ledger([null!]);
        Action blank = () => _ = new LedgerEntry(" ", ErrorRates.Default, Sampled: true);
        Action blankWith = () => _ = entry with { ClaimId = "" };
        Action rates = () => _ = new LedgerEntry("a", default, Sampled: true);
        Action ratesWith = () => _ = entry with { Rates = default };

        noEntries.Should().Throw<ArgumentNullException>().WithParameterName("entries");
        noEntry.Should().Throw<ArgumentNullException>().WithParameterName("entries");
        blank.Should().Throw<ArgumentException>().WithParameterName("claimId");
        blankWith.Should().Throw<ArgumentException>().WithParameterName("claimId");
        rates.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("rates").WithMessage("rates must be set*");
        ratesWith.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("rates").WithMessage("rates must be set*");
    }

    [Theory(DisplayName = "An error rate outside (0, 1) is rejected by name, by `with` too")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void RejectsRates(double rate)
    {
        Action alpha = () => _ = new ErrorRates(rate, 0.1);
        Action beta = () => _ = new ErrorRates(0.1, rate);
        Action with = () => _ = ErrorRates.Default with { Beta = rate };

        alpha.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Alpha")
            .WithMessage("Alpha must lie strictly between 0 and 1.*");
        beta.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Beta");
        with.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Beta");
    }

    [Fact(DisplayName = "The default rates are 10⁻⁷ each")]
    public void DefaultRates() => ErrorRates.Default.Should().Be(new ErrorRates(1e-7, 1e-7));
}
