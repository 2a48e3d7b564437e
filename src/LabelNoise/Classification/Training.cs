using LabelNoise.Randomness;

namespace LabelNoise.Classification;

/// <summary>A model under training: Algorithm 1 of the paper, or sharpness-aware minimisation. Not thread-safe.</summary>
internal sealed class Training
{
    private readonly TrainingSetting _setting;
    private readonly Batches _batches;

    private Training(ReducedModel model, TrainingSetting setting, ReplicateSeed seed)
    {
        (Model, _setting) = (model, setting);
        _batches = new Batches(model.Task.Train, setting, seed);
    }

    /// <summary>The model.</summary>
    public ReducedModel Model { get; }

    /// <summary>Steps taken.</summary>
    public long Step { get; private set; }

    /// <summary>The network at its start. Trainings with the same seed have the same images at every step, and with the same τ the same labels.</summary>
    /// <param name="setting">The network and its training.</param>
    /// <param name="start">The initial weights.</param>
    /// <param name="task">The images.</param>
    /// <param name="seed">The replicate's randomness.</param>
    public static Training OfNetwork(TrainingSetting setting, InitialWeights start, ImageTask task, ReplicateSeed seed) =>
        new(new TwoLayerNetwork(task, setting, start), setting, seed);

    /// <summary>The linearised network at its start.</summary>
    /// <param name="setting">The network and its training.</param>
    /// <param name="start">The initial weights.</param>
    /// <param name="task">The images.</param>
    /// <param name="seed">The replicate's randomness.</param>
    public static Training OfLinearisation(TrainingSetting setting, InitialWeights start, ImageTask task, ReplicateSeed seed) =>
        new(new LinearisedNetwork(task, setting, start), setting, seed);

    /// <summary>Carries out steps.</summary>
    /// <param name="steps">How many, at least 0.</param>
    public void Advance(long steps)
    {
        for (long step = 0; step < steps; step++)
        {
            _batches.Next();
            Model.Advance(_batches.Images, _batches.Labels);
        }

        Step += steps;
    }

    /// <summary>How well the clean labels are fitted.</summary>
    /// <param name="test">Whether those of the test images.</param>
    /// <param name="kept">Whether a hidden unit is kept; all are where null.</param>
    public Scores Scores(bool test = false, Func<int, bool>? kept = null) =>
        Classification.Scores.Of(_setting.Loss, test ? Model.Task.Test : Model.Task.Train, Model.Outputs(test, kept));
}
