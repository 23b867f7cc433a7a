import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { open, signedIn } from "../people.ts";
import { ready, Rest } from "../rest.ts";
import { totp } from "../totp.ts";

// What administrators do in System, and every member in My account.

const password = "Correct-Horse-7-Battery";
let count = 0;
const fresh = (word: string) => `${word}${Date.now().toString(36).slice(-5)}${count++}`;

interface Made {
  id: number;
  identifier: string;
}

// A member of their own for a story: what is turned on for them hinders no other story.
async function newMember(): Promise<Made> {
  const full = Rest.full();
  const [like] = await full.must<Record<string, unknown>[]>("GET", `/system/members?conditions=identifier="${ready.adminMember}"`);
  const identifier = fresh("m");
  const body = { identifier, password, firstName: "Nia", lastName: identifier, licenseClass: "F", officeEmail: `${identifier}@example.com`, defaultEmail: "Office" };
  const kept = Object.fromEntries(Object.entries(like!).filter(([name]) => /^(securityRole|defaultLocation|defaultDepartment|workRole|workType|timeApprover|expenseApprover|salesDefaultLocation|structureLevel|securityLocation|hireDate|timeZone|country|serviceDefaultLocation|serviceDefaultDepartment|serviceDefaultBoard|type|defaultPhone|timeReminderEmailFlag|dailyCapacity|hourlyCost|hourlyRate|billableForecast|minimumHours|office|restrictLocationFlag|restrictDepartmentFlag|stsUserAdminUrl|officeCurrency)$/.test(name)));
  return full.must<Made>("POST", "/system/members", { ...kept, ...body });
}

async function signIn(browser: Browser, member: string, code?: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: ready.url })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Member ID").fill(member);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  if (code !== undefined) {
    await page.getByLabel("Code of your authenticator app").fill(code);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }
  return page;
}

