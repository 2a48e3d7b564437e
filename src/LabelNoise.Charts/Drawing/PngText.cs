using System.Buffers.Binary;
using System.Text;

namespace LabelNoise.Charts.Drawing;

/// <summary>Words within a PNG, as its specification has them: chunks `iTXt` after the header.</summary>
internal static class PngText
{
    /// <summary>The signature, and the header with its length, type and checksum.</summary>
    private const int Beginning = 8 + 12 + 13;

    private const uint Polynomial = 0xEDB88320;

    /// <summary>The same image with its title and description.</summary>
    public static byte[] With(TextAlternative words, byte[] image) =>
        [.. image.AsSpan(0, Beginning), .. Chunk("Title", words.Title), .. Chunk("Description", words.Description), .. image.AsSpan(Beginning)];

    private static byte[] Chunk(string keyword, string text)
    {
        // Keyword, not compressed, no language, no translation of the keyword, text.
        byte[] content = [.. "iTXt"u8, .. Encoding.Latin1.GetBytes(keyword), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)];
        return [.. BigEndian((uint)(content.Length - 4)), .. content, .. BigEndian(Checksum(content))];
    }

    private static byte[] BigEndian(uint value)
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The cyclic redundancy code of PNG.</summary>
    private static uint Checksum(byte[] content)
    {
        uint sum = uint.MaxValue;
        foreach (byte part in content)
        {
            sum ^= part;
            for (int bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (Polynomial & (uint)-(int)(sum & 1));
        }

        return ~sum;
    }
}
