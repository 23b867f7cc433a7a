import { expect, test } from "@playwright/test";
import { signedIn } from "../people.ts";
import { Rest } from "../rest.ts";

// A program was refused: from the line in the list to the row of its role, and on until the same request works.

const serial = Date.now().toString(36).slice(-6);
const full = Rest.full();

interface Pair {
  publicKey: string;
  privateKey: string;
}

test("a refused request leads to the row of its role, and works once that is granted", async ({ browser }) => {
  const name = `refused${serial}`;
  const role = await full.must<{ id: number }>("POST", "/system/securityRoles", { name });
  const program = await full.must<{ id: number }>("POST", "/system/apiMembers", { identifier: name, name, securityRole: { id: role.id } });
  const pair = await full.must<Pair>("POST", `/system/apiMembers/${program.id}/apiKeys`, { description: "Nightly" });
  const keys = new Rest(pair.publicKey, pair.privateKey);
  const refused = await keys.call("GET", "/company/companies?pageSize=1");
  expect(refused.status).toBe(403);
  expect((await keys.call("GET", "/service/tickets?pageSize=1")).status).toBe(403);
  // The log is written soon after the answer, not before it.
  const logged = `/system/requestLogs?conditions=memberIdentifier="${name}" and status=403`;
  await expect.poll(async () => (await full.must<unknown[]>("GET", logged)).length).toBe(2);

  const page = await (await signedIn(browser)).newPage();
  await page.goto(`/system/api-members/${program.id}?tab=refused`);
  const lines = page.getByRole("region", { name: "Refused Requests" }).getByRole("listitem");
  await expect(lines).toHaveCount(2);

  // The same by the answer, and by the number of the request, as somebody brings them.
  await page.goto(`/system/refused?member=${program.id}`);
  await expect(lines).toHaveCount(2);
  await page.getByRole("button", { name: "I have an answer or its number" }).click();
  const brought = page.getByLabel("Answer with the status 403");
  await brought.fill(`HTTP/1.1 403 Forbidden\n\n${JSON.stringify(refused.body)}`);
  await expect(page.getByRole("heading", { name: "This right was missing" })).toBeVisible();
  await brought.fill(`x-cw-request-id: ${refused.requestId}`);
  await expect(lines).toHaveCount(3);
  await expect(lines.last()).toContainText("Companies › Company Maintenance");

  const line = lines.filter({ hasText: "Companies › Company Maintenance" }).first();
  await expect(line).toContainText(`${name} · Nightly`);
  await line.getByRole("link", { name: "Grant it in the role" }).click();
  await expect(page).toHaveURL(new RegExp(`/system/roles/${role.id}\\?`));
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Company Maintenance/ }) });
  await expect(row).toHaveAttribute("data-pointed", "true");
  await expect(row).toBeInViewport();
  await row.getByRole("radiogroup", { name: "Companies › Company Maintenance: Inquire" }).getByRole("radio", { name: "All", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByText("Everything is saved.")).toBeVisible();
  expect((await keys.call("GET", "/company/companies?pageSize=1")).status).toBe(200);
});
