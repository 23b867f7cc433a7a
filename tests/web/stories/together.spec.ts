import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { open, signedIn } from "../people.ts";
import { ready, Rest } from "../rest.ts";

const rest = Rest.full();

interface Named {
  id: number;
  identifier: string;
  name?: string;
}

interface Ticket {
  id: number;
  summary: string;
  status: { id: number; name: string };
}

let serial = 0;
const fresh = (words: string): string => `${words} ${Date.now().toString(36)}${(serial++).toString(36)}${Math.floor(Math.random() * 1e5).toString(36)}`;

async function people(): Promise<{ technician: Named; dispatcher: Named }> {
  const all = await rest.must<(Named & { securityRole: { name: string } })[]>("GET", "/system/members?pageSize=1000&orderBy=id");
  const first = (role: string): Named => all.find((one) => one.securityRole.name === role)!;
  return { technician: first("Technician"), dispatcher: first("Dispatcher") };
}

async function made(words: string, owner: Named): Promise<Ticket> {
  const [board] = await rest.must<{ id: number }[]>("GET", '/service/boards?conditions=name="Help Desk"');
  return rest.must<Ticket>("POST", "/service/tickets", { summary: fresh(words), company: { id: 1 }, board: { id: board!.id }, owner: { id: owner.id } });
}

const heading = (page: Page, summary: string): Locator => page.getByRole("heading", { level: 1, name: summary });
const status = (page: Page): Locator => page.getByRole("button", { name: /^Status .*: change it$/ });
const column = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const lastWord = (ticket: Ticket): string => ticket.summary.split(" ").at(-1)!;

/** Settles once the server has taken what a page wants to be told of. */
async function watching(page: Page): Promise<void> {
  const socket = await page.waitForEvent("websocket", (one) => one.url().includes("/live"));
  await socket.waitForEvent("framereceived", { predicate: (frame) => String(frame.payload).includes('"type":3') });
}

async function setStatus(page: Page, to: string): Promise<void> {
  await status(page).click();
  await page.getByRole("menuitem", { name: to }).click();
  await expect(status(page)).toContainText(to);
}

