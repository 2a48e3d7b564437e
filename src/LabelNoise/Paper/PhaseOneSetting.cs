using System.Diagnostics;
using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;

namespace LabelNoise.Paper;

/// <summary>
/// The family of Phase I settings: η = s/m with a stability number s = ηm, σ = m^(1/4), ‖θ*‖ = m^(−1/4) (A4 with equality). σ is free in
/// Theorem C.4; m^(1/4) is the largest order that bound (i) of Lemma C.2 allows, and it makes T₁ shortest.
/// </summary>
/// <param name="Width">Width m.</param>
/// <param name="Dimension">Dimension d.</param>
/// <param name="Stability">ηm.</param>
/// <param name="Inputs">Online, heavy-tailed or a training set.</param>
/// <param name="NoiseLevel">σ; m^(1/4) where null.</param>
/// <param name="TeacherNorm">‖θ*‖; m^(−1/4) where null.</param>
internal sealed record PhaseOneSetting(
    long Width, int Dimension, double Stability, InputLaw Inputs, double? NoiseLevel = null, double? TeacherNorm = null) : ISetting
{
    /// <inheritdoc/>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = Stability / Width,
        NoiseLevel = NoiseLevel ?? Math.Pow(Width, 0.25),
        TeacherNorm = TeacherNorm ?? Math.Pow(Width, -0.25),
        Inputs = Inputs,
    };

    /// <inheritdoc/>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"m = {Width}, d = {Dimension}, ηm = {Stability}, σ = {NoiseLevel?.ToString(CultureInfo.InvariantCulture) ?? "m^(1/4)"}, {(TeacherNorm is { } norm ? string.Create(CultureInfo.InvariantCulture, $"‖θ*‖ = {norm}, ") : string.Empty)}{Inputs}");

    /// <inheritdoc/>
    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"m = {Width}, d = {Dimension}, ηm = {Stability}{Given("σ", NoiseLevel)}{Given("‖θ*‖", TeacherNorm)}{(Inputs == InputLaw.Online ? string.Empty : $", {Inputs}")}");

    /// <inheritdoc/>
    public string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"m={Width}/d={Dimension}/eta-m={Stability}/{Named("sigma", NoiseLevel)}{Named("teacher", TeacherNorm)}{InputsId}");

    private string InputsId => Inputs switch
    {
        InputLaw.Finite finite => FormattableString.Invariant($"n={finite.Count}"),
        InputLaw.Student student => string.Create(CultureInfo.InvariantCulture, $"t={student.DegreesOfFreedom}"),
        InputLaw.Fresh => "online",
        _ => throw new UnreachableException($"{Inputs} has no identifier."),
    };

    private static string Given(string symbol, double? value) => value is { } given ? string.Create(CultureInfo.InvariantCulture, $", {symbol} = {given}") : string.Empty;

    private static string Named(string name, double? value) => value is { } given ? string.Create(CultureInfo.InvariantCulture, $"{name}={given}/") : string.Empty;
}
