using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace LabelNoise.Charts.Fonts;

/// <summary>A TrueType font. Its outlines are drawn and no font of the machine is asked for, so a figure looks the same everywhere.</summary>
internal sealed class FontFile
{
    private const int LongHeader = 16;

    private readonly byte[] _bytes;

    private readonly int _map;

    private readonly int _advances;

    private readonly int _advanceCount;

    private readonly Lazy<Glyph>[] _glyphs;

    private FontFile(byte[] bytes)
    {
        _bytes = bytes;
        int head = Table("head");
        UnitsPerEm = Word(head + 18);
        _advances = Table("hmtx");
        _advanceCount = Word(Table("hhea") + 34);
        _map = CharacterMap();
        GlyphOutlines outlines = new(bytes, Table("loca"), Table("glyf"), isLong: Word(head + 50) == 1);
        _glyphs = [.. Enumerable.Range(0, Word(Table("maxp") + 4)).Select(index => new Lazy<Glyph>(() => new Glyph(index, Advance(index), outlines.PathData(index))))];
    }

    /// <summary>DejaVu Sans, which has the symbols of the field.</summary>
    public static FontFile Sans { get; } = new(Resource("DejaVuSans.ttf"));

    /// <summary>The font's units in one font size.</summary>
    public int UnitsPerEm { get; }

    /// <summary>The glyphs of a text, from left to right.</summary>
    public IEnumerable<Glyph> Glyphs(string text) => text.EnumerateRunes().Select(rune => _glyphs[Index(rune)].Value);

    /// <summary>Whether every character of a text has a shape of its own.</summary>
    public bool Has(string text) => text.EnumerateRunes().All(rune => Index(rune) > 0);

    /// <summary>The width of a text.</summary>
    public double Width(string text, double size) => text.EnumerateRunes().Sum(rune => Advance(Index(rune))) * size / UnitsPerEm;

    private int Advance(int index) => Word(_advances + (4 * Math.Min(index, _advanceCount - 1)));

    /// <summary>The place of a character in the font: the segments of a map of format 12; 0 where there is none.</summary>
    private int Index(Rune rune)
    {
        int groups = Long(_map + 12);
        for (int k = 0; k < groups; k++)
        {
            int group = _map + LongHeader + (12 * k);
            if (rune.Value <= Long(group + 4))
                return rune.Value >= Long(group) ? Long(group + 8) + rune.Value - Long(group) : 0;
        }

        return 0;
    }

    private int CharacterMap()
    {
        int table = Table("cmap");
        for (int k = 0; k < Word(table + 2); k++)
        {
            int map = table + Long(table + 8 + (8 * k));
            if (Word(map) == 12)
                return map;
        }

        throw new InvalidDataException("the font has no character map of format 12");
    }

    private int Table(string tag)
    {
        for (int k = 0; k < Word(4); k++)
        {
            int entry = 12 + (16 * k);
            if (Encoding.ASCII.GetString(_bytes, entry, 4).Equals(tag, StringComparison.Ordinal))
                return Long(entry + 8);
        }

        throw new InvalidDataException($"the font has no table {tag}");
    }

    private int Word(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(offset));

    private int Long(int offset) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(offset));

    private static byte[] Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
