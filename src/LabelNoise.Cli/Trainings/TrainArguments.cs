using System.CommandLine;
using LabelNoise.Classification;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Trainings;

/// <summary>The options of `train`, and the plan they describe.</summary>
internal sealed class TrainArguments
{
    private const int MostImages = 10_000;
    private const int MostWidth = 1 << 20;
    private const long MostLooks = 100_000;
    private const int DefaultImages = 64;
    private const long DefaultSteps = 10_000;
    private const int DefaultLooks = 10;

    private readonly Option<Activation?> _activation = OptionOf.Word<Activation?>("--activation", "φ of the hidden units", ("erf", Activation.Erf), ("relu", Activation.Relu), ("linear", Activation.Linear));

    private readonly Option<Loss> _loss = OptionOf.Word("--loss", "What is made small", ("squared", Loss.Squared), ("cross-entropy", Loss.CrossEntropy));

    private readonly Option<Parameterisation> _parameterisation = OptionOf.Word(
        "--parameterisation", "The coordinates of gradients: U₂φ(U₁x) with U₁ ~ N(0, 1/d), U₂ ~ N(0, 1/m), or (1/√m)Aφ(Wx/√d) with standard normal A, W", ("standard", Parameterisation.Standard), ("ntk", Parameterisation.Ntk));

    private readonly Option<long?> _width = OptionOf.Whole("--width", "The width m [default: 512]", 1, MostWidth);

    private readonly Option<long?> _images = OptionOf.Whole("--images", "Training images n, the first of the file [default: 64]", 1, MostImages);

    private readonly Option<long?> _test = OptionOf.Whole("--test", "Test images, the first of the file [default: 64]", 1, MostImages);

    private readonly Option<long?> _steps = OptionOf.Whole("--steps", "Steps [default: 10000]", 0, 1L << 62);

    private readonly Option<long?> _every = OptionOf.Whole("--every", "Steps between looks [default: a tenth of the steps]", 1);

    private readonly Option<double?> _rate = OptionOf.Positive("--learning-rate", "The step size η [default: 0.001]");

    private readonly Option<double?> _flip = OptionOf.Real("--flip", "The probability τ that a label is replaced by a uniform one, anew at every step [default: 0]", "a number from 0 to 1", x => x is >= 0 and <= 1);

    private readonly Option<long?> _batch = OptionOf.Whole("--batch", "Images of a step, drawn without replacement [default: all]", 1, MostImages);

    private readonly Option<double?> _radius = OptionOf.NotNegative("--radius", "The radius ρ of SAM; 0 is plain descent [default: 0]");

    private readonly Option<bool> _linearised = new("--linearised") { Description = "Also trains the linearisation at the start, by the same batches and labels, and reports the distance between the two" };

    private readonly Option<string?> _cifar = OptionOf.Name(
        "--cifar", $"A folder with {Cifar10Reader.TrainingFile} and {Cifar10Reader.TestFile} of CIFAR-10 [default: the images that the program carries]", "a folder", "folder");

    private readonly Option<ulong?> _seed = OptionOf.Seed(SuiteSeed.Description);

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> All => [_activation, _loss, _parameterisation, _width, _images, _test, _steps, _every, _rate, _flip, _batch, _radius, _linearised, _cifar, _seed];

    /// <summary>The plan.</summary>
    /// <exception cref="UserErrorException">The options do not go together, or a file cannot be used.</exception>
    public TrainPlan Read(ParseResult parsed)
    {
        long steps = parsed.GetValue(_steps) ?? DefaultSteps;
        long every = parsed.GetValue(_every) ?? Math.Max(1, steps / DefaultLooks);
        if (steps / every > MostLooks)
            throw new UserErrorException(FormattableString.Invariant($"--every is {every}: {steps / every} looks; at least {(steps + MostLooks - 1) / MostLooks} is accepted here."));
        int images = (int)(parsed.GetValue(_images) ?? DefaultImages);
        int test = (int)(parsed.GetValue(_test) ?? DefaultImages);
        if (parsed.GetValue(_batch) is { } batch && batch > images)
            throw new UserErrorException(FormattableString.Invariant($"--batch is '{batch}'; a whole number from 1 to {images} is accepted, the number of images."));
        TrainingSetting training = Training(parsed, images);
        EnsureMemory(training.Width, images, test);
        string? folder = parsed.GetValue(_cifar);
        (ImageSet trainSet, ImageSet testSet) = folder is null ? Carried(images, test) : Cifar(folder, images, test);
        return new TrainPlan(
            folder is null ? "Fashion-MNIST" : "CIFAR-10", trainSet, testSet, training, parsed.GetValue(_linearised), steps, every, SuiteSeed.Resolve(parsed.GetValue(_seed)).Seed);
    }

    private TrainingSetting Training(ParseResult parsed, int images) => new()
    {
        Activation = parsed.GetValue(_activation) ?? Activation.Erf,
        Loss = parsed.GetValue(_loss),
        Parameterisation = parsed.GetValue(_parameterisation),
        Width = (int)(parsed.GetValue(_width) ?? 512),
        LearningRate = parsed.GetValue(_rate) ?? 1e-3,
        FlipProbability = parsed.GetValue(_flip) ?? 0,
        BatchSize = parsed.GetValue(_batch) is { } batch && batch < images ? (int)batch : null,
        Radius = parsed.GetValue(_radius) ?? 0,
    };

    private static void EnsureMemory(int width, int images, int test)
    {
        try
        {
            // Rows over hidden units: of each image the start, its φ and φ', C twice, and the four of a pass; of both models.
            MemoryBudget.Require(width, 2L * 10 * sizeof(double) * (images + test), "--width");
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new UserErrorException(UserErrorException.Reason(error) + ".", error);
        }
    }

    private static (ImageSet Train, ImageSet Test) Carried(int images, int test)
    {
        foreach ((string option, int count) in new[] { ("--images", images), ("--test", test) })
        {
            if (count > FashionMnist.Count)
                throw new UserErrorException(FormattableString.Invariant($"{option} is '{count}'; a whole number from 1 to {FashionMnist.Count} is accepted without --cifar."));
        }

        return (FashionMnist.Train().First(images), FashionMnist.Test().First(test));
    }

    private static (ImageSet Train, ImageSet Test) Cifar(string folder, int images, int test)
    {
        try
        {
            return (Cifar10Reader.Read(folder, Cifar10Reader.TrainingFile, images), Cifar10Reader.Read(folder, Cifar10Reader.TestFile, test));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--cifar is '{folder}': {UserErrorException.Reason(error)}.", error);
        }
    }
}
