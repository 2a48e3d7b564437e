using System.Buffers.Binary;
using System.IO.Compression;

namespace LabelNoise.Classification;

/// <summary>Reads gzipped IDX files, the format of MNIST and its descendants: a magic number, the sizes, high byte first, then one byte for each pixel or label.</summary>
internal static class IdxReader
{
    private const int ImageMagic = 0x803;
    private const int LabelMagic = 0x801;
    private const int Classes = 10;

    /// <summary>Reads images and their labels.</summary>
    /// <param name="images">The file of images.</param>
    /// <param name="imagesName">What it is called, for errors.</param>
    /// <param name="labels">The file of labels.</param>
    /// <param name="labelsName">What it is called, for errors.</param>
    /// <exception cref="InvalidDataException">A file is no such file; the message names it, what was found and what is accepted.</exception>
    public static ImageSet Read(Stream images, string imagesName, Stream labels, string labelsName)
    {
        byte[] pixels = Body(images, imagesName, ImageMagic, 3, out int count);
        byte[] names = Body(labels, labelsName, LabelMagic, 1, out int labelled);
        if (count != labelled)
            throw new InvalidDataException(FormattableString.Invariant($"'{labelsName}' has {labelled} labels; {count} are accepted, one for each image of '{imagesName}'."));
        if (names.Any(name => name >= Classes))
            throw new InvalidDataException(FormattableString.Invariant($"'{labelsName}' has the label {names.Max()}; 0 to {Classes - 1} are accepted."));
        return new ImageSet([.. pixels.Select(p => p / 255.0)], [.. names.Select(name => (int)name)], Classes);
    }

    private static byte[] Body(Stream file, string name, int magic, int sizes, out int count)
    {
        byte[] bytes = Unzipped(file, name);
        int header = 4 * (1 + sizes);
        if (bytes.Length < header || BinaryPrimitives.ReadInt32BigEndian(bytes) != magic)
            throw new InvalidDataException(FormattableString.Invariant($"'{name}' has {bytes.Length} bytes and does not begin as an IDX file; the magic number 0x{magic:X8} and {sizes} sizes are accepted."));
        long expected = header;
        long items = 1;
        for (int k = 1; k <= sizes; k++)
            items *= BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 * k));
        expected += items;
        count = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4));
        if (count < 1 || bytes.Length != expected)
            throw new InvalidDataException(FormattableString.Invariant($"'{name}' has {bytes.Length} bytes; {expected} are accepted, as its header says, and at least one item."));
        return bytes[header..];
    }

    private static byte[] Unzipped(Stream file, string name)
    {
        try
        {
            using GZipStream zipped = new(file, CompressionMode.Decompress);
            using MemoryStream plain = new();
            zipped.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"'{name}' is no gzip file; an IDX file compressed by gzip is accepted.", error);
        }
    }
}
