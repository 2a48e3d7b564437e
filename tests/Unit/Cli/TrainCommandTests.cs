using System.Globalization;
using System.Text.Json;
using LabelNoise.Classification;
using LabelNoise.Randomness;
using LabelNoise.Tests.Unit.Fingerprints;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class TrainCommandTests : IDisposable
{
    private const string Small = "train --images 8 --test 6 --width 12 --seed 3 --learning-rate 0.01";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("labelnoise");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(DisplayName = "The rows of a training are those of the library, at every look and at the last step")]
    public void Rows()
    {
        string[] lines = Invocation.Of(Small + " --steps 25 --every 10 --flip 0.5 --linearised --format csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].Should().Be("step,train-loss,test-loss,train-accuracy,test-accuracy,inner-norm,outer-norm,linear-train-loss,linear-test-loss,distance");
        lines.Skip(1).Select(line => line.Split(',')[0]).Should().Equal("0", "10", "20", "25");
        TrainingSetting setting = new() { Width = 12, LearningRate = 0.01, FlipProbability = 0.5 };
        ReplicateSeed seed = ReplicateSeed.For(3, "train", 0);
        ImageTask task = new(FashionMnist.Train().First(8), FashionMnist.Test().First(6));
        InitialWeights start = new(task, setting, seed);
        Training network = Training.OfNetwork(setting, start, task, seed);
        Training linear = Training.OfLinearisation(setting, start, task, seed);
        network.Advance(25);
        linear.Advance(25);
        double[] last = [.. lines[^1].Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        last[1..4].Should().Equal(network.Scores().Loss, network.Scores(test: true).Loss, network.Scores().Accuracy);
        last[5].Should().Be(network.Model.InnerNorm());
        last[7..9].Should().Equal(linear.Scores().Loss, linear.Scores(test: true).Loss);
        last[9].Should().BeApproximately(Math.Sqrt(network.Model.Outputs(test: true).Zip(linear.Model.Outputs(test: true), (x, y) => (x - y) * (x - y)).Average()), 1e-12);
    }

    [Fact(DisplayName = "The table has the numbers in words and says what each column is; without --linearised it has no column of the linearised network")]
    public void Table()
    {
        Invocation run = Invocation.Of(Small + " --steps 4 --activation relu --loss cross-entropy --parameterisation ntk --batch 2 --radius 0.1");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Fashion-MNIST, n = 8, 6 test images, d = 784, m = 12, relu units, cross-entropy, NTK parameterisation, η = 0.01, τ = 0, B = 2, ρ = 0.1, seed 3\n")
            .And.Contain("test-accuracy: the same of the test images\n").And.NotContain("linear-train-loss");
    }

    [Fact(DisplayName = "JSON has the setting, the columns and the rows, and the same seed gives the same digits")]
    public void Json()
    {
        Invocation run = Invocation.Of(Small + " --steps 4 --activation linear --format json");
        using JsonDocument document = JsonDocument.Parse(run.Output);

        document.RootElement.GetProperty("seed").GetUInt64().Should().Be(3);
        document.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("step").GetInt64()).Should().Equal(0, 1, 2, 3, 4);
        document.RootElement.GetProperty("columns").EnumerateObject().Should().HaveCount(6);
        Invocation.Of(Small + " --steps 4 --activation linear --format json").Output.Should().Be(run.Output);
    }

    [Theory(DisplayName = "A training has the same digits without AVX-512, without AVX2 and without any vector instruction")]
    [InlineData("DOTNET_EnableAVX512=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public async Task Hardware(string knob)
    {
        const string Arguments = Small + " --steps 40 --flip 0.5 --batch 3 --radius 0.1 --linearised --format csv";

        ChildProcess.Result run = await ChildProcess.RunAsync(Arguments.Split(' '), knob);

        run.Output.Should().Be(Invocation.Of(Arguments).Output);
    }

    [Fact(DisplayName = "Images of CIFAR-10 are read from a folder")]
    public void Cifar()
    {
        Write(Cifar10Reader.TrainingFile, 8);
        Write(Cifar10Reader.TestFile, 6);

        Invocation.Of([.. (Small + " --steps 2 --cifar").Split(' '), _folder.FullName]).Output.Should().StartWith("CIFAR-10, n = 8, 6 test images, d = 3072, ");
    }

    [Theory(DisplayName = "Arguments of train that cannot be used are refused in one line before any work")]
    [InlineData("train --images 257", "--images is '257'; a whole number from 1 to 256 is accepted without --cifar.\n")]
    [InlineData("train --test 1000", "--test is '1000'; a whole number from 1 to 256 is accepted without --cifar.\n")]
    [InlineData("train --batch 65", "--batch is '65'; a whole number from 1 to 64 is accepted, the number of images.\n")]
    [InlineData("train --steps 1000000 --every 1", "--every is 1: 1000000 looks; at least 10 is accepted here.\n")]
    [InlineData("train --cifar /nowhere", "--cifar is '/nowhere': '/nowhere*data_batch_1.bin' does not exist; a folder with data_batch_1.bin and test_batch.bin is accepted.\n")]
    [InlineData("train --width 1048576 --images 10000 --test 10000", "--width must be at most * on this machine, not 1048576: each takes 3200000 bytes of memory.\n")]
    public void Refused(string arguments, string error) => Invocation.Of(arguments).ShouldBeRefused(error);

    [Fact(DisplayName = "A file of CIFAR-10 that is too short, or all of one colour, is refused")]
    public void BadFiles()
    {
        Write(Cifar10Reader.TrainingFile, 2);
        Write(Cifar10Reader.TestFile, 2);
        Invocation.Of(["train", "--images", "3", "--test", "2", "--cifar", _folder.FullName]).ShouldBeRefused("--cifar is '*data_batch_1.bin' has 6146 bytes, 2 images; at least 3 images are accepted.\n");
        File.WriteAllBytes(Path.Combine(_folder.FullName, Cifar10Reader.TrainingFile), new byte[3073]);
        Invocation.Of(["train", "--images", "1", "--test", "2", "--cifar", _folder.FullName]).ShouldBeRefused("All 3072 pixels are equal; images that differ are accepted.\n");
    }

    [Fact(DisplayName = "A training that is stopped prints what was seen and returns 130")]
    public void Stopped()
    {
        Invocation run = Invocation.Of(Small, cancellation: new CancellationToken(canceled: true));

        run.ExitCode.Should().Be(130);
        run.Output.Should().EndWith("cancelled: what was finished is shown\n");
    }

    private void Write(string name, int images) =>
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), [.. Enumerable.Range(0, images * 3073).Select(k => (byte)(k % 3073 == 0 ? k / 3073 % 10 : k * k % 251))]);
}
