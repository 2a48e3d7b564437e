using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The variants of a claim that drop a condition, named by what they are left with.</summary>
internal static class Without
{
    public const string EnoughWidth = "wide enough (A1)";

    public const string NoMoreWidth = "not too wide";

    public const string Stability = "ηm bounded";

    public const string FreshInputs = "fresh inputs";

    public const string ManyInputs = "n ≫ d (A3)";

    public const string SpanningInputs = "n ≥ d (A3)";

    public const string ShortTeacher = "short θ* (A4)";

    public const string LightTails = "light tails (A5)";

    public const string Dimension = "dimension (A6)";

    public const string LabelNoise = "label noise";

    public const string LittleNoise = "little noise";

    /// <summary>All that is dropped, in the order of Condition 3.1, then what else matters.</summary>
    public static IReadOnlyList<string> All { get; } = [EnoughWidth, NoMoreWidth, Stability, ManyInputs, SpanningInputs, FreshInputs, ShortTeacher, LightTails, Dimension, LabelNoise, LittleNoise];

    public static ClaimVariant Narrow(Verdict expected) => ClaimVariant.Dropped(EnoughWidth, "at a width far below A1", expected);

    public static ClaimVariant Unstable(Verdict expected) => ClaimVariant.Dropped(Stability, "at ηm above 2", expected);

    public static ClaimVariant FewerThanDimension(Verdict expected) => ClaimVariant.Dropped(SpanningInputs, "with n < d inputs", expected);

    public static ClaimVariant TwiceDimension(Verdict expected) => ClaimVariant.Dropped(ManyInputs, "with n = 2d inputs, far below A3", expected);

    public static ClaimVariant FiniteSample(Verdict expected) => ClaimVariant.Dropped(FreshInputs, "with n = 1/η² inputs, as A3 asks", expected);

    public static ClaimVariant LargeTeacher(Verdict expected) => ClaimVariant.Dropped(ShortTeacher, "with ‖θ*‖ far above A4", expected);

    public static ClaimVariant HeavyTails(Verdict expected) => ClaimVariant.Dropped(LightTails, "with heavy-tailed inputs in place of A5", expected);

    public static ClaimVariant LowDimension(Verdict expected) => ClaimVariant.Dropped(Dimension, "in a dimension below A6", expected);

    public static ClaimVariant NoLabelNoise(Verdict expected) => ClaimVariant.Dropped(LabelNoise, "without label noise", expected);
}
