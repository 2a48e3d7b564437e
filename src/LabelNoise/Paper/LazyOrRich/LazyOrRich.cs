using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Figure 2 of the workshop version, Figures 3 and 5 of the extended one: networks on real images are lazy without label noise and rich with it, or with SAM.</summary>
internal sealed partial class LazyOrRich : IPaperItem
{
    /// <summary>ρ of the claims about SAM.</summary>
    private const double Radius = 0.5;

    private LazyOrRich()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Fig.2",
        "Figure 2",
        "Fig.3 and Fig.5 of the extended version",
        "none: real images, a network with an activation",
        "On real images a network that is trained without label noise has the losses of its linearisation at the start. With label noise, or with SAM, it has others and so leaves the lazy regime, and ‖W‖_F falls; solutions are sparser and generalise better.",
        "Label noise moves the losses, but those of the linearised network on the same replaced labels as much, and the network stays with it. ‖W‖_F falls by 10⁻⁴ of itself; the test loss gets worse, and no unit is spared. Loud noise (long steps of one image) does what is said, but it is the second layer that shrinks. With SAM at ρ = 0.5 the test loss parts from that of the linearised network, and ‖W‖_F grows.",
        "By simulation at the setting of the authors' script, in the exact reduction to n coordinates, on an excerpt of Fashion-MNIST in place of CIFAR-10 (docs/experiments-images.md). A distance is the largest difference of two losses on clean labels at twenty looks, over the training loss at the start. Images are fixed; initial weights and replaced labels are drawn anew in every replicate.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [LazyOrRichFigure.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        (ImageTrainings small, ImageTrainings released, ImageTrainings loud) = (new(ImageSetting.Small), new(ImageSetting.Released), new(ImageSetting.Loud));
        return
        [
            .. Distances(small, 0.03),
            .. Distances(released, 0.01),
            .. LoudDistances(loud),
            .. Norms(small, released, loud),
            .. Sharpness(small, released),
            .. Solutions(small, released, loud),
        ];
    }

    private static ProbabilityClaim Claim(
        ImageSetting setting, string check, string name, ClaimVariant variant, string under, string text, string precisely, Trial<TrialOutcome> trial, ProbabilityHypothesis? probability = null) => new()
        {
            StreamName = setting.StreamName,
            Id = $"Fig.2/{check}/{(variant.Reading == Reading.Control ? "control/" : string.Empty)}{name}/{setting.Id}".Replace(' ', '-'),
            Check = check,
            Statement = Statement,
            Reading = variant.Reading,
            Text = text,
            Under = under,
            Precisely = precisely,
            Setting = setting.Text,
            Numbers = setting.Numbers,
            Expected = variant.Expected,
            Profile = setting == ImageSetting.Released ? Profile.Deep : Profile.Quick,
            Probability = probability ?? ProbabilityHypothesis.AtLeast(0.9, setting == ImageSetting.Released ? 0.6 : 0.4),
            Trial = trial,
        };

    private const string WithoutNoise = "without label noise";

    private const string WithNoise = "with label noise";

    private const string LoudNoise = "with loud label noise";

    /// <summary>The noise of the claims.</summary>
    private const string Half = "τ = ½";

    private static ClaimVariant Supported { get; } = new(Reading.AsPrinted, Verdict.Supported);

    private static ClaimVariant Control { get; } = new(Reading.Control, Verdict.Refuted);
}
