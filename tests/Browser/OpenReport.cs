using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;

namespace LabelNoise.Tests.Browser;

/// <summary>The report in a window of its own, with what the browser complained of and asked for.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    /// <summary>The width of a desktop's window.</summary>
    public const int Desktop = 1440;

    /// <summary>The width of a telephone's.</summary>
    public const int Phone = 390;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private OpenReport(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _complaints.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.RequestFailed += (_, request) => _complaints.Enqueue($"failed: {request.Url}");
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    /// <summary>The folder of the whole repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!);

    /// <summary>The folder of the report, which `labelnoise report --out artifacts/report` writes.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "artifacts", "report");

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What stands on the console, and requests that failed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>The addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Opens it.</summary>
    public static async Task<OpenReport> InAsync(IBrowserContext context)
    {
        string index = Path.Combine(Folder, "index.html");
        File.Exists(index).Should().BeTrue("the tests look at {0}, which `dotnet run --project src/LabelNoise.Cli -- report --out artifacts/report` writes", index);
        OpenReport report = new(context, await context.NewPageAsync());
        await report.Page.GotoAsync(new Uri(index).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return report;
    }

    /// <summary>Scrolls through the whole page, so that pictures that wait to be seen are loaded.</summary>
    public async Task ReadToTheEndAsync()
    {
        for (int y = 0; y < await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"); y += 600)
            await Page.Mouse.WheelAsync(0, 600);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
