namespace LabelNoise.Paper;

/// <summary>A slip that changes no result.</summary>
/// <param name="Workshop">Where it stands in the workshop version; "–" if it does not.</param>
/// <param name="Extended">Where it stands in the extended version; "–" if it does not, or if its formula cannot be read there.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Correct">What should be.</param>
internal sealed record Misprint(string Workshop, string Extended, string Printed, string Correct);
