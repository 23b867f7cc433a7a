import { expect, type Page, type Route } from "@playwright/test";
import { personOf, roles } from "./ground.ts";
import { settle } from "./faults.ts";
import { looks, rotating } from "./looks.ts";
import { placed } from "./places.ts";
import { count, test } from "./rooms.ts";
import { outside, screens } from "./screens.ts";

// What a screen looks like when things are not as usual: nothing there yet, the server failing, the network gone.
const api = "**/v4_6_release/apis/3.0/**";
const frame = /\/login\/session|\/system\/catalogue/;

interface State {
  name: string;
  /** Whether each role sees it; the rest does not depend on who looks. */
  roles?: true;
  /** Makes the window behave so, before the screen is opened. */
  set: (page: Page) => Promise<unknown>;
}

async function emptied(route: Route): Promise<void> {
  const request = route.request();
  if (request.method() !== "GET" || frame.test(request.url())) return route.continue();
  const answer = await route.fetch();
  const type = answer.headers()["content-type"] ?? "";
  if (!answer.ok() || !type.includes("json")) return route.fulfill({ response: answer });
  const body = (await answer.json()) as unknown;
  const { link: _, ...headers } = answer.headers();
  if (Array.isArray(body)) return route.fulfill({ status: 200, headers, json: [] });
  return /\/count(\?|$)/.test(request.url()) ? route.fulfill({ status: 200, headers, json: { count: 0 } }) : route.fulfill({ response: answer });
}

const failed = { status: 500, contentType: "application/json", body: JSON.stringify({ code: "InternalError", message: "The server failed.", errors: null, errorId: "0HNWALK:1" }) };

async function offline(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
    const tell = (): boolean => window.dispatchEvent(new Event("offline"));
    for (const wait of [0, 100, 300, 600, 1000]) setTimeout(tell, wait);
  });
  await page.route(api, (route) => (/\/login\//.test(route.request().url()) ? route.continue() : route.abort("internetdisconnected")));
}

const states: State[] = [
  { name: "empty", roles: true, set: (page) => page.route(api, emptied) },
  { name: "with a server fault", roles: true, set: (page) => page.route(api, (route) => (frame.test(route.request().url()) ? route.continue() : route.fulfill(failed))) },
  { name: "with a server fault everywhere", set: (page) => page.route(api, (route) => (/\/login\/session/.test(route.request().url()) ? route.continue() : route.fulfill(failed))) },
  { name: "offline", set: offline },
];

for (const state of states) {
  for (const [at, screen] of screens.entries()) {
    for (const role of state.roles && !outside(screen) ? roles : roles.slice(0, 1)) {
      test(`${screen.path} ${state.name}${outside(screen) ? "" : `, as ${role}`}`, async ({ rooms }) => {
        const worn = state.name.endsWith("everywhere") ? rotating(at) : looks;
        const room = await rooms.fresh(outside(screen) ? undefined : personOf(role).member);
        await state.set(room.page);
        count(worn.length);
        const faults = await room.visit(screen.address, worn);
        await room.close();
        expect(faults).toEqual([]);
      });
    }
  }

  const parts = 4;
  for (let part = 0; part < parts; part++) {
    test(`the catalogue's lists ${state.name}, part ${part + 1} of ${parts}`, async ({ rooms }) => {
      test.setTimeout(600_000);
      const { member, resources } = personOf("Administrator");
      const room = await rooms.fresh(member);
      await state.set(room.page);
      const faults: string[] = [];
      for (const [at, resource] of resources.entries()) {
        const path = at % parts === part ? await placed(resource.path) : undefined;
        if (path === undefined) continue;
        count(1);
        faults.push(...(await room.visit(`/list/${path}`, rotating(at))).map((fault) => `/list/${path}, ${fault}`));
      }
      await room.close();
      expect(faults).toEqual([]);
    });
  }
}

// The server does not answer at all: it may be restarting, so screens wait for it for a while, and then say so.
for (const [at, screen] of screens.entries()) {
  test(`${screen.path} without an answer`, async ({ rooms }) => {
    const room = await rooms.fresh(outside(screen) ? undefined : personOf("Administrator").member);
    const { page } = room;
    const look = looks[at % looks.length]!;
    await page.clock.install();
    await page.route(api, (route) => (/\/login\/session/.test(route.request().url()) ? route.continue() : route.abort("connectionrefused")));
    await room.go(screen.address, look);
    await page.locator("main").first().waitFor();
    // The waits between the tries, one after the other.
    for (let tries = 0; tries < 16; tries++) {
      await page.clock.fastForward(4100);
      await page.waitForTimeout(40);
    }
    count(1);
    const faults = await room.judge(look);
    await room.close();
    expect(faults).toEqual([]);
  });
}

// The connection is lost between two screens: the code of the second is not there either. It says so, stays where it is, and goes on by itself.
for (const [at, screen] of screens.filter((one) => !outside(one) && one.path !== "/account").entries()) {
  test(`${screen.path} reached without a connection`, async ({ rooms }) => {
    const room = await rooms.fresh(personOf("Administrator").member);
    const { page } = room;
    const look = looks[at % looks.length]!;
    await room.go("/account", look);
    await settle(page, room.complaints);
    room.complaints.clear();
    await page.context().setOffline(true);
    await page.evaluate((address) => history.pushState({}, "", address), screen.address);
    await expect(page.locator('[data-problem="0"]').first()).toBeVisible();
    await settle(page);
    count(1);
    // The loader writes a line of its own for code that did not come.
    const faults = (await room.judge(look)).filter((fault) => !/preload assets|dynamically imported module/.test(fault));
    await page.context().setOffline(false);
    await expect(page.locator('[data-problem="0"]')).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe(new URL(screen.address, page.url()).pathname);
    await room.close();
    expect(faults).toEqual([]);
  });
}
