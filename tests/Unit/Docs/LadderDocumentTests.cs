using System.Globalization;
using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class LadderDocumentTests
{
    [Fact(DisplayName = "The two ends of each threshold in docs/conditions.md are the nearest that `ladder` found at suite seed 1, docs/ladder.json, or that a claim of the catalogue has, to three digits")]
    public void EndsAreThoseOfTheLadder()
    {
        JsonMember ladder = new(JsonDocument.Parse(Document.Read("docs/ladder.json")).RootElement, "docs/ladder.json");
        JsonMember[] found = [.. ladder["rungs"].Items()];
        Rung[] rungs = [.. Catalogue.Ladder(new Rules())];
        string[][] rows = [.. Document.Rows("docs/conditions.md").Where(row => row.Length == 6 && row[5].Contains("/ladder/", StringComparison.Ordinal))];

        (ladder["suiteSeed"].Count(), ladder["cancelled"].Flag()).Should().Be((1, false));
        ladder["failures"].Items().Should().BeEmpty();
        found.Select(rung => rung["id"].Text()).Should().Equal(rungs.Select(rung => rung.Id));
        rows.Select(row => row[5].Trim('`')).Should().BeEquivalentTo(rungs.Select(rung => rung.Id));
        foreach ((Rung rung, JsonMember ends) in rungs.Zip(found))
        {
            using Case atId = Case.Of(rung.Id);
            bool rising = rung.Fails < rung.Holds;
            string[] row = rows.Single(r => string.Equals(r[5], $"`{rung.Id}`", StringComparison.Ordinal));
            (row[3], row[4]).Should().Be((Number(Nearer(rung.Fails, ends["fails"].Real(), rising)), Number(Nearer(rung.Holds, ends["holds"].Real(), !rising))));
        }
    }

    [Fact(DisplayName = "The widths from which docs/errata.md lets Lemma C.2 hold are those of the table")]
    public void ErrataHasTheWidthsOfTheTable()
    {
        string[][] rows = [.. Document.Rows("docs/conditions.md").Where(row => row.Length == 6)];

        Document.Read("docs/errata.md").Should().Contain($"a width from {Holds(7)} to 10⁹ at d = 7, from {Holds(4)} to 10⁴ at d = 4");

        string Holds(int dimension) => rows.Single(row => string.Equals(row[5], FormattableString.Invariant($"`C.2/ladder/width/d={dimension}`"), StringComparison.Ordinal))[4];
    }

    private static double Nearer(double catalogued, double found, bool isLarger) => isLarger ? Math.Max(catalogued, found) : Math.Min(catalogued, found);

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
