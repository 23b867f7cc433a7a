import { RunningServer } from "./server.ts";

/** One server for all stories; how to reach it stands in the environment, which the workers inherit. */
export default async function start(): Promise<() => Promise<void>> {
  const server = await RunningServer.start();
  process.env["REEVE_READY"] = JSON.stringify(server.ready);
  return () => server.stop();
}
