using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Reporting;
using LabelNoise.Statements;
using Spectre.Console;
using Profile = LabelNoise.Statements.Profile;

namespace LabelNoise.Cli.Claims;

/// <summary>`list`: the claims of a profile.</summary>
internal static class ListCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        Option<Profile> profile = ProfileOption.Create();
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("list", "Lists the claims: id, statement, reading, expected verdict and the claim as a sentence.") { profile, format };
        command.SetAction(parsed =>
        {
            Claim[] selected = [.. claims.Value.Where(c => parsed.GetValue(profile).Includes(c.Profile) || (c.Profile == Profile.Literal && parsed.GetValue(profile) == Profile.Deep))];
            if (parsed.GetValue(format) == OutputFormat.Json)
                Json(host, selected);
            else
                Table(host, selected, claims.Value.Count - selected.Length);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Table(Host host, Claim[] selected, int others)
    {
        Table table = Rendering.Table("id", "statement", "reading", "expected", "claim");
        foreach (Claim claim in selected)
        {
            string[] cells = [claim.Id, claim.Statement.Title, Words.Of(claim.Reading), Words.Of(claim.Expected), claim.Sentence];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        host.Write(table);
        host.Output.Write(FormattableString.Invariant($"{selected.Length} claims{(others > 0 ? FormattableString.Invariant($"; {others} more with --profile deep") : string.Empty)}\n"));
    }

    private static void Json(Host host, Claim[] selected) => host.WriteJson(json => json.List("claims", selected, claim =>
    {
        ClaimJson.Identity(json, claim);
        json.WriteString("profile", Words.Of(claim.Profile));
    }));
}
