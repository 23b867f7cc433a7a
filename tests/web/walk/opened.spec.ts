import { expect } from "@playwright/test";
import { settle } from "./faults.ts";
import { personOf, roles } from "./ground.ts";
import { looks, named, wear, type Look } from "./looks.ts";
import { controlOf, openersIn, type Opener } from "./openings.ts";
import { count, test, type Room } from "./rooms.ts";
import { outside, screens, type Screen } from "./screens.ts";

// Every tab, dialog and menu that a screen offers, and every list to choose from, opened: wide and narrow, light and dark; and what those offer in turn.
const popups = '[role="dialog"]:not([data-hidden]), [role="menu"]';
const sheets = `${popups}, [role="listbox"]`;

/** A screen in a window, and what has been opened on it. */
class Unfolded {
  /** What is open now, one within the other; undefined before the screen itself is. */
  private open: readonly Opener[] | undefined;

  constructor(
    private readonly room: Room,
    private readonly address: string,
    private readonly worn: readonly Look[],
  ) {}

  /** All that is wrong once the path is open, one control after the other. */
  async judge(path: readonly Opener[]): Promise<string[]> {
    const steps = path.map((one) => `${one.kind} "${one.name}"`).join(" > ");
    // What does not open where something else was open before is tried on a screen just loaded, and that counts.
    const stuck = (await this.goOn(path)) ? [] : await this.goAnew(path);
    if (stuck.length > 0) return stuck.map((fault) => `${named(this.worn[0]!)}: ${steps}: ${fault}`);
    const faults: string[] = [];
    for (const look of this.worn) {
      count(1);
      faults.push(...(await this.room.judge(look, `: ${steps}`)));
    }
    return faults;
  }

  private async goAnew(path: readonly Opener[]): Promise<string[]> {
    const { room } = this;
    await room.go(this.address, this.worn[0]!);
    await settle(room.page, room.complaints);
    await tick(room);
    this.open = [];
    for (const opener of path) {
      const stuck = await this.press(opener, 10_000);
      if (stuck.length > 0) {
        this.open = undefined;
        return stuck;
      }
    }
    return [];
  }

  /** Goes on from what is open to the path without loading the screen again; whether that worked. */
  private async goOn(path: readonly Opener[]): Promise<boolean> {
    const open = this.open;
    this.open = undefined;
    if (open === undefined || path.length === 0) return false;
    this.room.complaints.clear();
    await wear(this.room.page, this.worn[0]!);
    const shared = open.findIndex((one, at) => one.make !== path[at]?.make);
    const kept = shared < 0 ? open.length : shared;
    for (const left of open.slice(kept).toReversed()) if (!(await this.leave(left, path[kept]))) return false;
    this.open = path.slice(0, kept);
    for (const opener of path.slice(kept)) {
      if ((await this.press(opener, 2000)).length > 0) {
        this.open = undefined;
        return false;
      }
    }
    return true;
  }

  private async leave(left: Opener, next: Opener | undefined): Promise<boolean> {
    // A tab is left by choosing another.
    if (left.kind === "tab") return next?.kind === "tab";
    const { page } = this.room;
    const before = await page.locator(sheets).filter({ visible: true }).count();
    await page.keyboard.press("Escape");
    if ((await settle(page, this.room.complaints)).length > 0) return false;
    return (await page.locator(sheets).filter({ visible: true }).count()) === before - 1;
  }

  private async press(opener: Opener, patience: number): Promise<string[]> {
    const { page, complaints } = this.room;
    await openersIn(page);
    const control = controlOf(page, opener);
    if ((await control.count()) === 0) return ["the control is gone"];
    // A list may be open as soon as its field has the focus, and a menu gives way to the dialog that it opens.
    const already = opener.kind === "list" && (await control.getAttribute("aria-expanded")) === "true";
    if (!already) await page.evaluate((all) => document.querySelectorAll(all).forEach((one) => one.toggleAttribute("data-known", one.checkVisibility())), sheets);
    try {
      if (!already) await control.click({ timeout: patience });
      const opened = page.locator(opener.kind === "list" ? '[role="listbox"]' : popups).and(page.locator(":not([data-known])"));
      if (opener.kind !== "tab") await opened.filter({ visible: true }).first().waitFor({ timeout: patience });
    } catch {
      return ["nothing opened"];
    }
    this.open = [...(this.open ?? []), opener];
    return settle(page, complaints);
  }
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
  const unfolded = new Unfolded(room, screen.address, worn);
  const waiting: Opener[][] = [[]];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    faults.push(...(await unfolded.judge(path)));
    const last = path.at(-1);
    // A dialog behind a dialog is the last.
    if (path.length > 3 || last?.kind === "list" || path.filter((one) => one.kind === "dialog").length > 1) continue;
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
