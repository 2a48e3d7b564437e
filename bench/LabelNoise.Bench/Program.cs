using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LabelNoise.Bench.Measures;

if (args is ["measure", .. string[] rest])
    return MeasureCommand.Create().Parse(rest).Invoke();

// In this process: a project generated for each benchmark would inherit the repository's build settings and analyzers.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .HideColumns(Column.Error, Column.RatioSD);
BenchmarkSwitcher.FromAssembly(typeof(MeasureCommand).Assembly).Run(args, config);
return 0;
