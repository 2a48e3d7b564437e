using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Decides places of a map by the sequential tests of the catalogue, at larger error rates and within a budget.</summary>
/// <param name="Options">The seed, and what stops it.</param>
/// <param name="MaximumSteps">What the replicates of a place may take together.</param>
internal sealed record MapSampling(FigureOptions Options, long MaximumSteps)
{
    /// <summary>Replicates beyond the fewest that can decide, as a factor.</summary>
    private const long Patience = 8;

    /// <summary>Both error rates of a place.</summary>
    public static ErrorRates Rates { get; } = new(1e-3, 1e-3);

    /// <summary>How it decides, as a sentence of a setting.</summary>
    public static string Words => FormattableString.Invariant($"sequential tests at error rates of {Rates.Alpha} a cell; support certifies p₁, a quarter of 1 − p₀ below p₀");

    /// <summary>Whether the fewest replicates that support a claim are within the budget.</summary>
    public bool Affords(ProbabilityClaim claim) =>
        claim.Trial.TypicalSteps <= MaximumSteps / new ProbabilityTest(claim.Probability, Rates).Fewest(Verdict.Supported, SampledClaim.DefaultMaximumTrials);

    /// <summary>The verdict on a claim.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public MapCell Decide(ProbabilityClaim claim)
    {
        ProbabilityTest test = new(claim.Probability, Rates);
        long fewest = test.Fewest(Verdict.Supported, SampledClaim.DefaultMaximumTrials);
        SequentialSample<TrialOutcome> sample = new()
        {
            Name = claim.Id,
            Trial = claim.Trial,
            Test = test,
            Observe = outcome =>
            {
                test.Observe(outcome.Occurred);
                return outcome.Ratio;
            },
            Replicates = Patience * fewest,
            MaximumTrials = Patience * fewest,
        };
        _ = sample.Run(new SuiteOptions { Seed = Options.Seed, Threads = 1, TrustsExpectation = false, MaximumSteps = Patience * MaximumSteps }, cancellation: Options.Cancellation);
        string note = FormattableString.Invariant($"sampled: {test.Occurrences} of {test.Trials}, p₀ = {claim.Probability.Bound:G6}");
        return test.Verdict switch
        {
            Verdict.Supported => new MapCell(MapOutcome.Holds, note),
            Verdict.Refuted => new MapCell(MapOutcome.Fails, note),
            _ => new MapCell(MapOutcome.Undecided, note),
        };
    }
}
