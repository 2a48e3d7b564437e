using Microsoft.Playwright;

namespace LabelNoise.Tests.Browser;

/// <summary>A headless Chromium for the tests of a class: the one of the system where there is one, else Playwright's own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Installed(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens the report from disk.</summary>
    /// <param name="width">The width of the window in CSS pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="scripts">Whether JavaScript runs.</param>
    public async Task<OpenReport> OpenAsync(int width = OpenReport.Desktop, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        return await OpenReport.InAsync(context);
    }

    private static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);
}
