namespace LabelNoise.Cli.Shards;

/// <summary>A part of a run, read from a file.</summary>
/// <typeparam name="T">What was read of it beside its mark.</typeparam>
/// <param name="File">The file, as it was given.</param>
/// <param name="Mark">Which part of which run.</param>
/// <param name="Cancelled">Whether it was stopped before its end.</param>
/// <param name="Content">The rest.</param>
internal sealed record PartFile<T>(string File, PartMark Mark, bool Cancelled, T Content);
