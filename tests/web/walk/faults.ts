import type { ConsoleMessage, Page, Request, Response } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clipped, words } from "./sight.ts";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** All that a browser complains of while a screen is open, and what it still waits for. */
export class Complaints {
  readonly list: string[] = [];
  private answers: { status: number; what: string }[] = [];
  private readonly waiting = new Set<Request>();

  constructor(page: Page) {
    page.on("console", (message: ConsoleMessage) => {
      // The browser itself writes a line for each 4xx and 5xx and each broken connection; those are judged as answers below.
      const failed = message.text().startsWith("Failed to load resource");
      if (["error", "warning"].includes(message.type()) && !failed) this.list.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.list.push(`error in the page: ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().includes("/live")) this.waiting.add(request);
    });
    page.on("requestfinished", (request) => this.waiting.delete(request));
    page.on("requestfailed", (request) => {
      this.waiting.delete(request);
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED" && request.url().includes("/apis/3.0/")) this.answers.push({ status: 0, what: `${why} from ${request.method()} ${request.url()}` });
    });
    page.on("response", (response: Response) => {
      if (response.status() >= 400) this.answers.push({ status: response.status(), what: `${response.status()} from ${response.request().method()} ${response.url()}` });
    });
  }

  /** Requests that have not been answered yet. */
  get open(): number {
    return this.waiting.size;
  }

  /** Forgets all, for the next screen. */
  clear(): void {
    this.list.length = 0;
    this.answers = [];
    this.waiting.clear();
  }

  /** Answers 4xx and 5xx so far of which the screen shows nothing: what explains one carries its status in `data-problem`. */
  async unexplained(page: Page): Promise<string[]> {
    if (this.answers.length === 0) return [];
    const shown = await page.locator("[data-problem]").filter({ visible: true }).evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset["problem"])));
    return [...new Set(this.answers.filter((answer) => !shown.includes(answer.status)).map((answer) => `not explained: ${answer.what}`))];
  }
}

/** What is wrong with the screen as it stands: accessibility, layout, words. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return [...(await page.evaluate(rules)), ...(await page.evaluate(words)), ...(await page.evaluate(clipped))];
}

/** Waits until nothing is loading any more; what still turns after that is a fault. */
export async function settle(page: Page, complaints?: Complaints, patience = 20_000): Promise<string[]> {
  const until = Date.now() + patience;
  try {
    await page.locator("main").first().waitFor({ state: "visible", timeout: patience });
    for (let calm = 0; calm < 2; ) {
      if (Date.now() > until) throw new Error("busy");
      const busy = await page.evaluate(turning);
      calm = busy.length === 0 && (complaints?.open ?? 0) === 0 ? calm + 1 : 0;
      if (calm < 2) await page.waitForTimeout(60);
    }
    return [];
  } catch {
    const still = await page.evaluate(turning);
    return still.length > 0 ? still.map((one) => `stays: ${one}`) : [(complaints?.open ?? 0) > 0 ? `${complaints!.open} requests stay open` : "there is no main part"];
  }
}

// Runs inside the page: what turns, glimmers or says that it is busy, and can be seen.
function turning(): string[] {
  const all = document.querySelectorAll<HTMLElement>('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root[data-visible]');
  return [...new Set([...all].filter((one) => one.checkVisibility()).map((one) => (one.getAttribute("aria-busy") === "true" ? "a busy part" : one.className.replace(/^.*mantine-(\w+)-root.*$/, "a $1"))))];
}

// Runs inside the page: every rule of the levels A and AA, those included that axe leaves out unless they are named.
// A screen that has only changed its colours since it was last judged is judged by the rules that look at colours.
async function rules(): Promise<string[]> {
  interface Kit {
    getRules: (tags: string[]) => { ruleId: string }[];
    run: (on: Document, how: unknown) => Promise<{ violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>;
  }
  const seen = window as unknown as { axe: Kit; judged?: string };
  const now = `${innerWidth} ${document.body.outerHTML}`;
  const same = seen.judged === now;
  seen.judged = now;
  const every = seen.axe.getRules(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]).map((rule) => rule.ruleId);
  const values = same ? ["color-contrast", "link-in-text-block"] : every;
  const found = await seen.axe.run(document, { runOnly: { type: "rule", values }, resultTypes: ["violations"] });
  return found.violations.flatMap((violation) =>
    violation.nodes.slice(0, 4).map((node) => `axe ${violation.id}: ${node.target.join(" ")}: ${(node.failureSummary ?? violation.help).replaceAll("\n", " ").slice(0, 240)}`),
  );
}
