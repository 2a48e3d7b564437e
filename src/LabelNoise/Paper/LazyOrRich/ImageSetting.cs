using LabelNoise.Classification;

namespace LabelNoise.Paper;

/// <summary>Numbers at which the figure of real images is checked. The images are always the first of the excerpt; weights, batches and replaced labels are a replicate's own.</summary>
internal sealed class ImageSetting
{
    private readonly Lazy<ImageTask> _task;

    private ImageSetting(string id, int images, long steps, TrainingSetting noisy, string? streamName = null)
    {
        (Id, Images, Steps, Noisy, StreamName) = (id, images, steps, noisy, streamName);
        _task = new Lazy<ImageTask>(() => ImageTask.Fashion(Images, Images));
    }

    /// <summary>The setting of the authors' script but for its biases, and for its images, which are of CIFAR-10.</summary>
    public static ImageSetting Released { get; } = new("released", 64, 10_000, new TrainingSetting { Width = 512, LearningRate = 1e-3, FlipProbability = 0.5 }, "Fig.2/released");

    /// <summary>The same with fewer images and units, and longer steps.</summary>
    public static ImageSetting Small { get; } = new("small", 32, 300, new TrainingSetting { Width = 100, LearningRate = 1e-2, FlipProbability = 0.5 });

    /// <summary>Loud noise: steps so long, and batches so small, that the noise moves the weights far.</summary>
    public static ImageSetting Loud { get; } = new(
        "loud", 32, 4000, new TrainingSetting { Width = 32, LearningRate = 4, FlipProbability = 0.5, BatchSize = 1, Parameterisation = Parameterisation.Ntk });

    /// <summary>What it is called in identifiers.</summary>
    public string Id { get; }

    /// <summary>n, and as many test images.</summary>
    public int Images { get; }

    /// <summary>The name of the replicates that all claims at the setting look at, so that none is trained twice; null where each claim has its own.</summary>
    public string? StreamName { get; }

    /// <summary>Steps of a training.</summary>
    public long Steps { get; }

    /// <summary>Training with label noise.</summary>
    public TrainingSetting Noisy { get; }

    /// <summary>The same without.</summary>
    public TrainingSetting Clean => Noisy with { FlipProbability = 0 };

    /// <summary>The images.</summary>
    public ImageTask Task => _task.Value;

    /// <summary>The numbers that differ between the settings: n, units, η, steps.</summary>
    public string Numbers => FormattableString.Invariant(
        $"n = {Images}, m = {Noisy.Width}, η = {Noisy.LearningRate}{(Noisy.Parameterisation == Parameterisation.Ntk ? " (NTK)" : string.Empty)}, {Steps} steps{(Noisy.BatchSize is { } size ? FormattableString.Invariant($" of {size} image") : string.Empty)}");

    /// <summary>The numbers in words.</summary>
    public string Text => FormattableString.Invariant(
        $"{Images} training and {Images} test images of Fashion-MNIST, {Noisy.Width} erf units, squared loss, {Steps} steps of {(Noisy.BatchSize is { } size ? FormattableString.Invariant($"{size} image") : "all images")}, η = {Noisy.LearningRate}{(Noisy.Parameterisation == Parameterisation.Ntk ? " in the NTK parameterisation" : string.Empty)}");
}
