namespace LabelNoise.Classification;

/// <summary>Reads the binary version of CIFAR-10: files of records of one byte for the label and 3072 for the pixels, red, green, then blue.</summary>
internal static class Cifar10Reader
{
    private const int Dimension = 3072;
    private const int Record = 1 + Dimension;
    private const int Classes = 10;

    /// <summary>The file of training images that is read.</summary>
    public const string TrainingFile = "data_batch_1.bin";

    /// <summary>The file of test images.</summary>
    public const string TestFile = "test_batch.bin";

    /// <summary>Reads the first images of a file.</summary>
    /// <param name="folder">The folder that the archive was unpacked to.</param>
    /// <param name="name">The file.</param>
    /// <param name="count">How many images, at least 1.</param>
    /// <exception cref="InvalidDataException">The file is missing, too short or no such file; the message names it, its size and what is accepted.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImageSet Read(string folder, string name, int count)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new InvalidDataException($"'{path}' does not exist; a folder with {TrainingFile} and {TestFile} is accepted.");
        using FileStream file = File.OpenRead(path);
        if (file.Length == 0 || file.Length % Record != 0)
            throw new InvalidDataException(FormattableString.Invariant($"'{path}' has {file.Length} bytes; a multiple of {Record} above 0 is accepted."));
        if (file.Length / Record < count)
            throw new InvalidDataException(FormattableString.Invariant($"'{path}' has {file.Length} bytes, {file.Length / Record} images; at least {count} images are accepted."));
        byte[] bytes = new byte[count * Record];
        file.ReadExactly(bytes);
        return Images(bytes, path);
    }

    private static ImageSet Images(byte[] bytes, string path)
    {
        int[] labels = [.. bytes.Where((_, k) => k % Record == 0).Select(label => (int)label)];
        return labels.Max() < Classes
            ? new ImageSet([.. bytes.Where((_, k) => k % Record != 0).Select(pixel => pixel / 255.0)], labels, Classes)
            : throw new InvalidDataException(FormattableString.Invariant($"'{path}' has the label {labels.Max()}; 0 to {Classes - 1} are accepted."));
    }
}
