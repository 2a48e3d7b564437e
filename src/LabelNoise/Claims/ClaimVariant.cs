using LabelNoise.Experiments;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>What tells claims of one check apart besides their numbers.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Expected">The verdict that the catalogue asserts.</param>
internal sealed record ClaimVariant(Reading Reading, Verdict Expected)
{
    /// <summary>The amended statement, which holds.</summary>
    public static ClaimVariant Amended { get; } = new(Reading.Amended, Verdict.Supported);

    /// <summary>The statement as printed, which does not hold.</summary>
    public static ClaimVariant AsPrinted { get; } = new(Reading.AsPrinted, Verdict.Refuted);

    /// <summary>Whether the claim holds the code to itself.</summary>
    public bool IsSelfCheck { get; init; }

    /// <summary>The condition that is dropped; null where none is.</summary>
    public string? Drops { get; init; }

    /// <summary>What the identifier has between the check and the numbers; empty or ending in a slash.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>The whole identifier, where it is not made of the check, the folder and the numbers.</summary>
    public string? Id { get; init; }

    /// <summary>What is dropped, broken or added; empty where nothing is.</summary>
    public string Under { get; init; } = string.Empty;

    /// <summary>The smallest profile that includes the claim.</summary>
    public Profile Profile { get; init; }

    /// <summary>Where an undecided check gives up.</summary>
    public long MaximumTrials { get; init; } = SampledClaim.DefaultMaximumTrials;

    /// <summary>A control, named by what is broken, such as "with W frozen".</summary>
    public static ClaimVariant Control(string broken) => new(Reading.Control, Verdict.Refuted) { Folder = "control/", Under = broken };

    /// <summary>A condition dropped, named by what is left without it, such as "at ηm above 2".</summary>
    /// <param name="drops">The condition.</param>
    /// <param name="under">How it is not met.</param>
    /// <param name="expected">The verdict.</param>
    public static ClaimVariant Dropped(string drops, string under, Verdict expected) =>
        new(Reading.Dropped, expected) { Drops = drops, Folder = "without/", Under = under, Profile = Profile.Deep };

    /// <summary>The statement where Condition 3.1 holds as printed.</summary>
    public static ClaimVariant Literal(string id, Verdict expected) => new(expected == Verdict.Refuted ? Reading.AsPrinted : Reading.Amended, expected)
    {
        Id = id,
        Under = "where A1 to A6 are met",
        Profile = Profile.Literal,
    };

    /// <summary>The claim that an event has a probability.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="check">The check.</param>
    /// <param name="path">What the identifier begins with.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="setting">The numbers.</param>
    /// <param name="probability">The bound on the probability.</param>
    /// <param name="trial">Says whether the event occurred.</param>
    /// <param name="at">What the numbers have at their end; empty or starting with a comma.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    /// <param name="inBrief">The same end of the numbers in the claim's sentence; <paramref name="at"/> where null.</param>
    public ProbabilityClaim Claim(
        Statement statement, string check, string path, string text, ISetting setting, ProbabilityHypothesis probability, Trial<TrialOutcome> trial, string at = "", string precisely = "", string? inBrief = null) => new()
        {
            Id = Id ?? $"{path}/{Folder}{setting.Id}",
            Check = check,
            Statement = statement,
            Reading = Reading,
            IsSelfCheck = IsSelfCheck,
            Drops = Drops,
            Text = text,
            Under = Under,
            Precisely = precisely,
            Setting = setting.Text + at,
            Numbers = setting.Numbers + (inBrief ?? at),
            Problem = setting.Problem,
            Conditions = setting.Conditions,
            Expected = Expected,
            Profile = Profile,
            Probability = probability,
            MaximumTrials = MaximumTrials,
            Trial = trial,
        };

    /// <summary>The claim that a mean lies in an interval.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="check">The check.</param>
    /// <param name="path">What the identifier begins with.</param>
    /// <param name="text">The claim in a few words.</param>
    /// <param name="setting">The numbers.</param>
    /// <param name="range">Where the mean is claimed, and where the observable is declared, to lie.</param>
    /// <param name="observation">Observes a replicate.</param>
    /// <param name="precisely">What the words of the text stand for.</param>
    public RangeClaim Claim(
        Statement statement, string check, string path, string text, ISetting setting, RangeHypothesis range, Trial<double> observation, string precisely) => new()
        {
            Id = Id ?? $"{path}/{Folder}{setting.Id}",
            Check = check,
            Statement = statement,
            Reading = Reading,
            IsSelfCheck = IsSelfCheck,
            Drops = Drops,
            Text = text,
            Under = Under,
            Precisely = precisely,
            Setting = setting.Text,
            Numbers = setting.Numbers,
            Problem = setting.Problem,
            Conditions = setting.Conditions,
            Expected = Expected,
            Profile = Profile,
            Range = range,
            MaximumTrials = MaximumTrials,
            Observation = observation,
        };
}
