using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>
/// Theorem C.4 where A1 to A6 hold as they are printed, footnote 3 among them: θ is followed from the Gram matrix of the start, and neurons that can be inside are drawn by
/// their rank (docs/derivations.md, "Widths that cannot be stored").
/// </content>
internal sealed partial class TheoremC4
{
    private const string HowRun = "θ is followed by the Gram matrix, the shortest neurons by their rank";

    private const string LeadingLaw = "F is F(d·r²), r = 1/(384ρ√(log m)), ρ = 1/(2 − ηm(1 + 2/d))";

    private const string WrongRate = "with the rate ½E[g²]";

    /// <summary>What is claimed of an event in place of 1 − K/m = 1 − 10⁻²¹ and less, which no number of runs could tell from 1.</summary>
    private static readonly ProbabilityHypothesis Mostly = ProbabilityHypothesis.AtLeast(0.75, 0.25);

    /// <summary>The setting where some five neurons are too short for T₁.</summary>
    private static VastSetting Wide(long steps) => VastSetting.At(1.73, 22, 7, 0.1, steps);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        VastSetting[] few = [VastSetting.At(1.3, 10, 7, 0.1, 10_000), VastSetting.At(1.73, 22, 20, 0.1, 10_000), VastSetting.At(2.62, 40, 100, 0.5, 10_000)];
        foreach (VastSetting setting in few.Prepend(VastSetting.Least(1.21, 7, 1_000_000)).Prepend(VastSetting.Least(1.2, 7, 1_000_000)))
            yield return Event("escape by T₁", "C.4/literal/by-T1", "by T₁ every neuron has left the lazy regime", setting, Verdict.Supported, VastTrials.AllLeave(setting));
        foreach (VastSetting setting in few)
            yield return Event("escape at T₁", "C.4/literal/at-T1", "at T₁ every neuron is outside the lazy regime", setting, Verdict.Supported, VastTrials.AllAreOutside(setting));

        VastSetting[] many = [Wide(30_000), VastSetting.Footnote3(7, 0.1, 10_000), VastSetting.Footnote3(7, null, 10_000), VastSetting.Footnote3(100, 0.1, 2000)];
        foreach (VastSetting setting in many)
        {
            yield return Event("escape by T₁", "C.4/literal/by-T1", "by T₁ the shortest neuron has left the lazy regime", setting, Verdict.Refuted, VastTrials.ShortestLeaves(setting));
            yield return Event("escape at T₁", "C.4/literal/at-T1", "at T₁ the shortest neuron is outside the lazy regime", setting, Verdict.Refuted, VastTrials.ShortestIsOutside(setting));
        }

