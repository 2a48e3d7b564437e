using System.Globalization;
using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class LadderDocumentTests
{
    [Fact(DisplayName = "The ends of each threshold are the nearest of docs/ladder.json and of the catalogue, which have the same rungs")]
    public void EndsAreThoseOfTheLadder()
    {
        JsonMember ladder = new(JsonDocument.Parse(Document.Read("docs/ladder.json")).RootElement, "docs/ladder.json");
        JsonMember[] found = [.. ladder["rungs"].Items()];
        Rung[] rungs = [.. Catalogue.Ladder(new Rules())];
        IReadOnlyList<Threshold> thresholds = LadderData.Kept().Thresholds;

        (ladder["suiteSeed"].Count(), ladder["cancelled"].Flag()).Should().Be((1, false));
        ladder["failures"].Items().Should().BeEmpty();
        found.Select(rung => rung["id"].Text()).Should().Equal(rungs.Select(rung => rung.Id));
        thresholds.Select(threshold => threshold.Rung.Id).Should().Equal(rungs.Select(rung => rung.Id));
        foreach ((Threshold threshold, JsonMember ends) in thresholds.Zip(found))
        {
            using Case atId = Case.Of(threshold.Rung.Id);
            Rung rung = threshold.Rung;
            bool rising = rung.Fails < rung.Holds;
            (threshold.Fails, threshold.Holds).Should().Be((Nearer(rung.Fails, ends["fails"].Real(), rising), Nearer(rung.Holds, ends["holds"].Real(), !rising)));
            threshold.IsUndecided.Should().Be(ends["probes"].Items().Last()["verdict"].Text() is "inconclusive");
        }
    }

    [Fact(DisplayName = "The widths from which the errata let Lemma C.2 hold are those of the ladder")]
    public void ErrataHasTheWidthsOfTheLadder()
    {
        IReadOnlyList<Threshold> thresholds = LadderData.Kept().Thresholds;

        string.Join('\n', LemmaC2.Errata.Select(e => e.Instead)).Should().Contain($"a width from {Holds(7)} to 10⁹ at d = 7, from {Holds(4)} to 10⁴ at d = 4");

        string Holds(int dimension) => thresholds.Single(threshold => string.Equals(threshold.Rung.Id, FormattableString.Invariant($"C.2/ladder/width/d={dimension}"), StringComparison.Ordinal)).Holds.ToString(CultureInfo.InvariantCulture);
    }

    private static double Nearer(double catalogued, double found, bool isLarger) => isLarger ? Math.Max(catalogued, found) : Math.Min(catalogued, found);
}
