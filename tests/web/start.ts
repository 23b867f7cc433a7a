import { RunningServer } from "./server.ts";
import { survey } from "./walk/ground.ts";

/** One server for all stories; how to reach it, and who may sign in there, stands in the environment, which the workers inherit. */
export default async function start(): Promise<() => Promise<void>> {
  const server = await RunningServer.start();
  process.env["REEVE_READY"] = JSON.stringify(server.ready);
  process.env["REEVE_PEOPLE"] = await survey(server.ready, server.folder);
  return () => server.stop();
}
