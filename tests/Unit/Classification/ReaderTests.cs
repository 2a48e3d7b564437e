using System.IO.Compression;
using LabelNoise.Classification;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class ReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("labelnoise");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(DisplayName = "The excerpt of Fashion-MNIST has 256 training and 256 test images of 784 pixels in [0, 1], all ten classes among the first 64, and its licence")]
    public void Fashion()
    {
        foreach (ImageSet set in new[] { FashionMnist.Train(), FashionMnist.Test() })
        {
            using Case atSet = Case.Of(set.Pixels.Length);
            (set.Count, set.Dimension, set.Classes).Should().Be((256, 784, 10));
            set.Pixels.ToArray().Should().OnlyContain(p => p >= 0 && p <= 1).And.Contain(1);
            set.First(64).Labels.ToArray().Distinct().Should().HaveCount(10);
        }

        FashionMnist.Train().Labels[..4].ToArray().Should().Equal(9, 0, 0, 3);
        FashionMnist.Licence().Should().Contain("MIT").And.Contain("Zalando SE");
    }

    [Fact(DisplayName = "An IDX file is read: bytes over 255, and one label for each image")]
    public void Idx()
    {
        ImageSet set = Read(Zipped([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, 102, 255]), Zipped([0, 0, 8, 1, 0, 0, 0, 2, 7, 3]));

        (set.Count, set.Dimension, set.Classes).Should().Be((2, 2, 10));
        set.Pixels.ToArray().Should().Equal(0, 0.2, 0.4, 1);
        set.Labels.ToArray().Should().Equal(7, 3);
    }

    [Theory(DisplayName = "A file that is not an IDX file, or does not fit the other, is refused by name with what was found and what is accepted")]
    [InlineData("00000803 00000001 00000001", "00000801 00000001 07", "'i' has 12 bytes and does not begin as an IDX file; the magic number 0x00000803 and 3 sizes are accepted.")]
    [InlineData("00000801 00000001 00000001 00000001 05", "00000801 00000001 07", "'i' has 17 bytes and does not begin as an IDX file; *")]
    [InlineData("00000803 00000001 00000001 00000002 05", "00000801 00000001 07", "'i' has 17 bytes; 18 are accepted, as its header says, and at least one item.")]
    [InlineData("00000803 00000001 00000001 00000001 05", "00000801 00000002 0701", "'l' has 2 labels; 1 are accepted, one for each image of 'i'.")]
    [InlineData("00000803 00000001 00000001 00000001 05", "00000801 00000001 0A", "'l' has the label 10; 0 to 9 are accepted.")]
    public void IdxRefused(string images, string labels, string error)
    {
        Action read = () => Read(Zipped(Bytes(images)), Zipped(Bytes(labels)));
        read.Should().Throw<InvalidDataException>().WithMessage(error);

        static byte[] Bytes(string text) => Convert.FromHexString(text.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "A file that is not compressed is refused")]
    public void NotZipped()
    {
        Action read = () => Read([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], Zipped([0]));
        read.Should().Throw<InvalidDataException>().WithMessage("'i' is no gzip file; an IDX file compressed by gzip is accepted.");
    }

    [Fact(DisplayName = "Binary files of CIFAR-10 are read, as many images as are asked for")]
    public void Cifar()
    {
        byte[] records = new byte[3 * 3073];
        (records[0], records[1], records[3072]) = (9, 255, 51);
        records[3073] = 4;
        File.WriteAllBytes(Path.Combine(_folder.FullName, Cifar10Reader.TrainingFile), records);

        ImageSet set = Cifar10Reader.Read(_folder.FullName, Cifar10Reader.TrainingFile, 2);

        (set.Count, set.Dimension, set.Classes).Should().Be((2, 3072, 10));
        set.Labels.ToArray().Should().Equal(9, 4);
        (set[0][0], set[0][1], set[0][3071]).Should().Be((1, 0, 0.2));
    }

    [Theory(DisplayName = "A file that is not in CIFAR-10's format is refused by name, with its size and what is accepted")]
    [InlineData(-1, 0, "'*test_batch.bin' does not exist; a folder with data_batch_1.bin and test_batch.bin is accepted.")]
    [InlineData(0, 0, "'*test_batch.bin' has 0 bytes; a multiple of 3073 above 0 is accepted.")]
    [InlineData(3072, 0, "'*test_batch.bin' has 3072 bytes; a multiple of 3073 above 0 is accepted.")]
    [InlineData(3073, 0, "'*test_batch.bin' has 3073 bytes, 1 images; at least 2 images are accepted.")]
    [InlineData(6146, 10, "'*test_batch.bin' has the label 10; 0 to 9 are accepted.")]
    public void CifarRefused(int size, byte label, string error)
    {
        if (size >= 0)
        {
            byte[] bytes = new byte[size];
            if (size > 0)
                bytes[0] = label;
            File.WriteAllBytes(Path.Combine(_folder.FullName, Cifar10Reader.TestFile), bytes);
        }

        Action read = () => Cifar10Reader.Read(_folder.FullName, Cifar10Reader.TestFile, 2);
        read.Should().Throw<InvalidDataException>().WithMessage(error);
    }

    private static ImageSet Read(byte[] images, byte[] labels)
    {
        using MemoryStream pixels = new(images);
        using MemoryStream names = new(labels);
        return IdxReader.Read(pixels, "i", names, "l");
    }

    private static byte[] Zipped(byte[] plain)
    {
        using MemoryStream zipped = new();
        using (GZipStream stream = new(zipped, CompressionLevel.Fastest))
            stream.Write(plain);
        return zipped.ToArray();
    }
}
