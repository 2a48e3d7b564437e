using LabelNoise.Classification;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Trainings;

/// <summary>What is seen of a training at one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Train">The scores on the training images.</param>
/// <param name="Test">The scores on the test images.</param>
/// <param name="InnerNorm">‖W‖_F.</param>
/// <param name="OuterNorm">‖A‖_F.</param>
/// <param name="LinearTrainLoss">The training loss of the linearised network; null where there is none.</param>
/// <param name="LinearTestLoss">Its test loss.</param>
/// <param name="Distance">The root mean square, over test images and outputs, of what the two differ by.</param>
internal sealed record TrainLook(long Step, Scores Train, Scores Test, double InnerNorm, double OuterNorm, double? LinearTrainLoss, double? LinearTestLoss, double? Distance)
{
    /// <summary>What is reported, by name and meaning.</summary>
    public static IReadOnlyList<(string Name, string Meaning, Func<TrainLook, double?> Value)> Columns { get; } =
    [
        ("train-loss", "mean loss on the clean labels of the training images", look => look.Train.Loss),
        ("test-loss", "the same of the test images", look => look.Test.Loss),
        ("train-accuracy", "share of training images whose largest output is that of their label", look => look.Train.Accuracy),
        ("test-accuracy", "the same of the test images", look => look.Test.Accuracy),
        ("inner-norm", "‖W‖_F, N(0, 1/d) at the start", look => look.InnerNorm),
        ("outer-norm", "‖A‖_F, N(0, 1/m) at the start", look => look.OuterNorm),
        ("linear-train-loss", "training loss of the linearised network", look => look.LinearTrainLoss),
        ("linear-test-loss", "test loss of the linearised network", look => look.LinearTestLoss),
        ("distance", "root mean square of the difference of the two networks' outputs at the test images", look => look.Distance),
    ];

    /// <summary>Looks.</summary>
    /// <param name="network">The network.</param>
    /// <param name="linear">The linearised network; null where there is none.</param>
    public static TrainLook Of(Training network, Training? linear) => new(
        network.Step,
        network.Scores(),
        network.Scores(test: true),
        network.Model.InnerNorm(),
        Dense.Norm(network.Model.OuterNorms()),
        linear?.Scores().Loss,
        linear?.Scores(test: true).Loss,
        linear is null ? null : RootMeanSquare(network.Model.Outputs(test: true), linear.Model.Outputs(test: true)));

    private static double RootMeanSquare(double[] first, double[] second) => Dense.Distance(first, second) / Math.Sqrt(first.Length);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
