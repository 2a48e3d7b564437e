namespace LabelNoise.Observables;

/// <summary>What a watch of the bounds of Lemmas C.2 and C.3 (4) met on a run, over every neuron and every step; +∞ throughout for a run that diverged before a neuron left.</summary>
/// <param name="OuterWeight">An upper bound on max |aᵢ(t)|; above m^(−1/4) exactly when some |aᵢ(t)| was.</param>
/// <param name="Residual">max |g(t)|.</param>
/// <param name="Increment">An upper bound on ΔWᵢ over all neurons and steps: g²‖x‖²·max aᵢ² at its largest.</param>
/// <param name="Input">The largest ‖x‖ met, the C_data of condition A5 on this run.</param>
/// <param name="ResidualBound">2(‖θ(0)‖ + m^(1/4))·C_data + σ, the last display of Lemma C.2, at the largest ‖x‖.</param>
internal readonly record struct BoundReport(double OuterWeight, double Residual, double Increment, double Input, double ResidualBound)
{
    /// <summary>max |g| over <see cref="ResidualBound"/>: above 1 exactly when the proof's bound (i) failed, with C_data the largest ‖x‖ of the run.</summary>
    public double ResidualRatio => Residual / ResidualBound;
}
