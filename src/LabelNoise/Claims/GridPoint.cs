using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Claims;

/// <summary>A point of a scaling claim's grid.</summary>
/// <param name="Parameter">The parameter's value here, above 0.</param>
/// <param name="Problem">The problem that is trained on here.</param>
/// <param name="Observation">Runs a replicate here and observes it.</param>
/// <param name="Replicates">How many replicates are run here, fixed in advance.</param>
internal sealed record GridPoint(double Parameter, Problem Problem, Trial<double> Observation, int Replicates)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
