import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a running server says of itself once everything answers. */
export interface Ready {
  url: string;
  httpsUrl: string;
  company: string;
  adminMember: string;
  adminPassword: string;
  /** Those who may sign in with that password: at least one of each role. */
  members: string[];
  publicKey: string;
  privateKey: string;
  readOnlyPublicKey: string;
  readOnlyPrivateKey: string;
}

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const dll = join(root, "artifacts/bin/Reeve.Server/release/reeve.dll");

/** A server process of its own with the demo company, in a temporary folder. */
export class RunningServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly folder: string,
    readonly ready: Ready,
    /** What it has printed. */
    readonly said: () => string,
  ) {}

  /** Starts the built server with the demo company on a free port; answers when it is ready, or throws with what it said. */
  static start(...options: string[]): Promise<RunningServer> {
    return RunningServer.serve(mkdtempSync(join(tmpdir(), "reeve-web-")), ["--demo", "--demo-size", "small", "--demo-day", "2026-10-31", ...options]);
  }

  /** Starts it with a new company in which there is nobody yet. */
  static startNew(company: string): Promise<RunningServer> {
    const folder = mkdtempSync(join(tmpdir(), "reeve-web-"));
    execFileSync("dotnet", [dll, "company", "create", company, "--id", company, "--data", join(folder, "data")], { stdio: "ignore" });
    return RunningServer.serve(folder, []);
  }

  private static async serve(folder: string, options: string[]): Promise<RunningServer> {
    const file = join(folder, "ready.json");
    const child = spawn("dotnet", [dll, "serve", "--port", "0", "--data", join(folder, "data"), "--ready", file, ...options], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    child.stderr.on("data", (part: Buffer) => (said += part.toString()));
    const until = Date.now() + 120_000;
    while (!existsSync(file)) {
      if (child.exitCode !== null || Date.now() > until) {
        child.kill("SIGKILL");
        rmSync(folder, { recursive: true, force: true });
        throw new Error(`The server did not start:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return new RunningServer(child, folder, JSON.parse(readFileSync(file, "utf8")) as Ready, () => said);
  }

  /** Stops it in order and removes its data. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.process.once("exit", () => resolve()));
    this.process.kill("SIGTERM");
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
