import { expect, test, type Page } from "@playwright/test";
import { guides, ground, probe, type Guide, type Row, type Verb } from "../guides.ts";
import { signedIn } from "../people.ts";
import { ready, Rest } from "../rest.ts";

// The two guides, step by step, as an administrator reads them: a role with exactly the listed rows, an API member, a pair of keys.
// Then the pair is tried: what is granted works, and what is not is refused by the name of the row.

const verbs: Verb[] = ["add", "edit", "delete", "inquire"];
const words: Record<Verb, string> = { add: "Add", edit: "Edit", delete: "Delete", inquire: "Inquire" };

async function makeRole(page: Page, name: string, guide: Guide): Promise<number> {
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
  return Number(/roles\/(\d+)/.exec(page.url())![1]);
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
  await dialog.getByRole("button", { name: "Take over" }).click();
  await expect(dialog).toBeHidden();
}

async function keysOf(full: Rest, role: number, name: string): Promise<Rest> {
  const member = await full.must<{ id: number }>("POST", "/system/apiMembers", { identifier: name, firstName: name, securityRole: { id: role } });
  const pair = await full.must<{ publicKey: string; privateKey: string }>("POST", `/system/apiMembers/${member.id}/apiKeys`, { description: "Guide" });
  return new Rest(pair.publicKey, pair.privateKey);
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
    const name = `guide${key}${Date.now().toString(36)}`.slice(0, 15);
    const role = await makeRole(page, name, guide);
    await context.close();

    const full = Rest.full();
    const keys = await keysOf(full, role, name);
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
