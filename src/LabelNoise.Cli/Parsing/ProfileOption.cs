using System.CommandLine;
using LabelNoise.Claims;

namespace LabelNoise.Cli.Parsing;

/// <summary>The --profile option.</summary>
internal static class ProfileOption
{
    /// <summary>quick or deep.</summary>
    public static Option<Profile> Create() => OptionOf.Word(
        "--profile", "The claims of minutes, or also those that take longer", ("quick", Profile.Quick), ("deep", Profile.Deep));
}
