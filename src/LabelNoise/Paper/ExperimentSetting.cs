using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;

namespace LabelNoise.Paper;

/// <summary>The settings of the paper's synthetic experiments, and small ones with the same two phases.</summary>
/// <param name="Width">Width m.</param>
/// <param name="Dimension">Dimension d.</param>
/// <param name="LearningRate">η.</param>
/// <param name="NoiseLevel">σ.</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
/// <param name="Samples">n; fresh inputs where null.</param>
internal sealed record ExperimentSetting(long Width, int Dimension, double LearningRate, double NoiseLevel, double TeacherNorm = 1, long? Samples = null) : ISetting
{
    /// <summary>Where both phases take some 10⁵ steps, at ησ²√d = 0.026·‖θ*‖ and ηm = 1.</summary>
    public static ExperimentSetting Small { get; } = new(100, 7, 0.01, 1);

    /// <summary>Half as wide, and twice as fast, for what is looked at after both phases.</summary>
    public static ExperimentSetting Narrow { get; } = new(50, 7, 0.02, 0.7);

    /// <summary>At ηm = 0.1, so that laws to leading order hold.</summary>
    public static ExperimentSetting SmallStep { get; } = new(100, 7, 1e-3, 4);

    /// <summary>The numbers of the paper's synthetic experiments: ηm = 1 and 200 training inputs.</summary>
    public static ExperimentSetting Released { get; } = new(1000, 20, 0.001, 4, Samples: 200);

    /// <summary>The same with fresh inputs.</summary>
    public static ExperimentSetting ReleasedFresh { get; } = Released with { Samples = null };

    /// <inheritdoc/>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = LearningRate,
        NoiseLevel = NoiseLevel,
        TeacherNorm = TeacherNorm,
        Inputs = Samples is { } n ? InputLaw.TrainingSet(n) : InputLaw.Online,
    };

    /// <inheritdoc/>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"m = {Width}, d = {Dimension}, η = {LearningRate}, σ = {NoiseLevel:G4}, ‖θ*‖ = {TeacherNorm:G4}, {Problem.Inputs}");

    /// <inheritdoc/>
    public string Numbers => string.Create(
        CultureInfo.InvariantCulture, $"m = {Width}, d = {Dimension}, η = {LearningRate}, σ = {NoiseLevel:G4}{(TeacherNorm == 1 ? string.Empty : FormattableString.Invariant($", ‖θ*‖ = {TeacherNorm:G4}"))}{(Samples is null ? string.Empty : $", {Problem.Inputs}")}");

    /// <inheritdoc/>
    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"m={Width}/d={Dimension}/eta={LearningRate}/sigma={NoiseLevel:G4}/{(TeacherNorm == 1 ? string.Empty : FormattableString.Invariant($"teacher={TeacherNorm:G4}/"))}{(Samples is { } n ? FormattableString.Invariant($"n={n}") : "online")}");
}
