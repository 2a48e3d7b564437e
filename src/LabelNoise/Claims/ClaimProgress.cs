using LabelNoise.Numerics;

namespace LabelNoise.Claims;

/// <summary>How far the check of a claim has come.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Trials">Replicates consumed.</param>
/// <param name="LogEvidence">The larger of the two e-processes so far, natural logarithm.</param>
/// <param name="Threshold">The natural logarithm at which it decides.</param>
/// <param name="Steps">Steps that all replicates so far have taken together, those not yet consumed included.</param>
public sealed record ClaimProgress(Claim Claim, long Trials, double LogEvidence, double Threshold, long Steps)
{
    /// <summary>About which part of the check is done, from 0 to 1, by steps rather than evidence; 0 where nothing is known of it.</summary>
    internal double Part { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
