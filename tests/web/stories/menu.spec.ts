import { expect, test } from "@playwright/test";
import { open, signedIn } from "../people.ts";
import { ready, Rest } from "../rest.ts";

// An administrator puts a page into the menu; whose role does not allow it has it not in theirs.

const serial = Date.now().toString(36).slice(-6);
const full = Rest.full();

test("a page that an administrator puts into the menu is in the menus of the roles that allow it", async ({ browser }) => {
  const caption = `Runbook ${serial}`;
  const name = `menu${serial}`;
  const role = await full.must<{ id: number }>("POST", "/system/securityRoles", { name });
  await full.must("PATCH", `/system/securityRoles/${role.id}/settings`, [
    { moduleFunctionIdentifier: "ServiceDesk.ServiceTickets", inquireLevel: "All" },
    { moduleFunctionIdentifier: "System.CustomMenuEntry", inquireLevel: "All" },
    { moduleFunctionIdentifier: "System.MyAccount", inquireLevel: "My" },
  ]);
  await full.must("POST", "/system/members", {
    identifier: name, firstName: "Mina", lastName: "Ode", securityRole: { id: role.id }, password: ready.adminPassword,
    officeEmail: `${name}@example.com`, licenseClass: "F", hireDate: "2026-01-05T00:00:00Z", defaultEmail: "Office", defaultPhone: "Office",
  });

  const page = await open(browser, "/list/system/menuentries");
  await page.getByRole("link", { name: "New Menu Entry" }).click();
  await page.getByRole("combobox", { name: /^Menu Location/ }).fill("Service");
  await page.getByRole("option", { name: "Service Desk" }).click();
  await page.getByRole("textbox", { name: /^Caption/ }).fill(caption);
  await page.getByRole("textbox", { name: /^Link/ }).fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The entry's address begins with https:// or http://.").first()).toBeVisible();
  await page.getByRole("textbox", { name: /^Link/ }).fill("https://runbook.example.com/");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  // Without a reload, and below its module.
  const modules = page.getByRole("navigation", { name: "Modules" });
  const entry = modules.getByRole("link", { name: caption });
  await expect(entry).toHaveAttribute("href", "https://runbook.example.com/");

  const theirs = await (await signedIn(browser, name)).newPage();
  await theirs.goto("/");
  const own = theirs.getByRole("navigation", { name: "Modules" }).getByRole("link", { name: caption });
  await expect(own).toBeVisible();

  await page.goto(`/system/roles/${role.id}`);
  await page.getByRole("button", { name: /Customize.*: Custom Menu Entry/ }).filter({ visible: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: caption, exact: true }).click();
  await dialog.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Save \d+ change/ }).click();
  await expect(page.getByText("Everything is saved.")).toBeVisible();

  await theirs.reload();
  await expect(theirs.getByRole("navigation", { name: "Modules" }).getByRole("link", { name: "Service Board" })).toBeVisible();
  await expect(own).toHaveCount(0);
});