test("one-time codes: turned on with an app, asked for at the sign-in, a recovery code lets in once", async ({ browser }) => {
  const member = await newMember();
  const page = await signIn(browser, member.identifier);
  await expect(page.getByRole("button", { name: /account of/ })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Turn on one-time codes" }).click();
  const dialog = page.getByRole("dialog");
  const secret = (await dialog.locator("code, pre").filter({ hasText: /^[A-Z2-7\s]{16,}$/ }).first().textContent())!.trim();
  await dialog.getByLabel("Code that the app shows").fill("000000");
  await dialog.getByRole("button", { name: "Turn on one-time codes" }).click();
  await expect(dialog.getByLabel("Code that the app shows")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Code that the app shows").fill(totp(secret));
  await dialog.getByRole("button", { name: "Turn on one-time codes" }).click();
  const codes = page.getByRole("dialog", { name: "Your recovery codes" });
  const recovery = (await codes.locator("li").first().textContent())!.trim();
  await codes.getByRole("button", { name: "I have stored them" }).click();
  await expect(page.getByText(/recovery codes are left/)).toBeVisible();

  // The code of the app was used to turn it on: the next one is another.
  const again = await signIn(browser, member.identifier, totp(secret, Date.now() + 30_000));
  await expect(again.getByRole("button", { name: /account of/ })).toBeVisible();
  const lost = await signIn(browser, member.identifier, recovery);
  await expect(lost.getByRole("button", { name: /account of/ })).toBeVisible();
  const twice = await signIn(browser, member.identifier, recovery);
  await expect(twice.getByText("That code did not work.", { exact: false })).toBeVisible();
});

test("an ended session leads its browser to the sign-in, and back to where it was", async ({ browser }) => {
  const member = await newMember();
  const here = await signIn(browser, member.identifier);
  await expect(here.getByRole("button", { name: /account of/ })).toBeVisible();
  const there = await signIn(browser, member.identifier);
  await expect(there.getByRole("button", { name: /account of/ })).toBeVisible();
  await here.goto("/account");
  await here.getByRole("button", { name: /^End the session/ }).first().click();
  await here.getByRole("dialog").getByRole("button", { name: "End", exact: true }).click();
  await expect(here.getByRole("button", { name: /^End the session/ })).toHaveCount(0);
  await there.goto("/account");
  await expect(there).toHaveURL(/\/sign-in\?next=/);
});

test("keys of an API member: shown once, replaced with a warning, revoked", async ({ browser }) => {
  const full = Rest.full();
  const [role] = await full.must<{ id: number }[]>("GET", '/system/securityRoles?conditions=name="Read Only"');
  const name = fresh("api");
  const member = await full.must<Made>("POST", "/system/apiMembers", { identifier: name, name, securityRole: { id: role!.id } });
  const page = await open(browser, `${ready.url}/system/api-members/${member.id}?tab=keys`);
  const make = async (description: string) => {
    const shown = page.getByRole("dialog", { name: `The keys of ${description}` });
    const parts = ["Public key", "Private key"].map((label) => shown.getByRole("group", { name: label }).locator("pre, code").first());
    await expect(parts[1]!).toBeVisible();
    const [publicKey, privateKey] = await Promise.all(parts.map(async (part) => (await part.textContent())!.trim()));
    await shown.getByRole("button", { name: "I have stored both keys" }).click();
    return { publicKey: publicKey!, privateKey: privateKey!, rest: new Rest(publicKey!, privateKey!) };
  };
  await page.getByRole("button", { name: "New API key" }).first().click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Description" }).fill("Nightly");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  const old = await make("Nightly");
  await page.reload();
  await expect(page.getByText(old.publicKey)).toBeVisible();
  await expect(page.getByText(old.privateKey)).toHaveCount(0);
  expect(await old.rest.call("GET", "/system/info")).toMatchObject({ status: 200 });

  await page.getByRole("button", { name: /^What to do with Nightly/ }).click();
  await page.getByRole("menuitem", { name: "Edit key" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Description" }).fill("Hourly");
  await expect(page.getByRole("alert").filter({ hasText: "A new pair will replace the old one" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Save and make a new pair" }).click();
  const now = await make("Hourly");
  expect(await old.rest.call("GET", "/system/info")).toMatchObject({ status: 401 });
  expect(await now.rest.call("GET", "/system/info")).toMatchObject({ status: 200 });

  await page.getByRole("button", { name: /^What to do with Hourly/ }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Revoked")).toBeVisible();
  expect(await now.rest.call("GET", "/system/info")).toMatchObject({ status: 401 });
});

test("a callback is told of a change, shows its deliveries, and replays them", async ({ browser }) => {
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      heard.push(body);
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  try {
    const full = Rest.full();
    const [company] = await full.must<{ id: number }[]>("GET", "/company/companies?pageSize=1&orderBy=id desc");
    const page = await open(browser, `${ready.url}/system/callbacks`);
    await page.getByRole("link", { name: "New callback" }).first().click();
    const description = fresh("Told ");
    await page.getByRole("textbox", { name: "Description" }).fill(description);
    await page.getByRole("textbox", { name: "URL" }).fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/heard`);
    await page.getByRole("textbox", { name: "Object ID" }).fill(String(company!.id));
    for (const [label, word] of [["Type", "company"], ["Level", "company"]] as const) await page.getByRole("textbox", { name: label, exact: true }).fill(word);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/\/record\/system\/callbacks\/\d+/);
    await full.must("PATCH", `/company/companies/${company!.id}`, [{ op: "replace", path: "website", value: `https://${fresh("w")}.example.com` }]);
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    const before = heard.length;
    await page.getByRole("tab", { name: "Deliveries" }).click();
    await expect(page.getByRole("tabpanel").getByRole("row").nth(1)).toBeVisible();

    await page.goto(`${ready.url}/system/callbacks`);
    await page.getByRole("button", { name: "Replay" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Callback").first().click();
    await page.getByRole("option", { name: description }).click();
    const [delivery] = await full.must<{ id: number }[]>("GET", `/system/callbacks/${await callbackId(full, description)}/deliveries`);
    await dialog.getByLabel("Numbers of deliveries").fill(String(delivery!.id));
    await dialog.getByLabel("Numbers of deliveries").press("Enter");
    await dialog.getByRole("button", { name: "Replay" }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => heard.length).toBeGreaterThan(before);
  } finally {
    receiver.close();
  }
});

async function callbackId(full: Rest, description: string): Promise<number> {
  const [one] = await full.must<{ id: number }[]>("GET", `/system/callbacks?conditions=description="${description}"`);
  return one!.id;
}

test("a role shows its unsaved changes before it is saved, and restores them after a reload", async ({ browser }) => {
  const role = await Rest.full().must<{ id: number }>("POST", "/system/securityRoles", { name: fresh("Role ") });
  const page = await open(browser, `${ready.url}/system/roles/${role.id}`);
  const level = page.getByRole("radiogroup", { name: "Service Desk › Service Tickets: Inquire", exact: true });
  await page.getByLabel("Filter functions").fill("Service Tickets");
  await level.getByRole("radio", { name: "My", exact: true }).click();
  await expect(page.getByText("1 unsaved change.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Restored from your draft.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const line = page.getByRole("dialog").getByRole("row").filter({ hasText: "Service Desk › Service Tickets" });
  await expect(line).toContainText("None");
  await expect(line).toContainText("My");
  await page.getByRole("dialog").getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByText("Everything is saved.")).toBeVisible();
});

test("an entry of a setup table tells who uses it before it is deleted", async ({ browser }) => {
  const [status] = await Rest.full().must<{ id: number }[]>("GET", '/company/companies/statuses?conditions=name="Active"');
  const page = await open(browser, `${ready.url}/record/company/companies/statuses/${status!.id}`);
  await page.getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Used by")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: /Company: \d+/ })).toBeVisible();
});

test("a custom field is added, and filled in on a ticket", async ({ browser }) => {
  const page = await open(browser, `${ready.url}/system/custom-fields`);
  const caption = fresh("Rack ");
  await page.getByRole("button", { name: "New custom field" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Caption" }).fill(caption);
  await dialog.getByRole("combobox", { name: "Screen" }).click();
  await page.getByRole("option", { name: /^Ticket \(/ }).first().click();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  const [ticket] = await Rest.full().must<{ id: number }[]>("GET", "/service/tickets?conditions=closedFlag=false&pageSize=1&orderBy=id");
  await page.goto(`${ready.url}/record/service/tickets/${ticket!.id}`);
  await page.getByRole("textbox", { name: caption }).fill("R12");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Everything is saved.").or(page.getByText("Fields marked with"))).toBeVisible();
  const after = await Rest.full().must<{ customFields: { caption: string; value: unknown }[] }>("GET", `/service/tickets/${ticket!.id}`);
  expect(after.customFields.find((field) => field.caption === caption)?.value).toBe("R12");
});

test("rows are changed together after a preview, exported without formulas, and found by choosing or typing a condition", async ({ browser }, info) => {
  const full = Rest.full();
  const mark = fresh("bulk");
  for (const word of ["one", "two"]) await full.must("POST", "/company/noteTypes", { name: `=${mark} ${word}` });
  const page = await open(browser, `${ready.url}/list/company/noteTypes`);
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByText("As text", { exact: true }).click();
  await page.getByLabel("Condition", { exact: true }).fill(`name contains "${mark}"`);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("2 in all")).toBeVisible();
  await page.getByText("Choose", { exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Value" })).toHaveValue(mark);
  await page.getByRole("textbox", { name: "Value" }).fill(`${mark} one`);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("1 in all")).toBeVisible();
  await page.getByText("As text", { exact: true }).click();
  await expect(page.getByLabel("Condition", { exact: true })).toHaveValue(`name contains "${mark} one"`);
  await page.getByLabel("Condition", { exact: true }).fill(`name contains "${mark}"`);
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("2 in all")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const file = info.outputPath("list.csv");
  await (await download).saveAs(file);
  const cells = readFileSync(file, "utf8").split(/[\r\n,]+/).filter((cell) => cell.includes(mark));
  expect(cells.length).toBe(2);
  for (const cell of cells) expect(cell).toMatch(/^"?'=/);

  await page.getByLabel("Select all rows that are loaded").check();
  await page.getByRole("button", { name: "Edit selected" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Field to change" }).click();
  await page.getByRole("option", { name: "Name", exact: true }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(`${mark} same`);
  await expect(dialog.getByRole("row").filter({ hasText: `=${mark} two` })).toContainText(`${mark} same`);
  await dialog.getByRole("button", { name: "Change 2 records" }).click();
  // Names are not given twice: one row is changed, of the other the server says why not.
  await expect(dialog.getByText("1 changed, 1 refused.")).toBeVisible();
});

test("a half-filled form waits for its member on another device, and what was chosen there holds everywhere", async ({ browser }) => {
  const member = await newMember();
  const desk = await signIn(browser, member.identifier);
  await expect(desk.getByRole("button", { name: /account of/ })).toBeVisible();
  await desk.goto("/record/company/noteTypes/new");
  const sent = desk.waitForResponse((response) => response.url().includes("/system/drafts") && response.request().method() === "POST");
  await desk.getByRole("textbox", { name: "Name" }).fill("Half a name");
  expect((await sent).status()).toBe(201);
  const laptop = await signIn(browser, member.identifier);
  await expect(laptop.getByRole("button", { name: /account of/ })).toBeVisible();
  await laptop.goto("/record/company/noteTypes/new");
  await expect(laptop.getByRole("textbox", { name: "Name" })).toHaveValue("Half a name");
  const gone = laptop.waitForResponse((response) => response.url().includes("/system/drafts/") && response.request().method() === "DELETE");
  await laptop.getByRole("button", { name: "Discard" }).click();
  await gone;
  await desk.reload();
  await expect(desk.getByRole("textbox", { name: "Name" })).toHaveValue("");

  await laptop.goto("/account");
  const kept = laptop.waitForResponse((response) => response.url().includes("/system/preferences") && response.request().method() !== "GET");
  await laptop.getByRole("combobox", { name: "Language and formats" }).click();
  await laptop.getByRole("option", { name: "British English" }).or(laptop.getByRole("option", { name: "English (United Kingdom)", exact: true })).click();
  await laptop.getByText("Dark", { exact: true }).click();
  await kept;
  await desk.goto("/account");
  await expect(desk.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expect(desk.getByText(/^\d{1,2} \w{3,4} \d{4}, \d\d:\d\d/)).toBeVisible();
});

test("a view that is shared is there for others, a private one is not", async ({ browser }) => {
  const one = await signIn(browser, (await newMember()).identifier);
  await expect(one.getByRole("button", { name: /account of/ })).toBeVisible();
  const names = { Mine: fresh("Mine "), Ours: fresh("Ours ") };
  await one.goto('/list/company/companies?conditions=name+contains+"a"');
  for (const [kind, name] of Object.entries(names)) {
    await one.getByRole("button", { name: /^(Views|Mine|Ours)/ }).click();
    await one.getByRole("menuitem", { name: "Save as a view" }).click();
    const dialog = one.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name of the view" }).fill(name);
    if (kind === "Ours") await dialog.getByLabel("Everybody may use it").check();
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  const other = await (await signedIn(browser)).newPage();
  await other.goto(`${ready.url}/list/company/companies`);
  await other.getByRole("button", { name: "Views" }).click();
  await expect(other.getByRole("menuitem", { name: names.Ours })).toBeVisible();
  await expect(other.getByRole("menuitem", { name: names.Mine })).toHaveCount(0);
  await other.getByRole("menuitem", { name: names.Ours }).click();
  await expect(other.getByText('name contains "a"')).toBeVisible();
});
