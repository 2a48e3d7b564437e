using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Claims;

/// <summary>What may have been meant by a number that no item or section of its kind has.</summary>
internal static class NearestNumber
{
    /// <summary>The nearest number of that kind in its series, such as "lemma 3.5" for "Lemma 3.6"; what has the number where the kind has none in the series, such as "equation (68)" for "Lemma 68"; null where nothing has.</summary>
    public static string? To(PaperName paper)
    {
        if (paper.Part.Length > 0 || NumberedName.Of(paper.Item) is not { } asked)
            return null;
        NumberRun number = asked.Runs[0];
        (string Kind, string Name, NumberRun Run)[] series = [.. Known(paper).Where(one => one.Run.IsOfSeries(number))];
        (string Kind, string Name, NumberRun Run)[] ofKind = [.. series.Where(one => asked.IsCalled(one.Kind))];
        string? name = ofKind.Length > 0 ? ofKind.MinBy(one => one.Run.Distance(number)).Name : series.FirstOrDefault(one => one.Run.Includes(number)).Name;
        return name is null ? null : $"{paper.Version} {name}".TrimStart();
    }

    /// <summary>The items and sections of the versions that may be meant.</summary>
    private static IEnumerable<(string Kind, string Name, NumberRun Run)> Known(PaperName paper)
    {
        foreach (NumberedItem item in NumberedItems.All)
        {
            foreach (string number in new[] { paper.InWorkshop ? item.Workshop : string.Empty, paper.InExtended ? item.Extended : string.Empty })
            {
                if (NumberRun.OfItem(number) is { } run)
                    yield return (Words.Of(item.Kind), NamedItem.Called(item.Kind, number), run);
            }
        }

        foreach (PaperSection section in PaperSection.All.Where(s => s.InWorkshop ? paper.InWorkshop : paper.InExtended))
        {
            if (NumberRun.Of(section.Number) is { } run)
                yield return (NamedSection.Kind(section.Number), NamedSection.Called(section.Number), run);
        }
    }
}
