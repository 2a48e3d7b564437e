namespace LabelNoise.Cli.Simulations;

/// <summary>What one look at a replicate saw.</summary>
/// <param name="Values">The observables, in the order of the setting.</param>
/// <param name="Inside">Neurons in the lazy regime or diverged; null where neurons are not looked at.</param>
/// <param name="NeverOutside">Neurons never yet seen outside it.</param>
internal readonly record struct Look(double[] Values, int? Inside, int? NeverOutside);
