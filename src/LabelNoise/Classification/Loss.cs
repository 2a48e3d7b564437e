namespace LabelNoise.Classification;

/// <summary>What training makes small, a mean over the images of a batch.</summary>
internal enum Loss
{
    /// <summary>(1/2K)·‖f(x) − e‖², e the unit vector of the label: half the mean over the K outputs, as the authors' script has it.</summary>
    Squared = 0,

    /// <summary>−ln of the softmax of f(x) at the label.</summary>
    CrossEntropy = 1,
}
