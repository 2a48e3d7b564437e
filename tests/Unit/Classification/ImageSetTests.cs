using LabelNoise.Classification;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class ImageSetTests
{
    [Fact(DisplayName = "Standardised images have mean 0 and variance 1 over all pixels together, and the same labels")]
    public void Standardised()
    {
        ImageSet set = FashionMnist.Train().First(20).Standardised();

        set.Pixels.ToArray().Average().Should().BeApproximately(0, 1e-12);
        set.Pixels.ToArray().Average(p => p * p).Should().BeApproximately(1, 1e-12);
        set.Labels.ToArray().Should().Equal(FashionMnist.Train().First(20).Labels.ToArray());
    }

    [Fact(DisplayName = "Malformed images are refused")]
    public void Refused()
    {
        foreach ((Action make, string error) in new (Action, string)[]
        {
            (() => _ = new ImageSet([1, 2, 3], [0, 1], 2), "pixels are 3 for 2 images; a multiple above 0 is accepted.*"),
            (() => _ = new ImageSet([1, 2], [], 2), "pixels are 2 for 0 images;*"),
            (() => _ = new ImageSet([1, 2], [0, 2], 2), "labels must be a whole number from 0 to 1.*"),
            (() => _ = new ImageSet([1, 2], [0, 0], 1), "classes must be a whole number of at least 2.*"),
            (() => new ImageSet([1, 2], [0, 0], 2).First(3), "count must be a whole number from 1 to 2.*"),
            (() => new ImageSet([2, 2], [0, 0], 2).Standardised(), "All 2 pixels are equal; images that differ are accepted."),
            (() => _ = new ImageTask(new ImageSet([1, 2], [0, 0], 2), new ImageSet([1, 2], [0], 2)), "test has 2 numbers an image and 2 classes; 1 and 2 are accepted*"),
        })
        {
            using Case atError = Case.Of(error);
            make.Should().Throw<Exception>().WithMessage(error);
        }
    }

    [Fact(DisplayName = "The products of a task are those of its standardised images, over d")]
    public void Products()
    {
        ImageTask task = Pictures.Task;
        for (int i = 0; i < task.Test.Count; i++)
        {
            for (int j = 0; j < task.Train.Count; j++)
            {
                using Case atPair = Case.Of((i, j));
                double product = Enumerable.Range(0, 11).Sum(k => task.Test[i][k] * task.Train[j][k]) / 11;
                task.TestGram[(i * task.Train.Count) + j].Should().BeApproximately(product, 1e-13);
            }
        }
    }

    [Fact(DisplayName = "The least share that carries a part of the norm takes the largest units first, and pruning removes the smallest")]
    public void Norms()
    {
        double[] norms = [1, 6, 1, 2];

        UnitNorms.ShareCarrying(norms, 0.6).Should().Be(0.25);
        UnitNorms.ShareCarrying(norms, 0.79).Should().Be(0.5);
        UnitNorms.ShareCarrying(norms, 0.95).Should().Be(1);
        Enumerable.Range(0, 4).Where(UnitNorms.Pruned(norms, 0.5)).Should().Equal(1, 3);
        Enumerable.Range(0, 4).Where(UnitNorms.Pruned(norms, 0)).Should().HaveCount(4);
    }
}