/** The ticket's page of each of two members. */
async function both(browser: Browser, ticket: Ticket, first: Named, second: Named): Promise<[Page, Page]> {
  const pages = await Promise.all([first, second].map((one) => open(browser, `/service/tickets/${ticket.id}`, one.identifier)));
  for (const page of pages) await expect(heading(page, ticket.summary)).toBeVisible();
  return [pages[0]!, pages[1]!];
}

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test.describe("Together", () => {
  test("two members see who looks, what is said and what is changed on a ticket without a reload", async ({ browser }) => {
    const { technician, dispatcher } = await people();
    const ticket = await made("Two of us", technician);
    const [mine, theirs] = await both(browser, ticket, technician, dispatcher);
    await expect(mine.getByRole("status").filter({ hasText: "is looking at this, too" })).toBeVisible();
    await expect(theirs.getByRole("status").filter({ hasText: "is looking at this, too" })).toBeVisible();

    await setStatus(mine, "In Progress");
    await expect(status(theirs)).toContainText("In Progress");
    await theirs.getByRole("textbox", { name: "Discussion" }).fill("I called them.");
    await theirs.keyboard.press("Control+Enter");
    await expect(mine.getByRole("article").filter({ hasText: "I called them." })).toBeVisible();
    await theirs.close();
    await expect(mine.getByText("is looking at this, too")).toHaveCount(0);
  });

  test("who is changing the summary is told that somebody else did", async ({ browser }) => {
    const { technician, dispatcher } = await people();
    const ticket = await made("Old words", technician);
    const [mine, theirs] = await both(browser, ticket, technician, dispatcher);
    await mine.getByRole("button", { name: "Change the summary" }).click();
    await mine.getByRole("textbox", { name: "Summary" }).fill("My words");
    await theirs.getByRole("button", { name: "Change the summary" }).click();
    await theirs.getByRole("textbox", { name: "Summary" }).fill("Their words");
    await theirs.keyboard.press("Enter");
    await expect(heading(theirs, "Their words")).toBeVisible();
    await expect(mine.getByText("Meanwhile this was changed to “Their words”")).toBeVisible();
    await expect(mine.getByRole("textbox", { name: "Summary" })).toHaveValue("My words");
    await mine.keyboard.press("Enter");
    await expect(heading(theirs, "My words")).toBeVisible();
  });

  test("columns and rows of the board follow what others do", async ({ browser }) => {
    const { technician, dispatcher } = await people();
    const ticket = await made("Seen from afar", technician);
    const columns = await open(browser, `/service/board?q=${lastWord(ticket)}`, dispatcher.identifier);
    const rows = await open(browser, `/service/board?as=grid&q=${lastWord(ticket)}`, dispatcher.identifier);
    await expect(column(columns, "New").getByRole("article")).toHaveCount(1);
    await expect(rows.getByRole("row", { name: lastWord(ticket) })).toContainText("New");
    const page = await open(browser, `/service/tickets/${ticket.id}`, technician.identifier);
    await setStatus(page, "Scheduled");
    await expect(column(columns, "Scheduled").getByRole("article")).toHaveCount(1);
    await expect(column(columns, "New").getByRole("article")).toHaveCount(0);
    await expect(rows.getByRole("row", { name: lastWord(ticket) })).toContainText("Scheduled");
  });

  test("a note survives a reload and a session that ends", async ({ browser }) => {
    const { technician } = await people();
    const ticket = await made("Long story", technician);
    const page = await open(browser, `/service/tickets/${ticket.id}`, technician.identifier);
    const note = page.getByRole("textbox", { name: "Discussion" });
    await note.fill("Half a sentence");
    await page.reload();
    await expect(note).toHaveValue("Half a sentence");
    await expect(page.getByText("Your draft was kept")).toBeVisible();
    await note.fill("Half a sentence, and more");
    await page.context().clearCookies();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByRole("textbox", { name: "Member" }).fill(technician.identifier);
    await page.getByRole("textbox", { name: "Password" }).fill(ready.adminPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(heading(page, ticket.summary)).toBeVisible();
    await expect(note).toHaveValue("Half a sentence, and more");
    expect(await rest.must<unknown[]>("GET", `/service/tickets/${ticket.id}/notes`)).toEqual([]);
    await page.getByRole("button", { name: "Save note" }).click();
    await expect(page.getByRole("article")).toContainText("Half a sentence, and more");
    await page.reload();
    await expect(page.getByRole("article")).toBeVisible();
    await expect(note).toHaveValue("");
  });

  test("pages and forms of other records show at once what somebody else saved, but never over what is being written", async ({ browser }) => {
    const name = fresh("Lighthouse");
    const company = await rest.must<{ id: number }>("POST", "/company/companies", { identifier: `l${Date.now().toString(36)}${serial++}`, name });
    const at = `/company/companies/${company.id}`;
    const set = (path: string, value: unknown) => rest.must("PATCH", at, [{ op: "replace", path, value }]);
    const context = await signedIn(browser);
    const [page, form] = [await context.newPage(), await context.newPage()];
    const both = Promise.all([watching(page), watching(form)]);
    await page.goto(`/companies/${company.id}?tab=sites`);
    await form.goto(`/record${at}`);
    await expect(heading(page, name)).toBeVisible();
    const phone = form.getByRole("textbox", { name: "Phone Number" });
    await expect(phone).toHaveValue("");
    await both;

    await set("phoneNumber", "5550100");
    await expect(page.getByRole("link", { name: "5550100" })).toBeVisible();
    await expect(phone).toHaveValue("5550100");
    await rest.must("POST", `${at}/sites`, { name: "Tower" });
    await expect(page.getByRole("link", { name: "Tower", exact: true })).toBeVisible();

    await phone.fill("5550199");
    await set("phoneNumber", "5550133");
    await expect(page.getByRole("link", { name: "5550133" })).toBeVisible();
    await expect(phone).toHaveValue("5550199");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(form.getByRole("alert").getByRole("cell", { name: "5550133" })).toBeVisible();
    await form.getByRole("button", { name: "Save mine on top" }).click();
    await expect(page.getByRole("link", { name: "5550199" })).toBeVisible();
  });

  test("what changed before the line was open is shown once it is", async ({ browser }) => {
    const { technician } = await people();
    const ticket = await made("Read early", technician);
    const context = await signedIn(browser, technician.identifier);
    const page = await context.newPage();
    let letGo = (): void => undefined;
    const until = new Promise<void>((done) => (letGo = done));
    await page.routeWebSocket(/\/live/, async (socket) => {
      await until;
      socket.connectToServer();
    });
    await page.goto(`/service/tickets/${ticket.id}`);
    await expect(heading(page, ticket.summary)).toBeVisible();
    const summary = fresh("Changed meanwhile");
    await rest.must("PATCH", `/service/tickets/${ticket.id}`, [{ op: "replace", path: "summary", value: summary }]);
    letGo();
    await expect(heading(page, summary)).toBeVisible();
  });

  test("a record below another shows what somebody else saved", async ({ browser }) => {
    const [board] = await rest.must<{ id: number }[]>("GET", '/service/boards?conditions=name="Help Desk"');
    const type = await rest.must<{ id: number }>("POST", `/service/boards/${board!.id}/types`, { name: fresh("Kind") });
    const page = await (await signedIn(browser)).newPage();
    const heard = watching(page);
    await page.goto(`/record/service/boards/${board!.id}/types/${type.id}`);
    await heard;
    const name = fresh("Other kind");
    await rest.must("PATCH", `/service/boards/${board!.id}/types/${type.id}`, [{ op: "replace", path: "name", value: name }]);
    await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(name);
  });
});

/** Which addresses of the API a screen asks for, until it is at rest. */
async function asked(page: Page, address: string, shown: (page: Page) => Promise<void>): Promise<string[]> {
  const list: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" && request.url().includes("/apis/3.0/")) list.push(decodeURIComponent(request.url().replace(/^.*\/apis\/3\.0/, "")));
  });
  await page.goto(address);
  await shown(page);
  await page.waitForLoadState("networkidle");
  return list;
}

