import { type Browser, type CDPSession, expect, type Locator, type Page, test } from "@playwright/test";
import { signedIn } from "../people.ts";
import { Rest } from "../rest.ts";

// What hands do on a phone: carrying a card, putting columns in order, giving files.

const rest = Rest.full();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Ticket {
  id: number;
  summary: string;
  status: { name: string };
}

let serial = 0;

async function made(words: string): Promise<{ ticket: Ticket; owner: string }> {
  const members = await rest.must<{ id: number; identifier: string; securityRole: { name: string } }[]>("GET", "/system/members?pageSize=1000&orderBy=id");
  const owner = members.find((one) => one.securityRole.name === "Technician")!;
  const [board] = await rest.must<{ id: number }[]>("GET", '/service/boards?conditions=name="Help Desk"');
  const summary = `${words} ${Date.now().toString(36)}${(serial++).toString(36)}${Math.floor(Math.random() * 1e5).toString(36)}`;
  return { ticket: await rest.must<Ticket>("POST", "/service/tickets", { summary, company: { id: 1 }, board: { id: board!.id }, owner: { id: owner.id } }), owner: owner.identifier };
}

async function onPhone(browser: Browser, member: string | undefined, address: string): Promise<Page> {
  const page = await (await signedIn(browser, member, phone)).newPage();
  await page.goto(address);
  return page;
}

/** One finger on the glass over a page. */
class Finger {
  private readonly glass: CDPSession;

  private constructor(glass: CDPSession) {
    this.glass = glass;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async down(what: Locator): Promise<{ x: number; y: number }> {
    const box = (await what.boundingBox())!;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.glass.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    return at;
  }

  async move(x: number, y: number): Promise<void> {
    await this.glass.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] });
  }

  async up(): Promise<void> {
    await this.glass.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
}

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("a finger carries a card to a column beyond the edge", async ({ browser }) => {
  const { ticket, owner } = await made("Fits in a pocket");
  const page = await onPhone(browser, owner, `/service/board?q=${ticket.summary.split(" ").at(-1)}`);
  const column = (name: string): Locator => page.getByRole("region", { name, exact: true });
  const card = (within: Locator): Locator => within.getByRole("article", { name: `#${ticket.id} ${ticket.summary}` });
  await expect(card(column("New"))).toBeVisible();
  const finger = await Finger.on(page);
  const at = await finger.down(card(column("New")));
  await expect(page.getByText(`Ticket ${ticket.id} is over New.`)).toBeAttached();
  // At the edge the board comes along, to its end as long as the finger stays there.
  await finger.move(at.x + 40, at.y);
  await finger.move(phone.viewport.width - 12, at.y);
  await expect.poll(async () => ((last) => last.x + last.width)((await column("Cancelled").boundingBox())!)).toBeLessThanOrEqual(phone.viewport.width);
  const away = column("Re-opened");
  const to = (await away.boundingBox())!;
  await finger.move(to.x + to.width / 2, at.y);
  await expect(page.getByText(`Ticket ${ticket.id} is over Re-opened.`)).toBeAttached();
  await finger.up();
  await expect(card(away)).toBeVisible();
  await expect.poll(async () => (await rest.must<Ticket>("GET", `/service/tickets/${ticket.id}`)).status.name).toBe("Re-opened");
});

test("a finger puts the columns of a list in another order", async ({ browser }) => {
  const page = await onPhone(browser, undefined, "/list/company/contacts");
  await page.getByRole("button", { name: "Columns" }).tap();
  const grips = page.getByRole("button", { name: /^Move .*/ });
  await expect(grips.nth(2)).toBeVisible();
  const names = async (): Promise<(string | null)[]> => Promise.all((await grips.all()).slice(0, 3).map((one) => one.getAttribute("aria-label")));
  const [first, second] = await names();
  const finger = await Finger.on(page);
  const at = await finger.down(grips.nth(0));
  const to = (await grips.nth(1).boundingBox())!;
  await finger.move(at.x, at.y + 8);
  await finger.move(at.x, at.y + 20);
  await finger.move(at.x, to.y + to.height - 4);
  await finger.up();
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first]);
});

test("files go to a ticket by its button, and where they are dropped", async ({ browser }) => {
  const { ticket, owner } = await made("Takes a picture");
  const page = await onPhone(browser, owner, `/service/tickets/${ticket.id}?tab=documents`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).tap();
  await (await chooser).setFiles({ name: "cable.txt", mimeType: "text/plain", buffer: Buffer.from("The red one.") });
  await expect(page.getByRole("link", { name: "cable.txt" })).toBeVisible();

  const held = await page.evaluateHandle(() => {
    const all = new DataTransfer();
    all.items.add(new File(["Port 7."], "port.txt", { type: "text/plain" }));
    return all;
  });
  const area = page.getByText(/Drop files/).locator("..");
  await area.dispatchEvent("dragover", { dataTransfer: held });
  await expect(area).toHaveAttribute("data-over", "true");
  await area.dispatchEvent("drop", { dataTransfer: held });
  await expect(page.getByRole("link", { name: "port.txt" })).toBeVisible();
  expect(await rest.must<unknown[]>("GET", `/service/tickets/${ticket.id}/documents`)).toHaveLength(2);
});
