using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Figures;
using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;
using LabelNoise.Paper;
using LabelNoise.Report;

namespace LabelNoise.Cli.Reports;

/// <summary>Writes the files of a report; the page comes last, when all that it links to is there.</summary>
/// <param name="host">Where progress is shown, and when to stop.</param>
/// <param name="folder">The folder.</param>
internal sealed class ReportWriter(Host host, ReportFolder folder)
{
    /// <summary>Writes them. What was finished when it was stopped is written too.</summary>
    /// <param name="run">The run, finished or stopped.</param>
    /// <param name="detail">The numbers at which figures are computed.</param>
    /// <returns>What the process returns.</returns>
    /// <exception cref="UserErrorException">A file cannot be written.</exception>
    public int Write(RunRecord run, FigureDetail detail)
    {
        folder.Write(ReportFolder.Results, JsonDocumentWriter.Text(json => Document(run).Write(json)));
        folder.Write(ReportFolder.Table, ResultsCsv.Of(run.Results));
        IReadOnlyList<DrawnFigure> figures = detail == FigureDetail.None ? [] : [.. Figures(new FigureOptions(run.Seed, detail == FigureDetail.Deep))];
        folder.Write(ReportFolder.Page, HtmlPage.Of(run, [.. figures.Select(figure => figure.View)]));
        host.Output.Write(folder.PathOf(ReportFolder.Page) + "\n");
        if (host.Cancellation.IsCancellationRequested)
            return ExitCode.Cancelled;
        return run.Results.All(r => r.AsExpected) ? ExitCode.Success : ExitCode.Difference;
    }

    private static RunDocument Document(RunRecord run) => new()
    {
        Seed = run.Seed,
        Profile = run.Profile,
        FamilywiseRate = run.RateOfCatalogue,
        Cancelled = run.IsPartial,
        Selected = run.Selected,
        Results = run.Results,
    };

    private IEnumerable<DrawnFigure> Figures(FigureOptions options)
    {
        foreach ((int k, Figure figure) in Catalogue.Figures.Index())
        {
            if (host.Cancellation.IsCancellationRequested)
                yield break;
            FigureRun run = new(figure, options) { Description = FormattableString.Invariant($"figure {k + 1} of {Catalogue.Figures.Count}, {figure.Name}") };
            run.RunUnder(host);
            if (run.Data is not { } data)
                yield break;
            DrawnFigure drawn = DrawnFigure.Of(figure, data);
            foreach ((string file, byte[] svg) in drawn.Pictures)
                folder.Write(file, svg);
            using StringWriter table = new();
            FigureCsv.Write(host with { Output = table }, data);
            folder.Write(drawn.View.File("csv"), table.ToString());
            yield return drawn;
        }
    }
}
