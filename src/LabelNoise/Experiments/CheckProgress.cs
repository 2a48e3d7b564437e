using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>
/// About which part of a check is done. Most replicates are computed in one batch, and while it runs neither their number nor the evidence moves. So the steps of the whole check
/// are estimated, from those of the replicates that are consumed and from how many more there will be.
/// </summary>
/// <param name="test">The test.</param>
/// <param name="threshold">The natural logarithm of the evidence at which it decides.</param>
/// <param name="replicates">About how many replicates it takes if all is as expected; null where that is not known, and the evidence so far has to tell.</param>
/// <param name="typicalSteps">About how many steps a replicate takes; 0 where that is not known before the first is consumed.</param>
internal sealed class CheckProgress(ISequentialTest test, double threshold, long? replicates, long typicalSteps)
{
    private double _expected = replicates ?? double.NaN;
    private long _steps;

    /// <summary>To be called before each batch.</summary>
    /// <param name="outlook">How many more replicates the test asks for.</param>
    public void Begin(long outlook)
    {
        if (replicates is { } known)
            _expected = Math.Max(known, test.Trials + outlook);
        else
            _expected = test.LogEvidence > 0 ? test.Trials * Math.Max(1, threshold / test.LogEvidence) : double.NaN;
    }

    /// <summary>To be called after each replicate that is consumed.</summary>
    /// <param name="steps">The steps of all that are.</param>
    public void Consume(long steps) => _steps = steps;

    /// <summary>The part, from 0 to 1; 0 where nothing is known of it.</summary>
    /// <param name="steps">The steps of all replicates so far, those not yet consumed included.</param>
    public double At(long steps)
    {
        double each = test.Trials > 0 ? (double)_steps / test.Trials : typicalSteps;
        double part = each > 0 ? steps / (each * _expected) : test.Trials / _expected;
        return double.IsNaN(part) ? 0 : Math.Min(1, part);
    }
}
