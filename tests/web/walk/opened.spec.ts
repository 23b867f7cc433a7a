import { expect } from "@playwright/test";
import { settle } from "./faults.ts";
import { personOf, roles } from "./ground.ts";
import { looks, named, type Look } from "./looks.ts";
import { controlOf, openersIn, type Opener } from "./openings.ts";
import { count, test, type Room } from "./rooms.ts";
import { outside, screens, type Screen } from "./screens.ts";

// Every tab, dialog and menu that a screen offers, and every list to choose from, opened: wide and narrow, light and dark; and what those offer in turn.
const popups = '[role="dialog"]:not([data-hidden]), [role="menu"]';

async function unfold(room: Room, address: string, path: readonly Opener[], worn: readonly Look[]): Promise<string[]> {
  const { page } = room;
  await room.go(address, worn[0]!);
  await settle(page, room.complaints);
  await tick(room);
  const steps = path.map((one) => `${one.kind} "${one.name}"`).join(" > ");
  for (const opener of path) {
    await openersIn(page);
    const control = controlOf(page, opener);
    if ((await control.count()) === 0) return [`${named(worn[0]!)}: ${steps}: the control is gone`];
    await control.click();
    if (opener.kind !== "tab") {
      const shown = page.locator(opener.kind === "list" ? '[role="listbox"]' : popups).filter({ visible: true }).first();
      if (!(await shown.waitFor({ timeout: 10_000 }).then(() => true, () => false))) return [`${named(worn[0]!)}: ${steps}: nothing opened`];
    }
    const stuck = await settle(page, room.complaints);
    if (stuck.length > 0) return stuck.map((fault) => `${named(worn[0]!)}: ${steps}: ${fault}`);
  }
  const faults: string[] = [];
  for (const look of worn) {
    count(1);
    faults.push(...(await room.judge(look, `: ${steps}`)));
  }
  return faults;
}

// A list offers more once a row is chosen.
async function tick({ page }: Room): Promise<void> {
  const box = page.locator('main [role="grid"] [role="row"][data-index="0"] input[type="checkbox"]');
  if ((await box.count()) > 0) await box.first().click({ force: true });
}

// From one screen on, all that opens, once; what the frame offers is opened on the start page.
async function unfoldAll(room: Room, screen: Screen, worn: readonly Look[], lists: boolean): Promise<string[]> {
  const screenful = screen.path === "/" ? "body" : "main";
  const seen = new Set<string>();
  const faults: string[] = [];
  const waiting: Opener[][] = [[]];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    faults.push(...(await unfold(room, screen.address, path, worn)));
    const last = path.at(-1);
    if (path.length > 2 || last?.kind === "list" || (last?.kind === "dialog" && path.length > 1)) continue;
    const within = last === undefined || last.kind === "tab" ? screenful : popups;
    for (const opener of await openersIn(room.page, within, lists)) {
      if (seen.has(opener.make)) continue;
      seen.add(opener.make);
      waiting.push([...path, opener]);
    }
  }
  return faults;
}

for (const screen of screens.filter((one) => !outside(one))) {
  for (const [place, role] of roles.entries()) {
    for (const width of [1440, 390]) {
      test(`${screen.path} opened as ${role} at ${width}`, async ({ rooms }) => {
        test.setTimeout(600_000);
        const worn = looks.filter((look) => look.width === width);
        // What a list shows to choose from comes the same way to all roles.
        expect(await unfoldAll(await rooms.of(personOf(role).member), screen, worn, place === 0)).toEqual([]);
      });
    }
  }
}
