using System.Collections;
using System.Runtime.CompilerServices;
using FluentAssertions.Execution;

namespace LabelNoise.Tests.Unit;

/// <summary>One pass of a loop of assertions, which each of its failures names.</summary>
internal sealed class Case : IDisposable
{
    private readonly AssertionScope _scope;
    private readonly string _name;
    private readonly object? _value;

    private Case(string name, object? value)
    {
        _scope = new AssertionScope();
        _name = name;
        _value = value;
    }

    /// <summary>Opens the pass; a failure until it is closed ends in "with x = " and the value.</summary>
    /// <param name="value">What tells this pass from the others.</param>
    /// <param name="name">Its expression in the source.</param>
    public static Case Of<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "") => new(name, value);

    public void Dispose()
    {
        string[] failures = _scope.Discard();
        _scope.Dispose();

        // Without a pass around this one, the first of these throws.
        foreach (string failure in failures)
            AssertionScope.Current.AddPreFormattedFailure($"{failure.TrimEnd('.')}, with {_name} = {Text}.");
    }

    private string Text => _value is IEnumerable items and not string ? $"[{string.Join(", ", items.Cast<object>())}]" : $"{_value}";
}
