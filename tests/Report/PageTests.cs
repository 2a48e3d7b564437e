using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Report;
using LabelNoise.Report.Views;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit;

namespace LabelNoise.Tests.Report;

public sealed class PageTests
{
    private const string Program = "dotnet run --project src/LabelNoise.Cli --";

    private static readonly Lazy<string> Html = new(() => Text(Runs.AsCatalogued(Profile.Quick)));

    private static readonly Lazy<IHtmlDocument> Quick = new(() => Parse(Html.Value));

    [Fact(DisplayName = "The same run gives the same bytes, in UTF-8, with Greek letters as they are and without a word of when or where")]
    public void Deterministic()
    {
        Text(Runs.AsCatalogued(Profile.Quick)).Should().Be(Html.Value);
        Html.Value.Should().Contain("‖θ*‖").And.NotContain(Environment.MachineName).And.NotContain("\r");
    }

    [Fact(DisplayName = "The page asks for nothing but files beside it")]
    public void AsksForNothing()
    {
        string[] addresses = [.. Quick.Value.All.SelectMany(e => new[] { e.GetAttribute("src"), e.GetAttribute("href"), e.GetAttribute("srcset") }).OfType<string>()];

        addresses.Should().OnlyContain(address => address.StartsWith('#') || address.StartsWith("figures/") || address == "results.json" || address == "results.csv");
        Html.Value.Should().NotContainAny("@import", "http:", "https:", "url(");
    }

    [Fact(DisplayName = "Every id is there once, and every link within the page has its place")]
    public void Links()
    {
        string[] ids = [.. Quick.Value.QuerySelectorAll("[id]").Select(e => e.Id!)];
        string[] targets = [.. Quick.Value.QuerySelectorAll("a[href^='#'], use").Select(e => Uri.UnescapeDataString(e.GetAttribute("href")![1..]))];

        ids.Should().OnlyHaveUniqueItems();
        ids.Should().Contain(targets).And.Contain(Quick.Value.QuerySelectorAll("[aria-labelledby]").Select(e => e.GetAttribute("aria-labelledby")));
    }

    [Fact(DisplayName = "What a check saw is text and no markup")]
    public void Encoded()
    {
        Quick.Value.QuerySelectorAll("dd b").Where(b => string.Equals(b.TextContent, "bold", StringComparison.Ordinal)).Should().BeEmpty();
        Quick.Value.QuerySelectorAll("dd").Should().Contain(dd => dd.TextContent == "something <b>bold</b> & more");
    }

