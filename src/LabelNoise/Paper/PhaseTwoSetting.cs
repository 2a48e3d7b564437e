using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;

namespace LabelNoise.Paper;

/// <summary>The family of Phase II settings: m = ⌈1/√η⌉ and a teacher norm that is m^(−1/4) (A4 with equality) unless given.</summary>
/// <param name="LearningRate">η.</param>
/// <param name="Dimension">Dimension d.</param>
/// <param name="TeacherNorm">‖θ*‖; m^(−1/4) where null.</param>
/// <param name="FiniteSample">Whether Σ̂ is that of n = ⌈1/η²⌉ inputs (A3 with equality) instead of the population's.</param>
/// <param name="GivenWidth">m; ⌈1/√η⌉ where null.</param>
/// <param name="GivenSamples">n; see <paramref name="FiniteSample"/> where null.</param>
internal sealed record PhaseTwoSetting(double LearningRate, int Dimension, double? TeacherNorm = null, bool FiniteSample = false, long? GivenWidth = null, long? GivenSamples = null) : ISetting
{
    /// <inheritdoc/>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = LearningRate,
        TeacherNorm = TeacherNorm ?? Math.Pow(Width, -0.25),
        Inputs = Samples is { } n ? InputLaw.TrainingSet(n) : InputLaw.Online,
    };

    /// <inheritdoc/>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"η = {LearningRate}, m = {Width}, d = {Dimension}, ‖θ*‖ = {(TeacherNorm is { } norm ? norm.ToString(CultureInfo.InvariantCulture) : "m^(−1/4)")}, {InputsText}");

    /// <inheritdoc/>
    public string Numbers => string.Create(
        CultureInfo.InvariantCulture,
        $"m = {Width}, d = {Dimension}, η = {LearningRate}{(TeacherNorm is { } norm ? FormattableString.Invariant($", ‖θ*‖ = {norm}") : string.Empty)}{(Samples is null ? string.Empty : $", {InputsText}")}");

    /// <inheritdoc/>
    public string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"eta={LearningRate}/d={Dimension}{(TeacherNorm is { } norm ? FormattableString.Invariant($"/teacher={norm}") : string.Empty)}{(GivenWidth is { } width ? FormattableString.Invariant($"/m={width}") : string.Empty)}{(GivenSamples is { } n ? FormattableString.Invariant($"/n={n}") : FiniteSample ? "/n=1:eta^2" : string.Empty)}");

    private string InputsText => GivenSamples is { } n ? string.Create(CultureInfo.InvariantCulture, $"n = {n}") : FiniteSample ? "n = 1/η²" : "Σ̂ = I";

    private long? Samples => GivenSamples ?? (FiniteSample ? RoundUp(1 / (LearningRate * LearningRate)) : null);

    private long Width => GivenWidth ?? RoundUp(1 / Math.Sqrt(LearningRate));

    /// <summary>⌈x⌉, forgiving the rounding error of a whole number.</summary>
    private static long RoundUp(double x) => (long)Math.Ceiling(x * (1 - 1e-12));
}
