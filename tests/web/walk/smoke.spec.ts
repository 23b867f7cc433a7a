import { expect } from "@playwright/test";
import { personOf } from "./ground.ts";
import { looks } from "./looks.ts";
import { test } from "./rooms.ts";
import { outside, screens } from "./screens.ts";

// The administrator sees every screen, wide and dark or narrow and light: half of the walk's looks, and all of its checks.
const some = looks.filter((look) => (look.width === 1440) === (look.scheme === "dark"));

for (const screen of screens) {
  test(`${screen.path} at two looks`, async ({ rooms }) => {
    const room = await rooms.of(outside(screen) ? undefined : personOf("Administrator").member);
    expect(await room.visit(screen.address, some)).toEqual([]);
  });
}
