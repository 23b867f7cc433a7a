import { test } from "@playwright/test";
import { join } from "node:path";
import { settle } from "./faults.ts";
import { signedIn } from "../people.ts";
import { ready } from "../rest.ts";
import { root } from "../server.ts";
import { outside, screens } from "./screens.ts";

// Writes a picture of every screen, wide and narrow, light and dark, to artifacts/screens.
for (const width of [1440, 390]) {
  for (const scheme of ["light", "dark"] as const) {
    for (const screen of screens) {
      test(`${screen.path} ${width} ${scheme}`, async ({ browser }) => {
        const options = { viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme: scheme, reducedMotion: "reduce" as const };
        const context = outside(screen) ? await browser.newContext(options) : await signedIn(browser, undefined, options);
        const page = await context.newPage();
        await page.goto(new URL(screen.address, ready.url).href);
        await settle(page);
        const name = screen.path === "/" ? "start" : screen.path.slice(1).replaceAll("/", "-").replaceAll("$", "");
        await page.screenshot({ path: join(root, "artifacts/screens", `${name}-${width}-${scheme}.png`), animations: "disabled" });
        await context.close();
      });
    }
  }
}
