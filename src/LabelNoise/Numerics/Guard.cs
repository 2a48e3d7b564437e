using System.Globalization;
using System.Runtime.CompilerServices;

namespace LabelNoise.Numerics;

/// <summary>Argument checks that also reject NaN and infinities, which the range guards of the base library let through.</summary>
internal static class Guard
{
    /// <summary>The refusal of an argument. Its message names the value, which the runtime would print by the culture of whoever reads it.</summary>
    public static ArgumentOutOfRangeException OutOfRange(string? name, object? value, string message) =>
        new(name, value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value, message);

    /// <summary>Requires a finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value)
            ? value
            : throw OutOfRange(name, value, $"{name} must be a finite number.");

    /// <summary>Requires a finite number at or above <paramref name="minimum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite or below the minimum.</exception>
    public static double AtLeast(double value, double minimum, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= minimum
            ? value
            : throw OutOfRange(name, value, FormattableString.Invariant($"{name} must be a finite number of at least {minimum}."));

    /// <summary>Requires a finite number strictly above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, zero or negative.</exception>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => Above(value, 0, name);

    /// <summary>Requires a finite number strictly above <paramref name="bound"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, or not above the bound.</exception>
    public static double Above(double value, double bound, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > bound
            ? value
            : throw OutOfRange(name, value, FormattableString.Invariant($"{name} must be a finite number greater than {bound}."));

    /// <summary>Requires a whole number at or above <paramref name="minimum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below the minimum.</exception>
    public static long AtLeast(long value, long minimum, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= minimum
            ? value
            : throw OutOfRange(name, value, FormattableString.Invariant($"{name} must be a whole number of at least {minimum}."));

    /// <summary>Requires a whole number in a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below <paramref name="least"/> or above <paramref name="most"/>.</exception>
    public static long Between(long value, long least, long most, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least && value <= most
            ? value
            : throw OutOfRange(name, value, FormattableString.Invariant($"{name} must be a whole number from {least} to {most}."));

    /// <summary>Requires a magnitude at or above <paramref name="minimum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below the minimum.</exception>
    public static Magnitude AtLeast(Magnitude value, double minimum, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= Magnitude.Of(minimum)
            ? value
            : throw OutOfRange(name, value, FormattableString.Invariant($"{name} must be at least {minimum}."));

    /// <summary>Requires a probability strictly between zero and one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or outside the open unit interval.</exception>
    public static double OpenUnit(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and < 1
            ? value
            : throw OutOfRange(name, value, $"{name} must lie strictly between 0 and 1.");

    /// <summary>Requires so many numbers.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Length<T>(ReadOnlySpan<T> numbers, int length, [CallerArgumentExpression(nameof(numbers))] string? name = null)
    {
        if (numbers.Length != length)
            throw new ArgumentException(FormattableString.Invariant($"{name} has {numbers.Length} numbers; {length} are accepted."), name);
    }

    /// <summary>Requires a text that says something.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static string Text(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        string.IsNullOrWhiteSpace(NotNull(value, name)) ? throw new ArgumentException($"{name} is '{value}'; a text that is not blank is accepted.", name) : value!;

    /// <summary>Requires an object.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name, $"{name} must not be null.");
}
