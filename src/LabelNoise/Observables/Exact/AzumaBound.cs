using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Azuma's inequality as the proof of Lemma C.2 uses it, enclosed: Pr[S_n > λ] ≤ e^(−λ²/(2nc²)) for a supermartingale whose n increments are at most c. There
/// c = 2η|g|·C_data·m^(1/12), and n is the T₀ with T₀η² = log m/√m.
/// </summary>
internal static class AzumaBound
{
    /// <summary>2, the factor of nc² in the inequality; (29) has 1.</summary>
    public const double Factor = 2;

    /// <summary>The exponent λ²/(f·nc²).</summary>
    /// <param name="factor">f.</param>
    /// <param name="steps">n.</param>
    /// <param name="increment">c.</param>
    /// <param name="lambda">λ.</param>
    public static Enclosure Exponent(double factor, Enclosure steps, Enclosure increment, Enclosure lambda) => lambda * lambda / (factor * steps * increment * increment);

    /// <summary>c/η = 2|g|·C_data·m^(1/12).</summary>
    /// <param name="logWidth">ln m.</param>
    /// <param name="pull">|g|·C_data.</param>
    public static Enclosure Increment(Enclosure logWidth, Enclosure pull) => 2 * pull * Enclosure.Exp(logWidth / 12);

    /// <summary>T₀η² = log m/√m.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    public static Enclosure Horizon(Enclosure logWidth) => logWidth / Enclosure.Exp(logWidth / 2);
}
