using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Numerics;

/// <summary>
/// Four real numbers, one for each of the replicates that are simulated side by side. All arithmetic is lane by lane, so that a formula written for one replicate
/// holds for each of them. A number converts to four times itself. <c>default</c> is 0 in every lane.
/// </summary>
/// <remarks>Immutable. Equal where all lanes are equal as numbers; NaN is equal to nothing.</remarks>
public readonly struct Lanes : IEquatable<Lanes>
{
    /// <summary>How many lanes there are.</summary>
    public const int Count = 4;

    private readonly Vector256<double> _vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes(Vector256<double> vector) => _vector = vector;

    /// <summary>The number in a lane.</summary>
    /// <param name="lane">The lane, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such lane.</exception>
    public double this[int lane] => _vector[lane];

    /// <summary>The four numbers as hardware has them.</summary>
    internal Vector256<double> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    /// <summary>The same number in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes(double number) => new(Vector256.Create(number));

    /// <summary>The same number in every lane.</summary>
    public static Lanes FromDouble(double number) => number;

    /// <summary>A number for each lane.</summary>
    public static Lanes Of(double first, double second, double third, double fourth) => new(Vector256.Create(first, second, third, fourth));

    /// <summary>x + y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(Lanes x, Lanes y) => new(x._vector + y._vector);

    /// <summary>x − y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x, Lanes y) => new(x._vector - y._vector);

    /// <summary>−x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes x) => new(-x._vector);

    /// <summary>x·y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(Lanes x, Lanes y) => new(x._vector * y._vector);

    /// <summary>x/y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(Lanes x, Lanes y) => new(x._vector / y._vector);

    /// <summary>Where x is greater than y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >(Lanes x, Lanes y) => new(Vector256.GreaterThan(x._vector, y._vector));

    /// <summary>Where x is less than y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <(Lanes x, Lanes y) => new(Vector256.LessThan(x._vector, y._vector));

    /// <summary>Where x is at least y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >=(Lanes x, Lanes y) => new(Vector256.GreaterThanOrEqual(x._vector, y._vector));

    /// <summary>Where x is at most y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <=(Lanes x, Lanes y) => new(Vector256.LessThanOrEqual(x._vector, y._vector));

    /// <summary>Whether all lanes are equal.</summary>
    public static bool operator ==(Lanes x, Lanes y) => x.Equals(y);

    /// <summary>Whether some lane differs.</summary>
    public static bool operator !=(Lanes x, Lanes y) => !x.Equals(y);

    /// <summary>x·y + z, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes FusedMultiplyAdd(Lanes x, Lanes y, Lanes z) => new(Vector256.FusedMultiplyAdd(x._vector, y._vector, z._vector));

    /// <summary>|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Abs(Lanes x) => new(Vector256.Abs(x._vector));

    /// <summary>√x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Sqrt(Lanes x) => new(Vector256.Sqrt(x._vector));

    /// <summary>The greater of the two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Max(Lanes x, Lanes y) => new(Vector256.Max(x._vector, y._vector));

    /// <summary>The lesser of the two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Min(Lanes x, Lanes y) => new(Vector256.Min(x._vector, y._vector));

    /// <summary>x, or the end of [least, most] that it is beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Clamp(Lanes x, Lanes least, Lanes most) => Min(Max(x, least), most);

    /// <summary>The largest whole number that is at most x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Floor(Lanes x) => new(Vector256.Floor(x._vector));

    /// <summary>1 where x is positive, −1 where it is negative, and 0 where it is 0.</summary>
    public static Lanes Sign(Lanes x) => Choose(x > 0, 1, Choose(x < 0, -1, 0));

    /// <summary>x to the power of y, as <see cref="Math.Pow"/> has it.</summary>
    public static Lanes Pow(Lanes x, Lanes y) => new(Vector256.Create(Math.Pow(x[0], y[0]), Math.Pow(x[1], y[1]), Math.Pow(x[2], y[2]), Math.Pow(x[3], y[3])));

    /// <summary>eˣ, as <see cref="Math.Exp"/> has it.</summary>
    public static Lanes Exp(Lanes x) => new(Vector256.Create(Math.Exp(x[0]), Math.Exp(x[1]), Math.Exp(x[2]), Math.Exp(x[3])));

    /// <summary>One number or the other, by a condition.</summary>
    /// <param name="where">The condition.</param>
    /// <param name="then">The number where it holds.</param>
    /// <param name="otherwise">The number where it does not.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Choose(LaneMask where, Lanes then, Lanes otherwise) => new(Vector256.ConditionalSelect(where.Vector, then._vector, otherwise._vector));

    /// <inheritdoc/>
    public bool Equals(Lanes other) => Vector256.EqualsAll(_vector, other._vector);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _vector.GetHashCode();

    /// <summary>The four numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({this[0]}, {this[1]}, {this[2]}, {this[3]})");
}
