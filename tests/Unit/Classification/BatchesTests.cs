using LabelNoise.Classification;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class BatchesTests
{
    private static readonly ImageSet Images = new([.. Enumerable.Range(0, 10).Select(k => (double)k)], [.. Enumerable.Range(0, 10).Select(k => k % 4)], 4);
    private static readonly ReplicateSeed Seed = ReplicateSeed.For(2, "batches", 0);

    [Fact(DisplayName = "Without label noise a full batch is all images in their order with their labels")]
    public void Full()
    {
        Batches batches = new(Images, new TrainingSetting(), Seed);
        batches.Next();

        batches.Images.ToArray().Should().Equal(Enumerable.Range(0, 10));
        batches.Labels.ToArray().Should().Equal(Images.Labels.ToArray());
    }

    [Fact(DisplayName = "A batch has no image twice, each image is drawn equally often, and noise changes no draw of images")]
    public void Drawn()
    {
        Batches batches = new(Images, new TrainingSetting { BatchSize = 3 }, Seed);
        Batches noisy = new(Images, new TrainingSetting { BatchSize = 3, FlipProbability = 0.5 }, Seed);
        int[] counts = new int[10];
        for (int step = 0; step < 10_000; step++)
        {
            using Case atStep = Case.Of(step);
            batches.Next();
            noisy.Next();
            batches.Images.ToArray().Should().OnlyHaveUniqueItems().And.Equal(noisy.Images.ToArray());
            foreach (int image in batches.Images)
                counts[image]++;
        }

        // Binomial with mean 3000 and standard deviation 46.
        counts.Should().OnlyContain(count => Math.Abs(count - 3000) < 6 * 46);
    }

    [Theory(DisplayName = "At every step a label is replaced with probability τ by a uniform one, so that it changes with probability τ(1 − 1/K)")]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Replaced(double probability)
    {
        Batches batches = new(Images, new TrainingSetting { FlipProbability = probability }, Seed);
        int[] seen = new int[4];
        for (int step = 0; step < 40_000; step++)
        {
            batches.Next();
            seen[batches.Labels[1]]++;
        }

        // The label of image 1 is 1; standard deviations are below 100.
        seen[1].Should().BeInRange((int)(40_000 * (1 - (probability * 0.75))) - 600, (int)(40_000 * (1 - (probability * 0.75))) + 600);
        foreach (int other in new[] { 0, 2, 3 })
        {
            using Case atOther = Case.Of(other);
            seen[other].Should().BeInRange((int)(10_000 * probability) - 600, (int)(10_000 * probability) + 600);
        }
    }

    [Fact(DisplayName = "A batch of more images than there are is refused")]
    public void TooLarge()
    {
        Action make = () => _ = new Batches(Images, new TrainingSetting { BatchSize = 11 }, Seed);
        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("BatchSize must be a whole number from 1 to 10.*");
    }

    [Fact(DisplayName = "Settings out of their range are refused")]
    public void Refused()
    {
        foreach (Func<TrainingSetting> make in new Func<TrainingSetting>[]
        {
            () => new TrainingSetting { Width = 0 },
            () => new TrainingSetting { LearningRate = 0 },
            () => new TrainingSetting { LearningRate = double.NaN },
            () => new TrainingSetting { FlipProbability = 1.5 },
            () => new TrainingSetting { FlipProbability = double.NaN },
            () => new TrainingSetting { BatchSize = 0 },
            () => new TrainingSetting { Radius = -1 },
        })
        {
            using Case atMake = Case.Of(make.Method.Name);
            make.Should().Throw<ArgumentOutOfRangeException>();
        }
    }
}
