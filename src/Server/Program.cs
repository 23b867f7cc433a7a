using System.CommandLine;
using Reeve.Server.Commands;

var root = new RootCommand("Reeve: an open, self-hosted PSA that speaks the ConnectWise Manage REST API.")
{
    ServeCommand.Make(),
    OpenApiCommand.Make(),
};

// The server ends in order by itself when it is told to; a time limit from outside would cut that short.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