        foreach (Claim claim in ThatStay().Concat(ShareThatStays()).Concat(LongerTimes()).Concat(Dimensions()))
            yield return claim;
    }

    /// <summary>How many neurons are inside at T₁: at three σ the same, and at another ηm.</summary>
    private static IEnumerable<Claim> ThatStay()
    {
        foreach (VastSetting setting in new[] { Wide(30_000), Wide(100_000), Wide(200_000) })
            yield return Number(setting, setting.Motion.Rate, Reading.Amended);
        VastSetting other = VastSetting.At(1.74, 23, 7, 0.5, 30_000);
        yield return Number(other, other.Motion.Rate, Reading.Amended);
        yield return Number(other, 0.5 * (1 + other.Motion.SquaredError), Reading.Control);
    }

    /// <summary>The same as a share, where the number has hundreds of digits.</summary>
    private static IEnumerable<Claim> ShareThatStays()
    {
        VastSetting footnote = VastSetting.Footnote3(7, 0.1, 30_000);
        yield return Share(footnote, footnote.Motion.Rate, Reading.Amended);
        VastSetting other = VastSetting.Footnote3(7, 0.5, 30_000);
        yield return Share(other, other.Motion.Rate, Reading.Amended);
        yield return Share(other, 0.5 * (1 + other.Motion.SquaredError), Reading.Control);
    }

    private static IEnumerable<Claim> LongerTimes()
    {
        const long Steps = 100_000;
        yield return ByLongerTime(Wide(1).LongerTime(2, Steps), Reading.Amended);
        yield return ByLongerTime(VastSetting.Footnote3(7, 0.1, 1).LongerTime(2, Steps), Reading.Amended);
        yield return ByLongerTime(Wide(1).LongerTime(1, Steps), Reading.Control);
    }

    private static RangeClaim Number(VastSetting setting, double rate, Reading reading)
    {
        double number = Math.Exp(setting.Problem.Width.Ln + LogShare(setting, rate));
        return Mean(
            "neurons that stay",
            "C.4/literal/number",
            string.Create(CultureInfo.InvariantCulture, $"at T₁ m·F = {number:G3} neurons are inside on average, within 5 %"),
            setting,
            reading,
            new RangeHypothesis(new Interval(0.95 * number, 1.05 * number), new Interval(0, 40), 0.1 * number),
            VastTrials.NumberInside(setting));
    }

    private static RangeClaim Share(VastSetting setting, double rate, Reading reading) => Mean(
        "share that stays",
        "C.4/literal/share",
        "at T₁ a share F of the neurons is inside, within 5 %",
        setting,
        reading,
        new RangeHypothesis(new Interval(0.95, 1.05), new Interval(0, 3), 0.1),
        VastTrials.ShareInside(setting, LogShare(setting, rate)));

    private static ProbabilityClaim ByLongerTime(VastSetting setting, Reading reading) => new()
    {
        Id = $"C.4/literal/longer-time/{(reading == Reading.Control ? "control/" : string.Empty)}{setting.Place}",
        Check = "longer time",
        Statement = Statement,
        Reading = reading,
        Text = "after the law's time T every neuron is outside the lazy regime",
        Under = Under(reading == Reading.Control ? "with one neuron of m shorter than r" : string.Empty),
        Precisely = $"T less its margin 2√(T·log m) is when a neuron of norm r leaves, F(d·r²) = 1/m²; {HowRun}; ¾ is claimed in place of 1 − K/m",
        Setting = setting.Text,
        Numbers = setting.Numbers,
        Conditions = setting.Conditions,
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Profile = Profile.Literal,
        Probability = Mostly,
        Trial = VastTrials.AllAreOutside(setting),
    };

    private static ProbabilityClaim Event(string check, string path, string text, VastSetting setting, Verdict expected, Trial<TrialOutcome> trial, string? how = null) => new()
    {
        Id = $"{path}/{setting.Place}",
        Check = check,
        Statement = Statement,
        Reading = expected == Verdict.Refuted ? Reading.AsPrinted : Reading.Amended,
        Text = text,
        Under = Under(string.Empty),
        Precisely = $"{how ?? AllOrShortest(expected)}; ¾ is claimed in place of 1 − K/m",
        Setting = setting.Text,
        Numbers = setting.Numbers,
        Conditions = setting.Conditions,
        Expected = expected,
        Profile = Profile.Literal,
        Probability = Mostly,
        Trial = trial,
    };

    private static string AllOrShortest(Verdict expected) =>
        $"{HowRun}; {(expected == Verdict.Refuted ? "what is claimed of every neuron is asked of the shortest" : "those too long to be inside are not looked at")}";

    private static RangeClaim Mean(
        string check,
        string path,
        string text,
        VastSetting setting,
        Reading reading,
        RangeHypothesis range,
        Trial<double> observation,
        string broken = WrongRate,
        string precisely = $"{LeadingLaw}; {HowRun}")
    {
        return new RangeClaim
        {
            Id = $"{path}/{(reading == Reading.Control ? "control/" : string.Empty)}{setting.Place}",
            Check = check,
            Statement = Statement,
            Reading = reading,
            Text = text,
            Under = Under(reading == Reading.Control ? broken : string.Empty),
            Precisely = precisely,
            Setting = setting.Text,
            Numbers = setting.Numbers,
            Conditions = setting.Conditions,
            Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
            Profile = Profile.Literal,
            Range = range,
            Observation = observation,
        };
    }

    private static string Under(string broken) => broken.Length == 0 ? "where A1 to A6 are met" : $"where A1 to A6 are met, {broken}";

    /// <summary>ln F(d·r²) for the r that a rate ρ moves by 1/√m in T₁ steps: η²σ²T₁ is small at these widths, so that r = 1/(384ρ√(log m)).</summary>
    private static double LogShare(VastSetting setting, double rate)
    {
        double square = setting.Problem.Dimension / (Math.Pow(384 * rate, 2) * setting.Problem.Width.Ln);
        return ChiSquareTail.LogCumulative(setting.Problem.Dimension, square);
    }
}
