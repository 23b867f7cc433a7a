// Long because it is one day of a technician, told in the order in which it is lived.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { open } from "../people.ts";
import { Rest } from "../rest.ts";

const rest = Rest.full();

interface Named {
  id: number;
  name?: string;
  identifier?: string;
}

interface Ticket {
  id: number;
  summary: string;
  status: Named;
  company: Named;
  contact?: Named;
  owner?: Named;
  closedFlag: boolean;
  closedBy?: string;
  closedDate?: string;
  parentTicketId?: number;
  hasChildTicket?: boolean;
  mergedParentTicket?: Named;
  _info: { enteredBy: string };
}

interface Note {
  id: number;
  text: string;
  detailDescriptionFlag: boolean;
  internalAnalysisFlag: boolean;
  member?: Named;
  createdBy?: string;
}

let serial = 0;
/** Words that no other story uses. */
const fresh = (words: string): string => `${words} ${Date.now().toString(36)}${(serial++).toString(36)}${Math.floor(Math.random() * 1e5).toString(36)}`;

const members = async (role: string): Promise<Named[]> => {
  const all = await rest.must<(Named & { securityRole: Named })[]>("GET", "/system/members?pageSize=1000&orderBy=id");
  return all.filter((one) => one.securityRole.name === role);
};
const technicians = (): Promise<Named[]> => members("Technician");
const dispatcher = async (): Promise<Named> => (await members("Dispatcher"))[0]!;
const board = async (): Promise<Named> => (await rest.must<Named[]>("GET", '/service/boards?conditions=name="Help Desk"'))[0]!;
const read = (id: number): Promise<Ticket> => rest.must<Ticket>("GET", `/service/tickets/${id}`);
const notesOf = (id: number): Promise<Note[]> => rest.must<Note[]>("GET", `/service/tickets/${id}/notes?pageSize=1000`);

/** A ticket on the first board, owned by somebody. */
async function made(summary: string, owner: Named, more: Record<string, unknown> = {}): Promise<Ticket> {
  return rest.must<Ticket>("POST", "/service/tickets", { summary, company: { id: 1 }, board: { id: (await board()).id }, owner: { id: owner.id }, ...more });
}

const column = (page: Page, status: string): Locator => page.getByRole("region", { name: status, exact: true });
const card = (within: Page | Locator, ticket: Ticket): Locator => within.getByRole("article", { name: `#${ticket.id} ${ticket.summary}` });
const heading = (page: Page, summary: string): Locator => page.getByRole("heading", { level: 1, name: summary });
/** The board with one ticket on it, found by the word that no other has. */
const onBoard = (ticket: Ticket): string => `/service/board?q=${ticket.summary.split(" ").at(-1)}`;

/** Carries a card with the mouse to a column, to its middle or to another number of px from its left edge. */
async function drag(page: Page, what: Locator, to: Locator, inside?: number): Promise<void> {
  const from = (await what.boundingBox())!;
  const there = (await to.boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + from.height, { steps: 4 });
  await page.mouse.move(there.x + (inside ?? there.width / 2), there.y + 120, { steps: 8 });
  await expect(to).toHaveAttribute("data-over", "true");
  await page.mouse.up();
}

/** Puts a picture into the clipboard, as a tool for screenshots does, and pastes it where the focus is. */
async function pasteScreenshot(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 180;
    const brush = canvas.getContext("2d")!;
    brush.fillStyle = "#c33";
    brush.fillRect(20, 20, 200, 90);
    const picture = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!), "image/png"));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
  await page.keyboard.press("Control+V");
}

async function shownPicture(page: Page): Promise<void> {
  const picture = page.getByRole("article").getByRole("img");
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(320);
}

async function keptPicture(ticket: number): Promise<void> {
  const documents = await rest.must<{ id: number; imageFlag: boolean; fileName: string }[]>("GET", `/system/documents?recordType=Ticket&recordId=${ticket}`);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ imageFlag: true, fileName: expect.stringMatching(/^screenshot-.*\.png$/) });
  expect((await notesOf(ticket)).some((note) => note.text.includes(`/system/documents/${documents[0]!.id}/download`))).toBe(true);
}

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** Keeps the answers to what is typed back until the function that it answers is called. */
async function held(page: Page, path: string, words: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const until = new Promise<void>((done) => (letGo = done));
  await page.route(
    (url) => url.pathname.endsWith(path) && [...url.searchParams.values()].some((value) => value.includes(words)),
    async (route) => {
      await until;
      await route.continue();
    },
  );
  return letGo;
}

