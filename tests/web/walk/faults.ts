import { AxeBuilder } from "@axe-core/playwright";
import type { ConsoleMessage, Page, Response } from "@playwright/test";

/** All that a browser complains of while a screen is open. */
export class Complaints {
  readonly list: string[] = [];
  private readonly answers: { status: number; url: string }[] = [];

  constructor(page: Page) {
    page.on("console", (message: ConsoleMessage) => {
      // The browser itself writes a line for each 4xx and 5xx; those are judged as answers below.
      const failed = message.text().startsWith("Failed to load resource");
      if (["error", "warning"].includes(message.type()) && !failed) this.list.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.list.push(`error in the page: ${error.message}`));
    page.on("response", (response: Response) => {
      if (response.status() >= 400) this.answers.push({ status: response.status(), url: response.url() });
    });
  }

  /** Answers 4xx and 5xx so far, for a screen that explains none of them. */
  unexplained(): string[] {
    return this.answers.map((answer) => `${answer.status} from ${answer.url}`);
  }
}

/** What is wrong with the screen as it stands: accessibility, layout, words. */
export async function faultsOf(page: Page): Promise<string[]> {
  const axe = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const faults = axe.violations.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id}: ${node.target.join(" ")}: ${node.failureSummary?.replaceAll("\n", " ") ?? violation.help}`),
  );
  return [...faults, ...(await page.evaluate(look))];
}

/** Waits until nothing is loading any more; what still turns after that is a fault. */
export async function settle(page: Page): Promise<string[]> {
  await page.waitForLoadState("load");
  const loading = page.locator('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root[data-visible]');
  try {
    await page.locator("main").first().waitFor({ state: "visible", timeout: 20_000 });
    await page.waitForFunction(
      () => document.querySelectorAll('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root[data-visible]').length === 0,
      undefined,
      { timeout: 20_000 },
    );
    return [];
  } catch {
    const count = await loading.count();
    return [count > 0 ? `${count} spinners stay` : "there is no main part"];
  }
}

// Runs inside the page.
function look(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 1) found.push(`the page scrolls sideways by ${wide} px`);

  const words = document.body.innerText;
  for (const bad of ["undefined", "NaN", "[object Object]", "Invalid Date"]) {
    if (new RegExp(`(^|[^\\w])${bad.replace(/[[\]]/g, "\\$&")}([^\\w]|$)`).test(words)) found.push(`the text ${bad} is shown`);
  }

  const key = /(^|\s)[a-z]+(?:\.[a-z][A-Za-z]+){1,4}(\s|$)/m;
  for (const element of document.querySelectorAll("button, h1, h2, h3, label, th, a, [role=tab]")) {
    const text = (element as HTMLElement).innerText.trim();
    if (key.test(text) && !text.includes("@") && !/\.(com|org|net|example|test|local|png|txt|log|pdf)$/.test(text)) found.push(`an untranslated key is shown: ${text}`);
  }

  for (const element of document.querySelectorAll<HTMLElement>("button, [role=tab], h1, h2, label, .mantine-Badge-label, .mantine-Button-label")) {
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || element.clientWidth === 0 || element.innerText.trim().length === 0) continue;
    const hides = style.overflowX !== "visible";
    // A clipped text that ends in dots and tells the whole of itself in a title is a choice, not a fault.
    const told = style.textOverflow === "ellipsis" && element.closest("[title], [aria-label]") !== null;
    if (hides && !told && element.scrollWidth > element.clientWidth + 2) found.push(`clipped text: "${element.innerText.trim().slice(0, 60)}"`);
  }

  return [...new Set(found)];
}
