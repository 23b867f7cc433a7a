import { expect, test, type Locator, type Page } from "@playwright/test";
import { guides, ground, probe, type Guide, type Row, type Verb } from "../guides.ts";
import { signedIn } from "../people.ts";
import { ready, Rest } from "../rest.ts";

// The two guides, step by step, as an administrator reads them: a role with exactly the listed rows, an API member, a pair of keys.
// Then the pair is tried: what is granted works, and what is not is refused by the name of the row.

const verbs: Verb[] = ["add", "edit", "delete", "inquire"];
const words: Record<Verb, string> = { add: "Add", edit: "Edit", delete: "Delete", inquire: "Inquire" };

async function makeRole(page: Page, name: string, guide: Guide): Promise<void> {
  await page.goto(`${ready.url}/system/roles`);
  await page.getByRole("button", { name: "New security role" }).click();
  await page.getByRole("dialog").getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByRole("button", { name: "Create role" }).click();
  await page.waitForURL(/\/system\/roles\/\d+/);
  for (const row of guide.rows) await grant(page, row);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // Before anything is saved, the changes are shown: as many as the guide grants.
  const granted = guide.rows.flatMap((row) => verbs.filter((verb) => row[verb] !== "None")).length;
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row")).toHaveCount(granted + 1);
  await dialog.getByRole("button", { name: /^Save \d+ change/ }).click();
  await expect(dialog).toBeHidden();
}

async function grant(page: Page, row: Row): Promise<void> {
  await page.getByLabel("Filter functions").fill(row.function);
  for (const verb of verbs) {
    if (row[verb] === "None") continue;
    const group = page.getByRole("radiogroup", { name: `${row.module} › ${row.function}: ${words[verb]}`, exact: true });
    await group.getByRole("radio", { name: row[verb], exact: true }).click();
  }
  if (row.allow === undefined) return;
  await page.getByRole("button", { name: new RegExp(`Customize.*: ${row.function}`) }).filter({ visible: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Disallow all shown" }).click();
  for (const item of row.allow) await dialog.getByRole("button", { name: item, exact: true }).click();
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect(dialog).toBeHidden();
}

// Steps 5 to 12 of the guide: the API member with its role, and a pair of keys that is shown once.
async function makeKeys(page: Page, name: string): Promise<Rest> {
  await page.goto(`${ready.url}/system/members`);
  await page.getByRole("tab", { name: "API Members" }).click();
  await page.getByRole("link", { name: "New API member" }).click();
  await page.getByRole("textbox", { name: "Member ID" }).fill(name);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("combobox", { name: "Security role" }).fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/\/system\/api-members\/\d+/);
  await page.getByRole("tab", { name: "API Keys" }).click();
  await page.getByRole("button", { name: "New API key" }).first().click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Description" }).fill("As the guide says");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  const shown = page.getByRole("dialog", { name: "The keys of As the guide says" });
  const [publicKey, privateKey] = await Promise.all(["Public key", "Private key"].map((label) => valueOf(shown.getByRole("group", { name: label }).locator("pre, code").first())));
  await shown.getByRole("button", { name: "I have stored both keys" }).click();
  await expect(page.getByText(privateKey!)).toHaveCount(0);
  return new Rest(publicKey!, privateKey!);
}

async function valueOf(line: Locator): Promise<string> {
  await expect(line).toBeVisible();
  return line.evaluate((element) => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? "")).trim());
}

// Of a closed ticket nobody is let near who may not reach the ticket itself: there the ticket's own row is what is missing.
function refusedBy(guide: Guide, row: Row, verb: Verb): string {
  const tickets = guide.rows.find((other) => other.function === "Service Tickets");
  return row.function === "Close Service Tickets" && tickets?.[verb] === "None" ? "Service Tickets" : row.function;
}

for (const [key, guide] of Object.entries(guides)) {
  test(`${guide.title}: a role of exactly the listed rows lets its keys do exactly that`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await signedIn(browser);
    const page = await context.newPage();
    const name = `guide${key}`.slice(0, 9) + Date.now().toString(36).slice(-6);
    await makeRole(page, name, guide);
    const keys = await makeKeys(page, name);
    await context.close();

    const full = Rest.full();
    const on = await ground(full);
    const wrong: string[] = [];
    let tried = 0;
    for (const row of guide.rows) {
      for (const verb of verbs) {
        const asked = await probe(full, on, row, verb);
        if (asked === undefined) continue;
        tried++;
        const answer = await keys.call(...asked);
        const said = `${row.module} > ${row.function}, ${verb} ${row[verb]}: ${asked[0]} ${asked[1]} answered ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 300)}`;
        if (row[verb] !== "None" && answer.status >= 300) wrong.push(said);
        if (row[verb] === "None" && (answer.status !== 403 || (answer.body as { function?: string }).function !== refusedBy(guide, row, verb))) wrong.push(said);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(15);
    if (key === "backup") {
      // The list beside Table Setup holds nothing but the boards.
      expect((await keys.call("GET", "/service/sources")).status).toBe(403);
    }
  });
}
