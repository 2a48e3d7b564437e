using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LabelNoise.Report.Components;
using LabelNoise.Report.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LabelNoise.Report;

/// <summary>The page as HTML.</summary>
internal static class HtmlPage
{
    /// <summary>Renders a run: the same bytes for the same run and figures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="figures">The figures that stand beside the page.</param>
    /// <returns>The page in UTF-8.</returns>
    public static byte[] Of(RunRecord run, IReadOnlyList<FigureView> figures) => OfAsync(run, figures).GetAwaiter().GetResult();

    private static async Task<byte[]> OfAsync(RunRecord run, IReadOnlyList<FigureView> figures)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(figures);
        ServiceCollection services = new();

        // The page is UTF-8; Greek letters need no escape.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        ServiceProvider provider = services.BuildServiceProvider();
        await using (provider.ConfigureAwait(false))
        {
            HtmlRenderer renderer = new(provider, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
                return Encoding.UTF8.GetBytes((await renderer.Dispatcher.InvokeAsync(() => RenderAsync(renderer, PageView.Of(run, figures))).ConfigureAwait(false)).ReplaceLineEndings("\n"));
        }
    }

    private static async Task<string> RenderAsync(HtmlRenderer renderer, PageView page)
    {
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportPage.Page)] = page });
        return (await renderer.RenderComponentAsync<ReportPage>(parameters).ConfigureAwait(true)).ToHtmlString();
    }
}
