using LabelNoise.Numerics;

namespace LabelNoise.Figures;

/// <summary>How a figure is computed.</summary>
/// <param name="Seed">The suite seed.</param>
/// <param name="Full">Whether at the paper's own numbers; otherwise at smaller ones, in seconds.</param>
internal sealed record FigureOptions(ulong Seed, bool Full)
{
    /// <summary>Told of the part that is done, from 0 to 1; from several threads.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops the computation.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
