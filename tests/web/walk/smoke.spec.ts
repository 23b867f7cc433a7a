import { expect, test } from "@playwright/test";
import { Complaints, faultsOf, settle } from "./faults.ts";
import { signedIn } from "../people.ts";
import { outside, screens } from "./screens.ts";

// The administrator sees every screen, wide and dark or narrow and light: half of the walk's looks, and all of its checks.
for (const [width, scheme] of [
  [1440, "dark"],
  [390, "light"],
] as const) {
  for (const screen of screens) {
    test(`${screen.path} at ${width} px, ${scheme}`, async ({ browser }) => {
      const options = { viewport: { width, height: 900 }, colorScheme: scheme };
      const context = outside(screen) ? await browser.newContext(options) : await signedIn(browser, undefined, options);
      const page = await context.newPage();
      const complaints = new Complaints(page);
      await page.goto(new URL(screen.address, (JSON.parse(process.env["REEVE_READY"]!) as { url: string }).url).href);
      const stuck = await settle(page);
      const faults = await faultsOf(page);
      // Before signing in, the question who is signed in is answered 401, and the sign-in page is what explains it.
      const answers = outside(screen) ? [] : complaints.unexplained();
      expect([...stuck, ...complaints.list, ...answers, ...faults]).toEqual([]);
      await context.close();
    });
  }
}
