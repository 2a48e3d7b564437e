using System.Reflection;

namespace LabelNoise.Classification;

/// <summary>The excerpt of Fashion-MNIST that the library carries: 256 training and 256 test images of 28 × 28 grey pixels, ten classes. It stands in for the paper's subset of CIFAR-10.</summary>
/// <remarks>Copyright 2017 Zalando SE, MIT licence: Data/fashion-mnist/LICENSE, which is a resource beside the files.</remarks>
internal static class FashionMnist
{
    /// <summary>How many images each of the two sets has.</summary>
    public const int Count = 256;

    private const string Folder = "fashion-mnist/";

    /// <summary>The licence of the images.</summary>
    public static string Licence()
    {
        using StreamReader text = new(Open(Folder + "LICENSE"));
        return text.ReadToEnd();
    }

    /// <summary>The training images.</summary>
    public static ImageSet Train() => Read("train");

    /// <summary>The test images.</summary>
    public static ImageSet Test() => Read("t10k");

    private static ImageSet Read(string part)
    {
        string images = $"{Folder}fashion-mnist-{part}-256-images-idx3-ubyte.gz";
        string labels = $"{Folder}fashion-mnist-{part}-256-labels-idx1-ubyte.gz";
        using Stream pixels = Open(images);
        using Stream names = Open(labels);
        return IdxReader.Read(pixels, images, names, labels);
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library has no resource '{name}'.");
}
