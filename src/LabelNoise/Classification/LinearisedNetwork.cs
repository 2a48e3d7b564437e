using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>The first-order expansion of a network in its weights at the start, trained by the same steps: f is linear in A and W, and its kernel the empirical tangent kernel.</summary>
internal sealed class LinearisedNetwork(ImageTask task, TrainingSetting setting, InitialWeights start) : ReducedModel(task, setting, start)
{
    private protected override void WriteOutputs(Features features, ReadOnlySpan<int> images, double[] outer, Pass pass)
    {
        int width = Start.RowLength;
        for (int i = 0; i < images.Length; i++)
        {
            features.Values.AsSpan(images[i] * width, width).CopyTo(pass.Values.AsSpan(i * width));
            features.Slopes.AsSpan(images[i] * width, width).CopyTo(pass.Slopes.AsSpan(i * width));
        }

        // f = (A·φ + A(0)·(φ' ⊙ shift))/√m: the first term has the start and the motion of A, the second that of W.
        double[] moved = new double[pass.Outputs.Length];
        MatrixProduct.Multiply(pass.Slopes, pass.Shift);
        MatrixProduct.WriteDots(pass.Shift, Start.Outer, moved, width);
        MatrixProduct.WriteDots(pass.Values, outer, pass.Outputs, width);
        Dense.Add(1, moved, pass.Outputs);
        Dense.Scale(Scale, pass.Outputs);
    }

    private protected override double[] Backward(double[] outer) => Start.Outer;
}
