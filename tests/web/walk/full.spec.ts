import { expect, test } from "@playwright/test";
import { Complaints, faultsOf, settle } from "./faults.ts";
import { signedIn } from "../people.ts";
import { ready } from "../rest.ts";
import { lists, oneOfEachRole, outside, screens } from "./screens.ts";

const looks = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 390, scheme: "dark" },
] as const;

// One test a look: each signs in as each role once and walks through all screens, which saves most of the time a browser takes to start.
for (const { width, scheme } of looks) {
  test(`every screen as every role at ${width} px, ${scheme}`, async ({ browser }) => {
    test.setTimeout(20 * 60_000);
    const found: string[] = [];
    for (const { member, role } of await oneOfEachRole()) {
      const context = await signedIn(browser, member, { viewport: { width, height: 900 }, colorScheme: scheme });
      for (const screen of screens.filter((s) => !outside(s))) {
        const page = await context.newPage();
        const complaints = new Complaints(page);
        await page.goto(new URL(screen.address, ready.url).href);
        const stuck = await settle(page);
        const faults = await faultsOf(page);
        // A role that may not see a screen is told so by the screen itself.
        const explained = (await page.locator("[data-problem]").count()) > 0;
        const answers = explained ? [] : complaints.unexplained();
        found.push(...[...stuck, ...complaints.list, ...answers, ...faults].map((f) => `${role}, ${screen.address}: ${f}`));
        await page.close();
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });
}

test("every list of the catalogue", async ({ browser }) => {
  test.setTimeout(20 * 60_000);
  const context = await signedIn(browser);
  const found: string[] = [];
  for (const screen of await lists()) {
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(new URL(screen.address, ready.url).href);
    const stuck = await settle(page);
    const faults = await faultsOf(page);
    found.push(...[...stuck, ...complaints.list, ...complaints.unexplained(), ...faults].map((f) => `${screen.address}: ${f}`));
    await page.close();
  }
  expect(found).toEqual([]);
});
