import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { root } from "./server.ts";

const chromium = process.env["REEVE_CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: ".",
  outputDir: join(root, "artifacts/results/web"),
  globalSetup: "./start.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: join(root, "artifacts/results/web.json") }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "quick", testMatch: ["stories/*.spec.ts", "walk/smoke.spec.ts", "walk/sight.spec.ts", "walk/budget.spec.ts"] },
    { name: "full", testMatch: ["walk/full.spec.ts", "walk/states.spec.ts", "walk/opened.spec.ts", "walk/refused.spec.ts", "walk/rows.spec.ts"], retries: 0, timeout: 120_000, use: { trace: "off", screenshot: "off" } },
    { name: "screens", testMatch: ["walk/pictures.spec.ts"] },
  ],
});
