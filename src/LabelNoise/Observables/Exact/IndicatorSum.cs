using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The law of a sum of independent indicators of any parameters, enclosed, by adding one after the other; every term is positive, so nothing cancels.
/// </summary>
internal sealed class IndicatorSum
{
    private readonly Enclosure[] _law;

    /// <summary>Takes the parameters pᵢ, each in [0, 1].</summary>
    public IndicatorSum(IReadOnlyList<Enclosure> parameters)
    {
        _law = new Enclosure[parameters.Count + 1];
        _law[0] = 1;
        for (int i = 0; i < parameters.Count; i++)
        {
            for (int k = i + 1; k >= 0; k--)
                _law[k] = (_law[k] * (1 - parameters[i])) + (k == 0 ? 0 : _law[k - 1] * parameters[i]);
        }
    }

    /// <summary>ln Pr[S ≤ t].</summary>
    public Enclosure LogAtMost(int t) => LogOf(_law[..(t + 1)]);

    /// <summary>ln Pr[S ≥ t].</summary>
    public Enclosure LogAtLeast(int t) => LogOf(_law[t..]);

    private static Enclosure LogOf(Enclosure[] terms) => Enclosure.Log(terms.Aggregate((sum, term) => sum + term));
}