const twice = (list: string[]): string[] => list.filter((one, at) => list.indexOf(one) !== at);

test.describe("Requests", () => {
  test("nothing is asked for twice, and the dashboard asks for few counts", async ({ browser }, info) => {
    const { technician } = await people();
    const ticket = await made("Counted", technician);
    const context = await signedIn(browser, technician.identifier);
    const screens: [string, string, (page: Page) => Promise<void>][] = [
      ["board", "/service/board", (page) => expect(page.getByRole("article").first()).toBeVisible()],
      ["ticket", `/service/tickets/${ticket.id}`, (page) => expect(heading(page, ticket.summary)).toBeVisible()],
      ["dashboard", "/", (page) => expect(page.getByRole("region", { name: "Boards at a glance" }).getByRole("table")).toBeVisible()],
    ];
    for (const [name, address, shown] of screens) {
      const page = await context.newPage();
      // Other stories change tickets meanwhile; what a screen reads because of them is not what it asks for by itself.
      await page.routeWebSocket(/\/live/, () => undefined);
      const list = await asked(page, address, shown);
      console.log(`${info.title}: ${name} ${list.length} requests`);
      expect(twice(list), name).toEqual([]);
      if (name === "dashboard") expect(list.filter((one) => one.includes("/count")).length).toBeLessThanOrEqual(5);
      if (name === "board") expect(list.filter((one) => one.includes("/count")).length).toBe(1);
      await page.close();
    }
  });

  test("how soon rows stand after the answer is measured", async ({ browser }) => {
    const context = await signedIn(browser);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (document.querySelectorAll('[role="grid"] [role="row"]').length < 12) return;
        watcher.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
      });
      watcher.observe(document, { childList: true, subtree: true });
    });
    await page.goto("/service/board?as=grid&closed=true");
    const measure = (): Promise<number | undefined> =>
      page.evaluate(() => {
        const list = performance.getEntriesByType("resource").find((one) => /\/service\/tickets\?.*pageSize=50/.test(one.name)) as PerformanceResourceTiming | undefined;
        const painted = performance.getEntriesByName("painted")[0];
        return list && painted ? painted.startTime - list.responseEnd : undefined;
      });
    await expect.poll(measure).toBeDefined();
    console.log(`rows of 50 tickets painted ${Math.round((await measure())!)} ms after the answer (target 150)`);
  });
});
