namespace LabelNoise.Paper;

/// <summary>What one replicate met while its noise was switched on and off by turns.</summary>
/// <param name="FallOn">−ln of what is left of ‖W‖_F², summed over the periods with noise.</param>
/// <param name="FallOff">The same over the periods without noise.</param>
/// <param name="LeastFallOn">The smallest fall in a period with noise.</param>
/// <param name="OscillationOn">The mean of ‖a(t + g) − a(t)‖² over the looks while the noise is on, the first part of each period left out.</param>
/// <param name="OscillationOff">The same while it is off.</param>
/// <param name="CentreOn">The squared norm of the mean of a over the looks of a period with noise, averaged over these periods.</param>
/// <param name="VarianceOn">The mean squared distance of a from that mean, averaged likewise.</param>
internal readonly record struct Alternation(
    double FallOn, double FallOff, double LeastFallOn, double OscillationOn, double OscillationOff, double CentreOn, double VarianceOn)
{
    /// <inheritdoc/>
    public override string ToString() => Numerics.RecordText.Of(this);
}
