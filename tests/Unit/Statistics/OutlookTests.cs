using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class OutlookTests
{
    private static readonly ErrorRates Rates = new(1e-6, 1e-6);

    public static TheoryData<bool, double, double, bool, int> Cases => new()
    {
        { true, 0.9, 0.1, true, 0 },
        { true, 0.9, 0.1, false, 0 },
        { true, 0.9, 0.1, true, 30 },
        { true, 0.9, 0.1, false, 30 },
        { true, 0.99, 0.01, false, 5 },
        { false, 0.1, 0.1, true, 0 },
        { false, 0.1, 0.1, false, 0 },
        { false, 0.1, 0.1, true, 30 },
        { false, 0.1, 0.1, false, 30 },
        { false, 0.25, 0.125, true, 20 },
    };

    [Theory(DisplayName = "The outlook is the number of favourable trials that gives the expected verdict: with one fewer there is none")]
    [MemberData(nameof(Cases))]
    public void CountsToTheVerdict(bool atLeast, double bound, double slack, bool supported, int before)
    {
        Verdict expected = supported ? Verdict.Supported : Verdict.Refuted;
        ProbabilityTest test = After(atLeast, bound, slack, before);
        long outlook = test.Outlook(expected);
        for (long i = 1; i < outlook; i++)
        {
            using Case atI = Case.Of(i);
            test.Observe(supported == atLeast);
            test.Verdict.Should().Be(Verdict.Inconclusive);
            test.Outlook(expected).Should().Be(outlook - i);
        }

        test.Observe(supported == atLeast);
        test.Verdict.Should().Be(expected);
    }

    [Theory(DisplayName = "Asking for the outlook changes nothing: counts, evidence and verdicts are those of a test that was never asked")]
    [MemberData(nameof(Cases))]
    public void ChangesNothing(bool atLeast, double bound, double slack, bool supported, int before)
    {
        ProbabilityTest asked = After(atLeast, bound, slack, before);
        ProbabilityTest silent = After(atLeast, bound, slack, before);
        for (int i = 0; silent.Verdict == Verdict.Inconclusive; i++)
        {
            using Case atI = Case.Of(i);
            asked.Outlook(Verdict.Supported).Should().BePositive();
            asked.Outlook(Verdict.Refuted).Should().BePositive();

            // One trial in thirty is unfavourable, so that the bounds of both counts move.
            asked.Observe(supported == atLeast ^ i % 30 == 29);
            silent.Observe(supported == atLeast ^ i % 30 == 29);
            (asked.Verdict, asked.Trials, asked.Occurrences).Should().Be((silent.Verdict, silent.Trials, silent.Occurrences));
            (asked.LogRefutation, asked.LogSupport).Should().Be((silent.LogRefutation, silent.LogSupport));
        }

        asked.Verdict.Should().Be(supported ? Verdict.Supported : Verdict.Refuted);
    }

    [Fact(DisplayName = "A far-off verdict has outlook 1024, and a decided test 1")]
    public void Limits()
    {
        new ProbabilityTest(ProbabilityHypothesis.AtLeast(1 - 1e-6, 1e-6), Rates).Outlook(Verdict.Supported).Should().Be(1024);
        ProbabilityTest decided = new(ProbabilityHypothesis.AtLeast(0.9, 0.1), Rates);
        while (decided.Verdict == Verdict.Inconclusive)
            decided.Observe(true);

        decided.Outlook(Verdict.Supported).Should().Be(1);
        decided.Outlook(Verdict.Refuted).Should().Be(1);
    }

    [Theory(DisplayName = "For a mean and for two samples the outlook is an eighth of what has been seen, in whole sets of eight, and eight at least")]
    [InlineData(0, 8)]
    [InlineData(63, 8)]
    [InlineData(127, 8)]
    [InlineData(128, 16)]
    [InlineData(200, 24)]
    public void Eighth(int seen, long outlook)
    {
        MeanTest mean = new(new MeanHypothesis(0.5, 1), Rates);
        TwoSampleTest two = new(0.05, Rates);
        for (int i = 0; i < seen; i++)
        {
            mean.Observe(i % 2);
            two.Observe(i % 2, 1 - (i % 2));
        }

        mean.Outlook(Verdict.Supported).Should().Be(outlook);
        mean.Outlook(Verdict.Refuted).Should().Be(outlook);
        two.Outlook(Verdict.Supported).Should().Be(outlook);
        two.Outlook(Verdict.Refuted).Should().Be(outlook);
    }

    /// <summary>A test that has seen some trials at the bound, as near to undecided as can be.</summary>
    private static ProbabilityTest After(bool atLeast, double bound, double slack, int trials)
    {
        ProbabilityTest test = new(atLeast ? ProbabilityHypothesis.AtLeast(bound, slack) : ProbabilityHypothesis.AtMost(bound, slack), Rates);
        for (int i = 1; i <= trials; i++)
            test.Observe((int)(i * bound) > (int)((i - 1) * bound));
        return test;
    }
}
