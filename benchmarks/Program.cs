using Reeve.Bench;
using Reeve.Bench.Floor;

if (args is ["floor", var settings])
{
    await FloorServer.RunAsync(settings);
    return 0;
}

try
{
    return await Runner.RunAsync(Options.Read(args));
}
catch (Exception stopped) when (stopped is BenchFailure or ArgumentException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(stopped is OperationCanceledException ? "Stopped." : stopped.Message);
    return 1;
}
finally
{
    App.EndAll();
}
