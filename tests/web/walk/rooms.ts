import { test as plain, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { signedIn } from "../people.ts";
import { ready } from "../rest.ts";
import { Complaints, faultsOf, settle } from "./faults.ts";
import { type Look, named, wear } from "./looks.ts";

/** A page of a signed-in member, or of nobody, that goes from screen to screen. */
export class Room {
  private constructor(
    readonly page: Page,
    readonly complaints: Complaints,
    /** Answers that need no words on the screen, by their status. */
    private readonly silent: readonly number[],
  ) {}

  /** Opens a window of its own. */
  static async open(context: BrowserContext, silent: readonly number[] = []): Promise<Room> {
    const page = await context.newPage();
    // What is still moving would be judged half-way.
    await page.addInitScript(() => {
      const calm = new CSSStyleSheet();
      calm.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, calm];
    });
    return new Room(page, new Complaints(page), silent);
  }

  /** Goes to an address, in a look. */
  async go(address: string, look: Look): Promise<void> {
    this.complaints.clear();
    await this.page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
    await this.page.setViewportSize({ width: look.width, height: look.width === 390 ? 844 : 900 });
    await this.page.goto(new URL(address, ready.url).href);
  }

  /** Closes the window, and all that was set in it. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** All that is wrong with what is shown, in one look. */
  async judge(look: Look, state = ""): Promise<string[]> {
    await wear(this.page, look);
    const stuck = await settle(this.page, this.complaints);
    const faults = [...stuck, ...(await faultsOf(this.page)), ...this.complaints.list.splice(0)];
    const silent = (fault: string) => this.silent.some((status) => fault.startsWith(`not explained: ${status} `));
    faults.push(...(await this.complaints.unexplained(this.page)).filter((fault) => !silent(fault)));
    return faults.map((fault) => `${named(look)}${state}: ${fault}`);
  }

  /** All that is wrong with a screen in some looks. */
  async visit(address: string, looks: readonly Look[]): Promise<string[]> {
    await this.go(address, looks[0]!);
    await settle(this.page, this.complaints);
    const faults: string[] = [];
    for (const look of looks) faults.push(...(await this.judge(look)));
    return faults;
  }
}

/** The windows of one worker: one for each member, used again and again. */
export class Rooms {
  private readonly known = new Map<string, Promise<Room>>();

  constructor(private readonly browser: Browser) {}

  /** The window of a member; of nobody, without a name. */
  of(member?: string): Promise<Room> {
    const key = member ?? "";
    const room = this.known.get(key) ?? this.fresh(member);
    this.known.set(key, room);
    return room;
  }

  /** A window that nobody uses after this. */
  async fresh(member?: string): Promise<Room> {
    // Whether somebody is signed in is asked before there is anybody: the sign-in page is what explains that 401.
    if (member === undefined) return Room.open(await this.browser.newContext(), [401]);
    return Room.open(await signedIn(this.browser, member));
  }
}

/** Writes into the report how many looks a test judged. */
export const count = (looks: number): void => void plain.info().annotations.push({ type: "looks", description: String(looks) });

/** Tests that walk: with windows that are kept from test to test. */
export const test = plain.extend<object, { rooms: Rooms }>({
  rooms: [
    async ({ browser }, use) => {
      await use(new Rooms(browser));
    },
    { scope: "worker" },
  ],
});
