using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LabelNoise.Tests.Browser;

/// <summary>The report of `labelnoise report`, seen in a real browser.</summary>
public sealed class ReportPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>The height of two lines of a statement's name, less something, in CSS pixels.</summary>
    private const double TwoLines = 40;

    /// <summary>By how many CSS pixels each verdict of a row reaches out of its cell.</summary>
    private const string Overlaps = "[...document.querySelectorAll('.found')].map(e => Math.round(Math.max(...[...e.children].map(c => c.getBoundingClientRect().right)) - e.getBoundingClientRect().right))";

    private const string Closed = "details:not([open]) > summary";

    [Theory(DisplayName = "The report opens from disk without a message on the console and asks for files of its own folder only")]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AsksForNothingElse(ColorScheme scheme)
    {
        await using OpenReport report = await chromium.OpenAsync(scheme: scheme);

        await report.ReadToTheEndAsync();

        report.Complaints.Should().BeEmpty();
        report.Requests.Should().HaveCountGreaterThan(1).And.OnlyContain(address => new Uri(address).IsFile && new Uri(address).LocalPath.StartsWith(OpenReport.Folder, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "A statement and one of its claims open by keyboard")]
    public async Task OpensByKeyboard()
    {
        await using OpenReport report = await chromium.OpenAsync();

        ILocator statement = await FocusedByTab(report.Page, "main details > summary");
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator("main details[open]")).ToHaveCountAsync(1);
        (await statement.EvaluateAsync<bool>("e => e.parentElement.open")).Should().BeTrue();

        await FocusedByTab(report.Page, "main details details > summary");
        await report.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(report.Page.Locator("main details details[open]")).ToHaveCountAsync(1);
        await Assertions.Expect(report.Page.Locator("main details details[open] code").First).ToBeVisibleAsync();
    }

    [Fact(DisplayName = "Without JavaScript every statement is on the page, and opens")]
    public async Task ReadsWithoutScripts()
    {
        await using OpenReport report = await chromium.OpenAsync(scripts: false);

        foreach (string title in new[] { "Lemma C.1", "Lemma C.2", "Lemma C.3", "Theorem C.4", "Lemma 3.3", "Lemma 3.4", "Lemma 3.5" })
            await Assertions.Expect(report.Page.GetByText(title, new PageGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();

        await report.Page.Locator("main details > summary").First.ClickAsync();
        await Assertions.Expect(report.Page.Locator("main details[open]").First).ToBeVisibleAsync();
    }

    [Theory(DisplayName = "The report passes the accessibility rules of axe, closed and with a statement and a claim open")]
    [InlineData(OpenReport.Phone, ColorScheme.Light)]
    [InlineData(OpenReport.Phone, ColorScheme.Dark)]
    [InlineData(OpenReport.Desktop, ColorScheme.Light)]
    [InlineData(OpenReport.Desktop, ColorScheme.Dark)]
    public async Task IsAccessible(int width, ColorScheme scheme)
    {
        await using OpenReport report = await chromium.OpenAsync(width, scheme);

        await NoViolation(report.Page);
        await report.Page.Locator("main " + Closed).First.ClickAsync();
        await report.Page.Locator("main details[open] " + Closed).First.ClickAsync();
        await NoViolation(report.Page);
    }

    [Theory(DisplayName = "The page fits the window: nothing is cut off at the side")]
    [InlineData(OpenReport.Phone)]
    [InlineData(1100)]
    [InlineData(OpenReport.Desktop)]
    public async Task FitsTheWindow(int width)
    {
        await using OpenReport report = await chromium.OpenAsync(width);

        (await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }

    [Theory(DisplayName = "The name of every statement stands on one line, and no verdict reaches into the picture beside it")]
    [InlineData(OpenReport.Phone)]
    [InlineData(1024)]
    [InlineData(1100)]
    [InlineData(1150)]
    [InlineData(1200)]
    [InlineData(1279)]
    [InlineData(1280)]
    [InlineData(1366)]
    [InlineData(OpenReport.Desktop)]
    public async Task KeepsColumns(int width)
    {
        await using OpenReport report = await chromium.OpenAsync(width);

        double[] heights = await report.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.statement .title')].map(e => e.getBoundingClientRect().height)");
        double[] overlaps = await report.Page.EvaluateAsync<double[]>(Overlaps);

        heights.Should().NotBeEmpty().And.OnlyContain(height => height < TwoLines);
        overlaps.Should().NotBeEmpty().And.OnlyContain(overlap => overlap <= 0);
    }

    [Theory(DisplayName = "The screenshots of docs/ are taken")]
    [InlineData("report", OpenReport.Desktop, ColorScheme.Light)]
    [InlineData("report-dark", OpenReport.Desktop, ColorScheme.Dark)]
    [InlineData("report-phone", OpenReport.Phone, ColorScheme.Light)]
    public async Task TakesScreenshots(string name, int width, ColorScheme scheme)
    {
        await using OpenReport report = await chromium.OpenAsync(width, scheme);
        string file = Path.Combine(OpenReport.Repository, "artifacts", "screenshots", name + ".png");

        await report.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });

        new FileInfo(file).Length.Should().BeGreaterThan(10_000, "an empty window is a smaller file");
    }

    private static async Task NoViolation(IPage page)
    {
        AxeResult result = await page.RunAxe();

        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").Should().BeEmpty();
        result.Passes.Should().NotBeEmpty("axe has looked at something");
    }

    /// <summary>Presses Tab until an element is focused that a selector matches.</summary>
    private static async Task<ILocator> FocusedByTab(IPage page, string selector)
    {
        ILocator focused = page.Locator("*:focus");
        for (int k = 0; k < 200; k++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await focused.CountAsync() == 1 && await focused.EvaluateAsync<bool>("(e, s) => e.matches(s)", selector))
                return focused;
        }

        throw new InvalidOperationException($"Tab never reaches {selector}.");
    }
}
