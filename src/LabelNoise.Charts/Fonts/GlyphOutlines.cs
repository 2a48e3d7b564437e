using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace LabelNoise.Charts.Fonts;

/// <summary>The outlines of a TrueType font (OpenType specification, tables loca and glyf): closed quadratic splines.</summary>
/// <param name="bytes">The font.</param>
/// <param name="places">Where the table loca begins.</param>
/// <param name="shapes">Where the table glyf begins.</param>
/// <param name="isLong">Whether loca has offsets of four bytes.</param>
internal sealed class GlyphOutlines(byte[] bytes, int places, int shapes, bool isLong)
{
    private const int Repeat = 8;

    /// <summary>A point of a spline: on the curve, or a control point beside it.</summary>
    private readonly record struct Node(double X, double Y, bool IsOn)
    {
        public static Node Between(Node a, Node b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, IsOn: true);
    }

    /// <summary>The outline as path data of SVG.</summary>
    public string PathData(int index)
    {
        StringBuilder path = new();
        foreach (Node[] contour in Contours(index))
            Append(path, contour);
        return path.ToString();
    }

    private List<Node[]> Contours(int index)
    {
        (int start, int end) = (Place(index), Place(index + 1));
        if (start == end)
            return [];
        int contours = Short(start);
        return contours >= 0 ? Simple(start + 10, contours) : Composite(start + 10);
    }

    private int Place(int index) =>
        shapes + (isLong ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(places + (4 * index))) : 2 * Word(places + (2 * index)));

    private List<Node[]> Simple(int at, int count)
    {
        int[] ends = [.. Enumerable.Range(0, count).Select(k => Word(at + (2 * k)))];
        at += 2 * count;
        at += 2 + Word(at);
        byte[] flags = Flags(ref at, ends[^1] + 1);
        int[] x = Coordinates(ref at, flags, 2, 16);
        int[] y = Coordinates(ref at, flags, 4, 32);
        Node[] nodes = [.. flags.Select((flag, k) => new Node(x[k], y[k], (flag & 1) != 0))];
        return [.. ends.Select((end, k) => nodes[(k == 0 ? 0 : ends[k - 1] + 1)..(end + 1)])];
    }

    private byte[] Flags(ref int at, int count)
    {
        List<byte> flags = [];
        while (flags.Count < count)
        {
            byte flag = bytes[at++];
            int copies = (flag & Repeat) != 0 ? bytes[at++] + 1 : 1;
            flags.AddRange(Enumerable.Repeat(flag, copies));
        }

        return [.. flags];
    }

    private int[] Coordinates(ref int at, byte[] flags, int isShort, int isSameOrPositive)
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int k = 0; k < flags.Length; k++)
        {
            bool second = (flags[k] & isSameOrPositive) != 0;
            if ((flags[k] & isShort) != 0)
            {
                value += second ? bytes[at] : -bytes[at];
                at++;
            }
            else if (!second)
            {
                value += Short(at);
                at += 2;
            }

            values[k] = value;
        }

        return values;
    }

    /// <summary>A glyph that is made of others, each moved and perhaps scaled.</summary>
    private List<Node[]> Composite(int at)
    {
        List<Node[]> contours = [];
        int flags;
        do
        {
            flags = Word(at);
            int part = Word(at + 2);
            bool wide = (flags & 1) != 0;
            (double dx, double dy) = wide ? (Short(at + 4), Short(at + 6)) : ((sbyte)bytes[at + 4], (sbyte)bytes[at + 5]);
            at += wide ? 8 : 6;
            (double xx, double xy, double yx, double yy) = Scale(flags, ref at);
            contours.AddRange(Contours(part).Select(contour =>
                contour.Select(n => n with { X = (xx * n.X) + (yx * n.Y) + dx, Y = (xy * n.X) + (yy * n.Y) + dy }).ToArray()));
        }
        while ((flags & 32) != 0);
        return contours;
    }

    private (double XX, double XY, double YX, double YY) Scale(int flags, ref int at)
    {
        int count = (flags & 8) != 0 ? 1 : (flags & 64) != 0 ? 2 : (flags & 128) != 0 ? 4 : 0;
        int start = at;
        at += 2 * count;
        double Fixed(int k) => Short(start + (2 * k)) / 16384.0;
        return count switch
        {
            1 => (Fixed(0), 0, 0, Fixed(0)),
            2 => (Fixed(0), 0, 0, Fixed(1)),
            4 => (Fixed(0), Fixed(1), Fixed(2), Fixed(3)),
            _ => (1, 0, 0, 1),
        };
    }

    /// <summary>Between two neighbouring control points there is a point on the curve, halfway.</summary>
    private static void Append(StringBuilder path, Node[] contour)
    {
        int first = Array.FindIndex(contour, node => node.IsOn);
        Node start = first >= 0 ? contour[first] : Node.Between(contour[0], contour[^1]);
        Node[] rest = first >= 0 ? [.. contour[(first + 1)..], .. contour[..first]] : contour;
        path.Append(CultureInfo.InvariantCulture, $"M{start.X:0.##} {start.Y:0.##}");
        for (int k = 0; k < rest.Length; k++)
        {
            Node node = rest[k];
            if (node.IsOn)
            {
                path.Append(CultureInfo.InvariantCulture, $"L{node.X:0.##} {node.Y:0.##}");
                continue;
            }

            Node next = k + 1 < rest.Length ? rest[k + 1] : start;
            Node end = next.IsOn ? next : Node.Between(node, next);
            path.Append(CultureInfo.InvariantCulture, $"Q{node.X:0.##} {node.Y:0.##} {end.X:0.##} {end.Y:0.##}");
            if (next.IsOn)
                k++;
        }

        path.Append('Z');
    }

    private int Word(int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(offset));

    private int Short(int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(offset));
}
