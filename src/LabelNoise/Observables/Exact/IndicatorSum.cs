namespace LabelNoise.Observables.Exact;

/// <summary>The law of a sum of independent indicators of any parameters, by adding one after the other; every term is positive, so nothing cancels.</summary>
internal sealed class IndicatorSum
{
    private readonly double[] _law;

    /// <summary>Takes the parameters pᵢ, each in [0, 1].</summary>
    public IndicatorSum(IReadOnlyList<double> parameters)
    {
        _law = new double[parameters.Count + 1];
        _law[0] = 1;
        for (int i = 0; i < parameters.Count; i++)
        {
            for (int k = i + 1; k >= 0; k--)
                _law[k] = (_law[k] * (1 - parameters[i])) + (k == 0 ? 0 : _law[k - 1] * parameters[i]);
        }

        Mean = parameters.Sum();
    }

    /// <summary>μ.</summary>
    public double Mean { get; }

    /// <summary>ln Pr[S ≤ t].</summary>
    public double LogAtMost(int t) => Math.Log(_law[..(t + 1)].Sum());

    /// <summary>ln Pr[S ≥ t].</summary>
    public double LogAtLeast(int t) => Math.Log(_law[t..].Sum());
}
