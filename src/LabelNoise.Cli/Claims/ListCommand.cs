using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using Spectre.Console;
using Profile = LabelNoise.Claims.Profile;

namespace LabelNoise.Cli.Claims;

/// <summary>`list`: the numbered items of the paper and the claims of a profile.</summary>
internal static class ListCommand
{
    private const string Help = """
        Lists every numbered item of both versions of the paper with its verdict, then the claims: id, statement, kind, reading, check, method
        (sampled; or without samples, certified by enclosures or computed in double precision), expected verdict and the claim as a sentence; last
        those that hold the code to itself. With an id, the items and the statement of that name and their claims alone.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SelectionArguments selection = new();
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Option<bool> items = new("--items") { Description = "The numbered items alone" };
        Command command = new("list", Help);
        selection.AddTo(command);
        command.Add(format);
        command.Add(items);
        command.SetAction(parsed =>
        {
            bool json = parsed.GetValue(format) == OutputFormat.Json;
            IReadOnlyList<string> identifiers = selection.Identifiers(parsed);
            if (parsed.GetValue(items))
                Items(host, json, identifiers);
            else
                Claims(host, json, identifiers, selection.Profile(parsed), claims.Value);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Items(Host host, bool json, IReadOnlyList<string> identifiers)
    {
        if (identifiers.Count > 0)
            throw new UserErrorException($"--items lists every item; without '{string.Join(' ', identifiers)}' it is accepted.");
        if (json)
            host.WriteJson(writer => ItemList.Json(writer, NumberedItems.All));
        else
            ItemList.Table(host);
    }

    private static void Claims(Host host, bool json, IReadOnlyList<string> identifiers, Profile profile, IReadOnlyList<Claim> claims)
    {
        IReadOnlyList<Claim> selected = ClaimSelection.Of(claims, identifiers, profile, itemsAlone: true);
        NameMeaning[] meanings = [.. identifiers.Select(identifier => ClaimSelection.Meaning(claims, identifier))];
        NumberedItem[] items = [.. meanings.SelectMany(m => m.Items).Select(i => i.Item).Distinct()];
        if (json)
        {
            Json(host, selected, identifiers.Count == 0 ? NumberedItems.All : items);
            return;
        }

        if (identifiers.Count == 0)
            ItemList.Table(host);
        else if (items.Length > 0)
            ItemList.Table(host, items);
        foreach (string line in meanings.Select(m => m.Explanation()).OfType<string>())
            host.Output.Write(line + "\n");
        StatementList.Table(host, [.. meanings.SelectMany(m => m.Statements).Distinct()], claims);
        Table(host, selected, ClaimSelection.Others(claims, identifiers, profile));
    }

    private static void Table(Host host, IReadOnlyList<Claim> selected, string others)
    {
        Claim[] ofThePaper = [.. selected.Where(c => !c.IsSelfCheck)];
        Claim[] ofTheCode = [.. selected.Where(c => c.IsSelfCheck)];
        if (ofThePaper.Length > 0)
            host.Write(Table(ofThePaper));
        if (ofTheCode.Length > 0)
        {
            host.Output.Write("The code against itself:\n");
            host.Write(Table(ofTheCode));
        }

        host.Output.Write(FormattableString.Invariant($"{selected.Count} {(selected.Count == 1 ? "claim" : "claims")}{others}\n"));
    }

    private static Table Table(IEnumerable<Claim> claims)
    {
        Table table = Rendering.Table("id", "statement", "kind", "reading", "check", "method", "expected", "claim");
        foreach (Claim claim in claims)
        {
            string[] cells = [claim.Id, claim.Statement.Id, Words.Of(claim.Kind), Words.ReadingOf(claim), claim.Check, Words.MethodOf(claim), Words.Of(claim.Expected), claim.Sentence];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static void Json(Host host, IReadOnlyList<Claim> selected, IReadOnlyList<NumberedItem> items) => host.WriteJson(json =>
    {
        if (items.Count > 0)
            ItemList.Json(json, items);
        json.List("claims", selected, claim =>
        {
            ClaimJson.Identity(json, claim);
            json.WriteString("check", claim.Check);
            json.WriteString("method", Words.MethodOf(claim));
            json.WriteString("profile", Words.Of(claim.Profile));
        });
    });
}
