using LabelNoise.Classification;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Paper;

/// <summary>What the figure of real images asks of a training: its losses at even looks, and the model at its start and its end.</summary>
internal sealed class TrainingRecord
{
    /// <summary>Looks at the losses, besides the one at the start.</summary>
    public const int Looks = 20;

    private readonly double[] _losses = new double[Looks + 1];
    private readonly double[] _testLosses = new double[Looks + 1];

    private TrainingRecord(Training training, long steps)
    {
        (InnerNormAtStart, OuterNormAtStart) = Norms(training.Model);
        for (int look = 0; look <= Looks; look++)
        {
            training.Advance((steps * look / Looks) - training.Step);
            (_losses[look], _testLosses[look]) = (training.Scores().Loss, training.Scores(test: true).Loss);
        }

        (InnerNorm, OuterNorm) = Norms(training.Model);
        UnitNorms = Classification.UnitNorms.Of(training.Model);
        PrunedLoss = training.Scores(kept: Classification.UnitNorms.Pruned(UnitNorms, 0.5)).Loss;
    }

    /// <summary>‖W‖_F at the start.</summary>
    public double InnerNormAtStart { get; }

    /// <summary>‖a‖ at the start.</summary>
    public double OuterNormAtStart { get; }

    /// <summary>‖W‖_F at the end.</summary>
    public double InnerNorm { get; }

    /// <summary>‖a‖ at the end.</summary>
    public double OuterNorm { get; }

    /// <summary>‖wᵣ‖·‖aᵣ‖ of each unit at the end.</summary>
    public IReadOnlyList<double> UnitNorms { get; }

    /// <summary>The loss on clean labels at the end without the half of the units of least norm.</summary>
    public double PrunedLoss { get; }

    /// <summary>Trains a model from the initial weights of a replicate.</summary>
    /// <param name="setting">The numbers.</param>
    /// <param name="trainee">Which training it is.</param>
    /// <param name="seed">The replicate's randomness: weights, batches and replaced labels.</param>
    public static TrainingRecord Of(ImageSetting setting, Trainee trainee, ReplicateSeed seed)
    {
        InitialWeights start = new(setting.Task, setting.Noisy, seed);
        Training training = trainee.IsLinearised
            ? Training.OfLinearisation(trainee.Setting, start, setting.Task, seed)
            : Training.OfNetwork(trainee.Setting, start, setting.Task, seed);
        return new TrainingRecord(training, setting.Steps);
    }

    /// <summary>The loss on clean labels.</summary>
    /// <param name="look">Which look, from 0 to <see cref="Looks"/>; 0 is the start.</param>
    /// <param name="test">Whether on the test images.</param>
    public double Loss(int look, bool test = false) => (test ? _testLosses : _losses)[look];

    private static (double Inner, double Outer) Norms(ReducedModel model) => (model.InnerNorm(), Dense.Norm(model.OuterNorms()));
}
