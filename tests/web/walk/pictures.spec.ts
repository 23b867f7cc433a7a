import type { Page } from "@playwright/test";
import { join } from "node:path";
import { root } from "../server.ts";
import { settle } from "./faults.ts";
import { personOf } from "./ground.ts";
import { looks, wear, type Look } from "./looks.ts";
import { test } from "./rooms.ts";
import { outside, screens } from "./screens.ts";

// Writes a picture of every screen and of every list of the catalogue, wide and narrow, light and dark, to artifacts/screens.
async function picture(page: Page, name: string, look: Look): Promise<void> {
  await wear(page, look);
  await settle(page);
  await page.screenshot({ path: join(root, "artifacts/screens", `${name}-${look.width}-${look.scheme}.png`), animations: "disabled" });
}

const fileOf = (address: string): string => address.slice(1).replaceAll("/", "-").replaceAll(/[${}]/g, "");

for (const screen of screens) {
  test(screen.path, async ({ rooms }) => {
    const room = await rooms.of(outside(screen) ? undefined : personOf("Administrator").member);
    await room.go(screen.address, looks[0]!);
    for (const look of looks) await picture(room.page, screen.path === "/" ? "start" : fileOf(screen.path), look);
  });
}

const parts = 8;
for (let part = 0; part < parts; part++) {
  test(`the catalogue's lists, part ${part + 1} of ${parts}`, async ({ rooms }) => {
    test.setTimeout(600_000);
    const { member, resources } = personOf("Administrator");
    const room = await rooms.of(member);
    const lists = resources.filter((resource) => !resource.path.includes("{"));
    for (const { path } of lists.filter((_, at) => at % parts === part)) {
      await room.go(`/list/${path}`, looks[0]!);
      for (const look of looks) await picture(room.page, fileOf(`/list/${path}`), look);
    }
  });
}
