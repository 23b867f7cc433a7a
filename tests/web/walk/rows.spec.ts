import { expect, test } from "@playwright/test";
import { RunningServer } from "../server.ts";
import { cookieOf } from "./ground.ts";

// A list of ten thousand rows, on a server of its own: only rows in sight are drawn, and scrolling does not stutter.
const wanted = 10_000;
const drawnAtMost = 80;

const list = "company/configurations";
const atOnce = 200;

async function fill(server: RunningServer, cookie: string): Promise<void> {
  const base = `${server.ready.url}/v4_6_release/apis/3.0`;
  const headers = { cookie, "X-Reeve-Console": "1", "content-type": "application/json" };
  const type = ((await (await fetch(`${base}/company/configurations/types?pageSize=1`, { headers })).json()) as { id: number }[])[0]!;
  for (let done = 0; done < wanted; done += atOnce) {
    const rows = Array.from({ length: atOnce }, (_, at) => ({ name: `Row ${String(done + at).padStart(5, "0")}`, type: { id: type.id }, company: { id: 1 } }));
    const answer = await fetch(`${base}/${list}/bulk`, { method: "POST", headers, body: JSON.stringify(rows) });
    if (!answer.ok) throw new Error(`Rows from ${done}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}

interface Course {
  rows: number;
  drawn: number;
  frames: number[];
  long: number[];
}

// Runs inside the page: scrolls to the end, and on until nothing more comes, frame by frame.
async function scroll(until: number): Promise<Course> {
  const grid = document.querySelector<HTMLElement>('main [role="grid"]')!;
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: "longtask" });
  const frames: number[] = [];
  let drawn = 0;
  let last = performance.now();
  for (let still = 0; still < 300; ) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
    drawn = Math.max(drawn, grid.querySelectorAll('[role="row"]').length);
    const before = grid.scrollTop;
    grid.scrollTop += 700;
    still = grid.scrollTop === before ? still + 1 : 0;
    if (Number(grid.ariaRowCount) > until && grid.scrollTop === before) break;
  }
  observer.disconnect();
  return { rows: Number(grid.ariaRowCount) - 1, drawn, frames, long };
}

test("ten thousand rows scroll with few of them drawn", async ({ browser }) => {
  test.setTimeout(420_000);
  const server = await RunningServer.start();
  try {
    const cookie = await cookieOf(server.ready, server.ready.adminMember);
    await fill(server, cookie);
    const context = await browser.newContext({ baseURL: server.ready.url });
    const [name, value] = cookie.split("=") as [string, string];
    await context.addCookies([{ name, value, url: server.ready.url }]);
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('main [role="row"][data-index="0"]') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
      }).observe(document, { childList: true, subtree: true });
    });
    for (const opened of ["service/tickets", list]) {
      await page.goto(`/list/${opened}`);
      await page.waitForFunction(() => performance.getEntriesByName("painted").length > 0);
      const wait = await page.evaluate((path) => {
        const asked = performance.getEntriesByType("resource").find((entry) => entry.name.includes(`/${path}?`)) as PerformanceResourceTiming;
        return performance.getEntriesByName("painted")[0]!.startTime - asked.responseEnd;
      }, opened);
      console.log(`/list/${opened}: the first rows are painted ${wait.toFixed(0)} ms after the API's answer`);
    }
    const course = await page.evaluate(scroll, wanted);
    const sorted = course.frames.toSorted((a, b) => a - b);
    const late = course.frames.filter((frame) => frame > 50).length;
    console.log(
      `${course.rows} rows in ${course.frames.length} frames: at most ${course.drawn} rows drawn; median frame ${sorted[sorted.length >> 1]!.toFixed(1)} ms, ` +
        `95 % within ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(1)} ms, ${late} frames over 50 ms, longest task ${Math.max(0, ...course.long).toFixed(0)} ms`,
    );
    expect(course.rows).toBeGreaterThanOrEqual(wanted);
    expect(course.drawn).toBeLessThanOrEqual(drawnAtMost);
    // The last row is there, and the first is there again at the top.
    await expect(page.locator(`main [role="row"][data-index="${course.rows - 1}"]`)).toBeVisible();
    await page.locator('main [role="grid"]').evaluate((grid) => (grid.scrollTop = 0));
    await expect(page.locator('main [role="row"][data-index="0"]')).toBeVisible();
    await context.close();
  } finally {
    await server.stop();
  }
});