test.describe("A technician's day", () => {
  test("a ticket for a known contact takes three keys beside the words", async ({ browser }) => {
    const [me] = await technicians();
    const page = await open(browser, "/", me!.identifier);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // The last by name: not among the few that are offered before anything is typed.
    const [known] = await rest.must<{ firstName: string; lastName: string }[]>("GET", "/company/contacts?conditions=inactiveFlag=false and lastName!=null&orderBy=firstName desc&pageSize=1");
    const name = `${known!.firstName} ${known!.lastName}`;
    const summary = fresh("Printer eats labels");
    await page.keyboard.press("c");
    await expect(page.getByRole("combobox", { name: "Contact" })).toBeFocused();
    await page.keyboard.type(name.toLowerCase());
    // Until the answer is there for all that is typed no option is marked, and Enter takes none.
    await expect(page.getByRole("option", { name }).first()).toHaveAttribute("data-combobox-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Summary" })).toBeFocused();
    await page.keyboard.type(summary);
    await page.keyboard.press("Control+Enter");
    await expect(heading(page, summary)).toBeVisible();
    const id = Number(/tickets\/(\d+)/.exec(page.url())![1]);
    expect(await read(id)).toMatchObject({ summary, contact: { name }, closedFlag: false, status: { name: "New" }, _info: { enteredBy: me!.identifier } });
    await expect(page.getByRole("complementary", { name: "Details" }).getByRole("link", { name })).toBeVisible();
  });

  test("a screenshot pasted into a new ticket stands in its first note", async ({ browser }) => {
    const [me] = await technicians();
    const page = await open(browser, "/service/new?contact=1", me!.identifier);
    const summary = fresh("Blue screen");
    await expect(page.getByRole("combobox", { name: "Company" })).not.toHaveValue("");
    await page.getByRole("textbox", { name: "Summary" }).fill(summary);
    await page.getByRole("textbox", { name: "Description" }).fill("It looks like this:");
    await pasteScreenshot(page);
    await expect(page.getByText(/^screenshot-.*\.png$/)).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(heading(page, summary)).toBeVisible();
    await shownPicture(page);
    await keptPicture(Number(/tickets\/(\d+)/.exec(page.url())![1]));
  });

  test("a reply carries a pasted screenshot", async ({ browser }) => {
    const [me] = await technicians();
    const ticket = await made(fresh("Needs an answer"), me!);
    const page = await open(browser, `/service/tickets/${ticket.id}`, me!.identifier);
    await expect(heading(page, ticket.summary)).toBeVisible();
    await page.keyboard.press("r");
    const note = page.getByRole("textbox", { name: "Discussion" });
    await expect(note).toBeFocused();
    await page.keyboard.type("Please press the red one:");
    await pasteScreenshot(page);
    await expect(note).toHaveValue(/!\[screenshot-.*\]\(.*\/download#320x180\)/);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("The note was saved.")).toBeVisible();
    await shownPicture(page);
    await page.reload();
    await shownPicture(page);
    await expect(page.getByRole("article")).toContainText("Please press the red one:");
    await keptPicture(ticket.id);
    expect((await notesOf(ticket.id))[0]).toMatchObject({ detailDescriptionFlag: true, internalAnalysisFlag: false, createdBy: me!.identifier });
  });

  test("a note and a change of status are one step", async ({ browser }) => {
    const [me] = await technicians();
    const ticket = await made(fresh("Waits for a part"), me!);
    const page = await open(browser, `/service/tickets/${ticket.id}`, me!.identifier);
    await page.locator("label").filter({ hasText: /^Internal$/ }).click();
    await page.getByRole("textbox", { name: "Internal" }).fill("Ordered, comes Friday.");
    await page.getByRole("combobox", { name: "Status after this note" }).click();
    await page.getByRole("option", { name: "Waiting on Vendor" }).click();
    await page.getByRole("button", { name: "Save and change status" }).click();
    await expect(page.getByRole("article")).toContainText("Ordered, comes Friday.");
    await expect(page.getByRole("button", { name: "Status Waiting on Vendor: change it" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Discussion" })).toHaveValue("");
    expect((await read(ticket.id)).status.name).toBe("Waiting on Vendor");
    expect((await notesOf(ticket.id)).map((one) => [one.text, one.internalAnalysisFlag])).toEqual([["Ordered, comes Friday.", true]]);
  });

  test("Enter before the names have come takes the first that fits", async ({ browser }) => {
    const [known] = await rest.must<{ firstName: string; lastName: string; company: { name: string } }[]>("GET", "/company/contacts?conditions=inactiveFlag=false and lastName!=null and company!=null&orderBy=lastName desc&pageSize=1");
    const page = await open(browser, "/service/new");
    const contact = page.getByRole("combobox", { name: "Contact" });
    await expect(contact).toBeFocused();
    const contacts = await held(page, "/company/contacts", known!.lastName);
    await page.keyboard.type(`${known!.firstName} ${known!.lastName}`);
    await page.keyboard.press("Enter");
    await expect(contact).toBeFocused();
    contacts();
    await expect(page.getByRole("textbox", { name: "Summary" })).toBeFocused();
    await expect(contact).toHaveValue(`${known!.firstName} ${known!.lastName}`);

    // So does the form of any record: neither the first of those shown before is taken, nor is the form sent off.
    const company = known!.company.name;
    await page.goto("/record/company/contacts/new");
    const field = page.getByRole("combobox", { name: "Company", exact: true });
    await field.focus();
    await field.press("ArrowDown");
    await expect(page.getByRole("option").first()).toBeVisible();
    const companies = await held(page, "/company/companies", company);
    await page.keyboard.type(company);
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue(company);
    companies();
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expect(field).toHaveValue(company);
    await field.blur();
    await expect(field).toHaveValue(company);
    await expect(page).toHaveURL(/contacts\/new/);
  });

  test("a card goes from column to column by mouse and by keyboard", async ({ browser }) => {
    const [me] = await technicians();
    const ticket = await made(fresh("Wanders about"), me!);
    const page = await open(browser, onBoard(ticket), me!.identifier);
    await expect(card(column(page, "New"), ticket)).toBeVisible();
    await drag(page, card(page, ticket), column(page, "In Progress"));
    await expect(card(column(page, "In Progress"), ticket)).toBeVisible();
    await expect.poll(async () => (await read(ticket.id)).status.name).toBe("In Progress");

    await page.getByRole("button", { name: `Move #${ticket.id} to another status` }).focus();
    await page.keyboard.press("Space");
    await expect(page.getByText(`Ticket ${ticket.id} is over In Progress.`)).toBeAttached();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText(`Ticket ${ticket.id} is over Scheduled.`)).toBeAttached();
    await page.keyboard.press("Space");
    await expect(card(column(page, "Scheduled"), ticket)).toBeVisible();
    await expect.poll(async () => (await read(ticket.id)).status.name).toBe("Scheduled");
    await page.reload();
    await expect(card(column(page, "Scheduled"), ticket)).toBeVisible();

    // Between two columns it falls on the nearer one.
    await drag(page, card(page, ticket), column(page, "Assigned"), -3);
    await expect(card(column(page, "Assigned"), ticket)).toBeVisible();
    await expect.poll(async () => (await read(ticket.id)).status.name).toBe("Assigned");
  });

  test("a move that the role does not allow says why, and the card returns", async ({ browser }) => {
    const [me, other] = await technicians();
    const teams = await rest.must<(Named & { members: number[] })[]>("GET", `/service/boards/${(await board()).id}/teams`);
    const ticket = await made(fresh("Belongs to another team"), other!, { team: { id: teams.find((one) => !one.members.includes(me!.id))!.id } });
    const page = await open(browser, onBoard(ticket), me!.identifier);
    await drag(page, card(column(page, "New"), ticket), column(page, "In Progress"));
    const said = page.getByRole("alert").filter({ hasText: `#${ticket.id} did not go to In Progress` });
    await expect(said).toContainText("Edit on Service Desk › Service Tickets");
    await expect(card(column(page, "New"), ticket)).toBeVisible();
    expect((await read(ticket.id)).status.name).toBe("New");
  });

  test("a duplicate is merged after a look at what will move", async ({ browser }) => {
    const [me, lead] = [(await technicians())[0]!, await dispatcher()];
    const survivor = await made(fresh("Mail is slow"), me, { initialDescription: "Slow since Monday." });
    const twin = await made(fresh("Mail is slow too"), me, { initialDescription: "Same here in the office." });
    const page = await open(browser, `/service/tickets/${survivor.id}`, lead.identifier);
    await expect(heading(page, survivor.summary)).toBeVisible();
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /Tickets of .* to merge/ }).fill(String(twin.id));
    await page.getByRole("option", { name: `#${twin.id} ${twin.summary}` }).click();
    const row = dialog.getByRole("row").filter({ hasText: twin.summary });
    await expect(row.getByRole("cell").nth(2)).toHaveText("1");
    expect((await read(twin.id)).closedFlag).toBe(false);
    await dialog.getByRole("button", { name: "Merge 1 ticket" }).click();
    await expect(page.getByText("1 ticket was merged.")).toBeVisible();
    await expect(page.getByRole("article").filter({ hasText: "Same here in the office." })).toContainText("From a merged ticket");
    expect((await notesOf(survivor.id)).map((one) => one.text)).toEqual(expect.arrayContaining(["Slow since Monday.", "Same here in the office."]));
    expect(await notesOf(twin.id)).toEqual([]);
    expect(await read(twin.id)).toMatchObject({ closedFlag: true, mergedParentTicket: { id: survivor.id } });
    await page.goto(`/service/tickets/${twin.id}`);
    await expect(page.getByText("This ticket was merged into")).toContainText(`#${survivor.id}`);

    // A merged ticket does not open again: the server says so, and the page with it.
    await page.getByRole("button", { name: /^Status .*: change it$/ }).click();
    await page.getByRole("menuitem", { name: "In Progress" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "The change was refused" })).toContainText(`merged into ticket ${survivor.id}`);
    expect((await read(twin.id)).closedFlag).toBe(true);
  });

  test("a ticket is closed, and opened again", async ({ browser }) => {
    const [me] = await technicians();
    const ticket = await made(fresh("Comes back"), me!);
    const page = await open(browser, `/service/tickets/${ticket.id}`, me!.identifier);
    await expect(heading(page, ticket.summary)).toBeVisible();
    await page.keyboard.press("s");
    await page.getByRole("menuitem", { name: "Completed" }).click();
    await expect(page.getByRole("button", { name: "Status Completed: change it" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Details" }).getByText("Closed", { exact: true })).toBeVisible();
    expect(await read(ticket.id)).toMatchObject({ closedFlag: true, closedBy: me!.identifier });
    await page.getByRole("button", { name: "Status Completed: change it" }).click();
    await page.getByRole("menuitem", { name: "Re-opened" }).click();
    await expect(page.getByRole("button", { name: "Status Re-opened: change it" })).toBeVisible();
    const again = await read(ticket.id);
    expect(again.closedFlag).toBe(false);
    expect(again.closedDate).toBeUndefined();
  });

  test("a ticket is put under another", async ({ browser }) => {
    const lead = await dispatcher();
    const above = await made(fresh("Office moves"), lead);
    const child = await made(fresh("Move the printer"), lead);
    const page = await open(browser, `/service/tickets/${above.id}?tab=children`, lead.identifier);
    await page.getByRole("button", { name: "Put tickets under this one" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Tickets" }).fill(String(child.id));
    await page.getByRole("option", { name: `#${child.id} ${child.summary}` }).click();
    await expect(dialog.getByText(`1 ticket will lie under #${above.id}`)).toBeVisible();
    await dialog.getByRole("button", { name: "Put under this ticket" }).click();
    await expect(page.getByRole("link", { name: `#${child.id} ${child.summary}` })).toBeVisible();
    expect((await read(child.id)).parentTicketId).toBe(above.id);
    expect((await read(above.id)).hasChildTicket).toBe(true);
  });
});
