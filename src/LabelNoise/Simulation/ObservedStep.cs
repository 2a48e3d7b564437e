using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>A step that is about to be carried out: its first sample, and the network before it. Valid during the observation only.</summary>
internal readonly ref struct ObservedStep
{
    internal ObservedStep(Network network, ReadOnlySpan<double> input, double labelNoise)
    {
        Network = network;
        Input = input;
        LabelNoise = labelNoise;
    }

    /// <summary>The network before the step; its <see cref="Network.Step"/> is the number of steps carried out.</summary>
    public Network Network { get; }

    /// <summary>The input x of the step's first sample; d numbers. Empty for full-batch rules.</summary>
    public ReadOnlySpan<double> Input { get; }

    /// <summary>The label noise ε of the step's first sample, which is +σ or −σ; 0 for full-batch rules.</summary>
    public double LabelNoise { get; }

    /// <summary>g = (θ − θ*)·x − ε, the derivative of the noisy loss with respect to the prediction (equation 4); 0 for full-batch rules.</summary>
    public double Residual => Input.IsEmpty ? 0 : Dense.DifferenceDot(Network.Theta, Network.TeacherVector, Input) - LabelNoise;
}
