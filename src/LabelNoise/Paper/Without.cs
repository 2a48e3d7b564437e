using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The variants of a claim that drop a condition, named by what they are left with.</summary>
internal static class Without
{
    public static ClaimVariant Narrow(Verdict expected) => ClaimVariant.Dropped("at a width far below A1", expected);

    public static ClaimVariant Unstable(Verdict expected) => ClaimVariant.Dropped("at ηm above 2", expected);

    public static ClaimVariant FewerThanDimension(Verdict expected) => ClaimVariant.Dropped("with n < d inputs", expected);

    public static ClaimVariant TwiceDimension(Verdict expected) => ClaimVariant.Dropped("with n = 2d inputs, far below A3", expected);

    public static ClaimVariant FiniteSample(Verdict expected) => ClaimVariant.Dropped("with n = 1/η² inputs, as A3 asks", expected);

    public static ClaimVariant LargeTeacher(Verdict expected) => ClaimVariant.Dropped("with ‖θ*‖ far above A4", expected);

    public static ClaimVariant HeavyTails(Verdict expected) => ClaimVariant.Dropped("with heavy-tailed inputs in place of A5", expected);

    public static ClaimVariant LowDimension(Verdict expected) => ClaimVariant.Dropped("in a dimension below A6", expected);

    public static ClaimVariant NoLabelNoise(Verdict expected) => ClaimVariant.Dropped("without label noise", expected);
}
