using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>The network f(x) = (1/√m)·A·φ(Wx/√d) with K outputs.</summary>
internal sealed class TwoLayerNetwork : ReducedModel
{
    private readonly Activation _activation;

    /// <summary>The network at its start.</summary>
    /// <param name="task">The images.</param>
    /// <param name="setting">The network and its training.</param>
    /// <param name="start">The initial weights.</param>
    public TwoLayerNetwork(ImageTask task, TrainingSetting setting, InitialWeights start)
        : base(task, setting, start) => _activation = setting.Activation;

    private protected override void WriteOutputs(Features features, ReadOnlySpan<int> images, double[] outer, Pass pass)
    {
        int width = Start.RowLength;
        for (int i = 0; i < images.Length; i++)
            Dense.Add(1, features.Start.AsSpan(images[i] * width, width), pass.Shift.AsSpan(i * width, width));
        _activation.Write(pass.Shift, pass.Values, pass.Slopes);
        MatrixProduct.WriteDots(pass.Values, outer, pass.Outputs, width);
        Dense.Scale(Scale, pass.Outputs);
    }

    private protected override double[] Backward(double[] outer) => outer;
}
