using LabelNoise.Figures;

namespace LabelNoise.Charts.Plots;

/// <summary>The numbers that an axis shows.</summary>
/// <param name="Least">Its lower end.</param>
/// <param name="Greatest">Its upper end.</param>
internal readonly record struct Range(double Least, double Greatest)
{
    private const double Room = 0.04;

    /// <summary>All numbers that can be shown, with some room at both ends.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="decades">The most decades below the greatest that a logarithmic axis shows.</param>
    public static Range Around(IEnumerable<double> values, Axis axis, double decades = double.PositiveInfinity)
    {
        double[] shown = [.. values.Where(value => CanShow(value, axis))];
        if (shown.Length == 0)
            return new Range(axis.IsLogarithmic ? 0.1 : 0, 1);
        (double least, double greatest) = (shown.Min(), shown.Max());
        if (axis.IsLogarithmic)
            least = Math.Max(least, greatest * Math.Pow(10, -decades));
        if (axis.IsLogarithmic)
        {
            double factor = least < greatest ? Math.Pow(greatest / least, Room) : 2;
            return new Range(least / factor, greatest * factor);
        }

        double margin = least < greatest ? Room * (greatest - least) : 1;
        return new Range(least - margin, greatest + margin);
    }

    /// <summary>The same without room, for time, which begins and ends where it does.</summary>
    public static Range Exactly(IEnumerable<double> values) => values.DefaultIfEmpty().Aggregate(new Range(double.PositiveInfinity, double.NegativeInfinity), (range, value) => new Range(Math.Min(range.Least, value), Math.Max(range.Greatest, value)));

    /// <summary>Whether a number has a place on the axis.</summary>
    public static bool CanShow(double value, Axis axis) => double.IsFinite(value) && (value > 0 || !axis.IsLogarithmic);
}
