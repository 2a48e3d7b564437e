using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class OverviewFigureTests
{
    [Fact(DisplayName = "Every claim with a condition dropped says which, but for the failing ends of thresholds and an exponent")]
    public void Drops()
    {
        Claim[] dropped = [.. Catalogue.Paper.Claims.Where(claim => claim.Reading == Reading.Dropped && !claim.Id.Contains("/ladder/", StringComparison.Ordinal) && claim is not ScalingClaim)];

        dropped.Should().NotBeEmpty().And.OnlyContain(claim => claim.Drops != null);
        Catalogue.Paper.Claims.Except(dropped).Should().OnlyContain(claim => claim.Drops == null);
        dropped.Select(claim => claim.Drops).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Without.All);
    }

    [Fact(DisplayName = "The matrix of conditions has each of these claims in one cell, whose kind is its verdict where no other claim of the cell has another")]
    public void Conditions()
    {
        Panel panel = Panels("condition-matrix").Single();
        Cell[] cells = [.. panel.Cells!.Cells.Where(cell => cell.Note is not null)];
        Claim[] claims = [.. Catalogue.Paper.Claims.Where(claim => claim.Drops is not null)];

        cells.SelectMany(cell => cell.Note!.Split(' ')).Should().BeEquivalentTo(claims.Select(claim => claim.Id));
        panel.Cells.Cells.Should().HaveCount(panel.Cells.Columns * panel.Cells.Rows);
        foreach (Cell cell in panel.Cells.Cells)
        {
            using Case atCell = Case.Of((cell.Column, cell.Row));
            Claim[] here = [.. (cell.Note ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Catalogue.Paper.Find)];
            here.Should().NotContain(claim => claim.Drops != panel.Horizontal.NameAt(cell.Column) || panel.Vertical.NameAt(cell.Row) != $"{claim.Statement.Id}: {claim.Check}");
            cell.Kind.Name.Should().StartWith((here.Any(claim => claim.Expected == Verdict.Supported), here.Any(claim => claim.Expected == Verdict.Refuted)) switch
            {
                (true, false) => "holds without",
                (false, true) => "fails without",
                (true, true) => "holds or fails",
                _ => "no claim",
            });
        }
    }

    [Fact(DisplayName = "The matrix of faults has those of docs/mutants.csv, and says noticed where a claim of the statement kills")]
    public void Faults()
    {
        string[] lines = Document.Read("docs/mutants.csv").Split('\n');
        string[] claims = [.. lines.Where(line => line.StartsWith("claim,", StringComparison.Ordinal)).Select(line => line[6..])];
        string[] faults = [.. lines.Where(line => line.StartsWith("mutant,", StringComparison.Ordinal))];
        FigureData data = Data("kill-matrix");
        Cell[] cells = [.. data.Panels.SelectMany(panel => panel.Cells!.Cells)];

        cells.Should().HaveCount(faults.Length * Catalogue.Statements.Count);
        int noticed = faults.Count(fault => fault.Split(',')[1].IndexOfAny(['r', 's', 'i', 'x']) >= 0);
        data.Setting.Should().Contain(FormattableString.Invariant($"{noticed} of {faults.Length} faults are noticed"));
        foreach ((Cell[] row, string fault) in cells.Chunk(Catalogue.Statements.Count).Zip(faults))
        {
            using Case atFault = Case.Of(fault);
            string[] killing = [.. claims.Where((_, k) => fault["mutant,".Length + k] is 'r' or 's' or 'i' or 'x').Select(claim => claim[..claim.IndexOf('/', StringComparison.Ordinal)])];
            row.Where(cell => cell.Kind.Name is "noticed").Select(cell => Catalogue.Statements[cell.Column].Id).Should().BeEquivalentTo(killing.Distinct(StringComparer.Ordinal));
            row.Sum(cell => cell.Value).Should().Be(killing.Length);
            fault.Should().EndWith($",\"{row[0].Note}\"");
        }
    }

    [Fact(DisplayName = "The thresholds are those of docs/thresholds.md, and the paper's bounds solve A1 and A4")]
    public void Thresholds()
    {
        Panel[] panels = [.. Panels("ladder")];
        (double Fails, double Holds)[] ends = [.. Document.Rows("docs/thresholds.md").Where(row => row.Length == 7 && row[6].Contains("/ladder/", StringComparison.Ordinal)).Select(row => (Number(row[3]), Number(row[4])))];
        FigurePoint[] Of(Panel panel, string name) => [.. panel.Series.SingleOrDefault(series => string.Equals(series.Name, name, StringComparison.Ordinal))?.Points ?? []];

        panels.SelectMany(panel => Of(panel, "fails").Zip(Of(panel, "holds"), (fails, holds) => (fails.X, holds.X))).Should().BeEquivalentTo(ends);
        Panel widths = panels.Single(panel => panel.Title is "Along m");
        FigurePoint[] asked = Of(widths, "the paper's bound");
        int[] ofDescent = [.. widths.Vertical.Categories!.Index().Where(row => row.Item.StartsWith("3.4", StringComparison.Ordinal)).Select(row => row.Index)];
        asked.Select(bound => bound.Y).Should().Equal(Enumerable.Range(0, widths.Vertical.Categories!.Count).Select(row => (double)row));
        asked.Where((_, row) => !ofDescent.Contains(row)).Should().HaveCount(3).And.OnlyContain(bound => Math.Abs((bound.X / Math.Pow(Math.Log(2 * bound.X), 6)) - 1) < 1e-4);
        asked.Where((_, row) => ofDescent.Contains(row)).Should().HaveCount(2).And.OnlyContain(bound => Math.Abs((bound.X / Math.Pow(Math.Log(1e4), 6)) - 1) < 1e-4);
        Of(panels.Single(panel => panel.Title is "Along η"), "the paper's bound").Should().HaveCount(4).And.OnlyContain(bound => Math.Abs((Math.Pow(bound.X, -0.5) / Math.Pow(-Math.Log(bound.X), 6)) - 1) < 1e-4);
        Of(panels.Single(panel => panel.Title is "Along ‖θ*‖"), "the paper's bound").Select(bound => bound.X).Should()
            .BeEquivalentTo([Math.Pow(10, -0.25), Math.Pow(32, -0.25), Math.Pow(100, -0.25)], options => options.Using<double>(pair => pair.Subject.Should().BeApproximately(pair.Expectation, 1e-5)).WhenTypeIs<double>());
    }

    [Fact(DisplayName = "C.2 needs far less width than A1 asks for, and Lemma 3.4 fails below A1's width and, to leading order, at it")]
    public void WidthsOfA1()
    {
        Panel panel = Panels("ladder").Single(one => one.Title is "Along m");
        foreach ((int row, string name) in panel.Vertical.Categories!.Index())
        {
            using Case atRow = Case.Of(name);
            double asked = panel.Series.Single(series => series.Name is "the paper's bound").Points[row].X;
            if (name.StartsWith("C.2", StringComparison.Ordinal))
            {
                panel.Series.Single(series => series.Name is "holds").Points[row].X.Should().BeLessThan(asked / 1000);
                continue;
            }

            name.Should().StartWith("3.4");
            panel.Series.Single(series => series.Name is "fails").Points[row].X.Should().BeLessThan(asked);
            AlignmentMap.At(PhaseTwoMaps.Sampling(new FigureOptions(3, Full: false)), new BoxAlignment(7), asked, 1e-4).Fails.Should().BeTrue();
        }
    }

    [Fact(DisplayName = "The shares of the statements sum to the ledger's rate")]
    public void Budget()
    {
        Series all = Panels("ledger").Single().Series.Single(series => series.Name is "claims of all profiles");

        all.Points[^1].X.Should().Be(Catalogue.Paper.Ledger.FamilywiseAlpha);
        all.Points.SkipLast(1).Sum(point => point.X).Should().BeApproximately(Catalogue.Paper.Ledger.FamilywiseAlpha, 1e-15);
    }

    [Fact(DisplayName = "The rows of the exponents are the kept measurements, those of the claims first and of the controls then, and the same in docs/thresholds.md")]
    public void Exponents()
    {
        Panel[] panels = [.. Panels("exponents")];
        MeasuredExponent[] kept = [.. ExponentData.Kept().Exponents.OrderBy(exponent => exponent.Claim.Reading == Reading.Control)];
        FigurePoint[] measured = [.. panels.SelectMany(panel => panel.Series.Single(series => series.Name is "measured").Points)];
        string[] written = [.. Document.Rows("docs/thresholds.md").Where(row => row[^1].Contains("/exponent/", StringComparison.Ordinal)).Select(row => $"{row[^4]} {row[^3]} {row[^1]}".Replace('−', '-'))];

        measured.Select(point => (point.X, point.Low, point.High)).Should().Equal(kept.Select(exponent => (exponent.Estimate, (double?)exponent.Interval.Lower, (double?)exponent.Interval.Upper)));
        panels.SelectMany(panel => panel.Series.Where(series => series.Name is "claimed" or "measured")).SelectMany(series => series.Points).Should().OnlyContain(point => point.Low <= point.X && point.X <= point.High);
        panels[1].Series.Single(series => series.Name is "measured").Points.Should().NotBeEmpty();
        written.Should().BeEquivalentTo(measured.Zip(kept, (point, exponent) => FormattableString.Invariant($"{point.X:F3} [{point.Low:F3}, {point.High:F3}] `{exponent.Claim.Id.Replace('−', '-')}`")));
        panels[1].Vertical.Categories.Should().Contain("3.5: distance over η, ‖θ*‖ = 1, with frozen a");
        panels.Should().OnlyContain(panel => panel.Vertical.Categories!.Distinct(StringComparer.Ordinal).Count() == panel.Vertical.Categories!.Count);
    }

    [Fact(DisplayName = "The portraits have every neuron in the cone between θ* and −θ*, on the same axes")]
    public void Portraits()
    {
        Panel[] panels = [.. Panels("portraits")];

        panels.Should().HaveCount(4);
        foreach (Panel panel in panels)
        {
            using Case atPanel = Case.Of(panel.Title);
            FigurePoint[] neurons = [.. panel.Series.Where(series => !series.IsJoined).SelectMany(series => series.Points)];
            neurons.Should().HaveCount(100).And.OnlyContain(point => Math.Abs(point.Y) <= point.X * (1 + 1e-12));
            panel.Series.Where(series => series.IsJoined).SelectMany(series => series.Points).Should().Equal(panels[0].Series.Where(series => series.IsJoined).SelectMany(series => series.Points));
        }
    }

    private static IReadOnlyList<Panel> Panels(string name) => Data(name).Panels;

    private static FigureData Data(string name) => Catalogue.Figures.Single(figure => string.Equals(figure.Name, name, StringComparison.Ordinal)).Compute(new FigureOptions(3, Full: false));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