    [Fact(DisplayName = "The page has a language, a title, a way past the header, one heading above all, and no heading that skips a level")]
    public void Headings()
    {
        int[] levels = [.. Quick.Value.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0')];

        Quick.Value.DocumentElement.GetAttribute("lang").Should().Be("en");
        Quick.Value.Title.Should().NotBeEmpty();
        Quick.Value.QuerySelector("a")!.ClassName.Should().Be("skip");
        levels[0].Should().Be(1);
        levels.Skip(1).Should().NotContain(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Fact(DisplayName = "Each statement has a row for the printed reading and one for the amended, with the verdicts of its claims; one of which some are supported and the others refuted is supported in part")]
    public void Rows()
    {
        IElement[] rows = [.. Quick.Value.QuerySelectorAll("tbody.statement")];

        rows.Select(row => row.GetAttribute("data-statement")).Should().Equal(Catalogue.Statements.Select(s => s.Title));
        foreach ((Statement statement, IElement row) in Catalogue.Statements.Zip(rows))
        {
            using Case atStatement = Case.Of(statement.Title);
            Found(row, "printed").Should().Be(Expected(statement, Reading.AsPrinted));
            Found(row, "amended").Should().Be(Expected(statement, Reading.Amended));
        }

        rows.Select(row => Found(row, "printed")).Should().Contain("supported in part");
    }

    [Theory(DisplayName = "The first screen counts the claims at settings where all of A1 to A6 hold, and those below the width of A1")]
    [InlineData(Profile.Quick)]
    [InlineData(Profile.Literal)]
    public void Where(Profile profile)
    {
        RunRecord run = Runs.AsCatalogued(profile);
        ConditionsView[] settings = [.. run.Results.Select(r => ConditionsView.Of(r.Claim)).Where(c => c.Rows.Count > 0)];
        string where = Parse(Text(run)).QuerySelector("dd.where")!.TextContent;

        int[] numbers = [.. Regex.Matches(where, "(?<!A)[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
        int[] expected = [settings.Length, settings.Count(c => c.AreMet), settings.Count(c => c.IsNarrow)];
        numbers.Should().Equal(expected.Where(number => number > 0));
        settings.Should().OnlyContain(c => !c.AreMet || !c.IsNarrow);
    }

    [Fact(DisplayName = "Of a run in which nothing is trained the first screen says so")]
    public void Nowhere() => Parse(Text(Runs.Of(Profile.Quick, c => c.Problem is null && c.Conditions is null))).QuerySelector("dd.where")!.TextContent.Should().StartWith("No claim of this run trains a network");

    [Fact(DisplayName = "A reading of which no claim was checked says once which claims would decide it, in its row and in the count")]
    public void NotChecked()
    {
        const string Other = "not in this run";
        IHtmlDocument page = Parse(Text(Runs.Of(Profile.Quick, c => c.Statement.Id is not "C.4" || c.Reading != Reading.AsPrinted)));
        IElement row = page.QuerySelector("[id='statement-C.4'] .printed")!;
        string missing = row.QuerySelector(".missing")!.TextContent;
        string count = page.QuerySelectorAll(".count").Single(e => e.TextContent.Contains(Other, StringComparison.Ordinal) && e.TextContent.Contains("C.4", StringComparison.Ordinal)).TextContent;

        missing.Should().MatchRegex("^refuted by [a-z]+( and [a-z]+)* claims$");
        count.Trim().Should().MatchRegex($"^\\d+ {missing}, {Other}.*C\\.4");
        row.TextContent.Split(Other).Should().HaveCount(2);
    }

    [Fact(DisplayName = "An interval that is longer than its line ends in arrows, and the legend says what a bar and an arrow are")]
    public void Arrows()
    {
        const string Id = "3.3/uncorrelated/at-most/eta=0.001/d=7";
        RunRecord run = Runs.AsCatalogued(Profile.Quick);
        IHtmlDocument page = Parse(Text(run with { Results = [.. run.Results.Select(r => r.Claim.Id is Id ? Runs.Result(r.Claim, Verdict.Refuted, 0.5, new Interval(0, 2830)) : r)] }));

        page.QuerySelectorAll($"[id='claim-{Id}'] .strip .arrow").Should().HaveCount(2);
        Quick.Value.QuerySelectorAll(".arrow").Should().BeEmpty();
        foreach (string place in new[] { ".legend", ".how" })
            Quick.Value.QuerySelector(place)!.TextContent.Should().Contain("an interval that holds at every n at once; the test decides sooner, so a bar may reach past p₁.");
    }

    [Fact(DisplayName = "Every claim that was checked is on the page once, with the command that runs it again")]
    public void Claims()
    {
        IElement[] items = [.. Quick.Value.QuerySelectorAll("li.claim")];

        items.Select(item => item.Id).Should().BeEquivalentTo(Catalogue.Paper.In(Profile.Quick).Select(c => $"claim-{c.Id}"));
        Quick.Value.QuerySelector("footer")!.TextContent.Should().Contain($"labelnoise stands for {Program}");
        foreach (IElement item in items)
        {
            string id = item.Id!["claim-".Length..];
            item.QuerySelector("code.command")!.TextContent.Should().Be(Runs.Claim(id).LedgerEntry.Sampled ? $"{Program} replay \"{id}\" --seed 7 --replicate 3" : $"{Program} verify \"{id}\"");
        }
    }

    [Fact(DisplayName = "A run in which every verdict is as catalogued raises no alarm; one that is not, or not decided, is in a list at the top and marked in its row")]
    public void Alarms()
    {
        const string Wrong = "C.2/both/m=1024/d=7/eta-m=0.5/online";
        const string Undecided = "3.4/typical/eta=0.01/d=7";
        IHtmlDocument page = Parse(Text(Runs.With(Profile.Quick, c => c.Id switch { Wrong => Verdict.Refuted, Undecided => Verdict.Inconclusive, _ => c.Expected })));

        Quick.Value.QuerySelectorAll(".alert, .unexpected").Should().BeEmpty();
        page.QuerySelector("main > section")!.ClassName.Should().Be("alert");
        page.QuerySelectorAll(".alert a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).Should().Equal($"#claim-{Wrong}", $"#claim-{Undecided}");
        page.QuerySelectorAll(".count .verdict").Select(e => e.TextContent.Trim()).Should().Contain(["1 inconclusive, supported, not as catalogued", "1 supported in part, not as catalogued"]);
        page.QuerySelector("[id='statement-C.2'] .amended .found")!.TextContent.Should().Contain("not as catalogued");
        page.QuerySelector($"[id='claim-{Wrong}'] .unexpected")!.TextContent.Should().Be("not as catalogued: supported was expected");
    }

    [Fact(DisplayName = "A run that was stopped says how many of how many claims are finished")]
    public void Partial()
    {
        RunRecord whole = Runs.AsCatalogued(Profile.Quick);
        IHtmlDocument page = Parse(Text(whole with { Results = [.. whole.Results.Take(5)] }));

        page.QuerySelector(".alert.partial")!.TextContent.Should().Contain($"5 of {NumberText.Of((long)whole.Selected)} claims are finished");
        page.QuerySelectorAll("li.claim").Should().HaveCount(5);
    }

    [Fact(DisplayName = "Without figures there is no heading for them; with one there are its picture, its words and its data, and its statement points to it")]
    public void Figures()
    {
        IHtmlDocument page = Parse(Encoding.UTF8.GetString(HtmlPage.Of(Runs.AsCatalogued(Profile.Quick), [Runs.Figure])));

        Quick.Value.QuerySelectorAll("figure, #figures").Should().BeEmpty();
        page.QuerySelector("figure img")!.GetAttribute("alt").Should().StartWith("A figure <of> it");
        page.QuerySelectorAll("figure a").Select(a => a.GetAttribute("href")).Should().Contain(["figures/oscillation.csv", "figures/oscillation.light.svg", "figures/oscillation.dark.svg"]);
        page.QuerySelectorAll("figure details p").Select(p => p.TextContent).Should().Equal(Runs.Figure.Lines);
        page.QuerySelector("[id='statement-3.3'] a.seen")!.GetAttribute("href").Should().Be("#figure-oscillation");
    }

    [Fact(DisplayName = "The errata of a statement stand in its row, those of no statement below, each once")]
    public void Errata()
    {
        string[] titles = [.. Quick.Value.QuerySelectorAll(".errata .wrong").Select(e => e.FirstChild!.TextContent.Trim())];

        titles.Should().BeEquivalentTo(ErrataSection.All.SelectMany(s => s.Errata).Select(e => e.Title));
        Quick.Value.QuerySelectorAll("[id='statement-C.3'] .errata .wrong").Should().HaveCount(ErrataSection.All.Where(s => string.Equals(s.Statement?.Id, "C.3", StringComparison.Ordinal)).Sum(s => s.Errata.Count));
    }

    private static string Found(IElement statement, string reading) => statement.QuerySelector($".{reading} .found .verdict")!.TextContent.Trim();

    private static string Expected(Statement statement, Reading reading)
    {
        Verdict[] verdicts = [.. Catalogue.Paper.In(Profile.Quick).Where(c => c.Statement == statement && c.Reading == reading).Select(c => c.Expected).Distinct()];
        return verdicts.Length switch { 0 => "not in this run", 1 => Words.Of(verdicts[0]), _ => "supported in part" };
    }

    private static string Text(RunRecord run) => Encoding.UTF8.GetString(HtmlPage.Of(run, []));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
