import { expect, test } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ready } from "../rest.ts";
import { root } from "../server.ts";

// How much script the console asks of a browser, packed with gzip, against the numbers in data/budgets.json.
// A number is raised there only for something worth the wait.
interface Budgets {
  /** Sign-in and the first list. */
  firstLoad: number;
  /** Files with a budget of their own, by name without the hash. */
  files: Record<string, number>;
  /** Any other file. */
  other: number;
}

const budgets = JSON.parse(readFileSync(fileURLToPath(new URL("../data/budgets.json", import.meta.url)), "utf8")) as Budgets;
const packed = (bytes: Buffer): number => gzipSync(bytes).length;

test("sign-in and the first list load no more script than their budget", async ({ page }) => {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script" && response.ok()) sizes.set(response.url(), response.body().then(packed));
  });
  await page.goto(`${ready.url}/sign-in?next=${encodeURIComponent("/list/service/tickets")}`);
  await page.getByLabel("Member", { exact: false }).first().fill(ready.adminMember);
  await page.getByLabel("Password", { exact: false }).first().fill(ready.adminPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator('main [role="row"][data-index="0"]').waitFor();
  const all = await Promise.all(sizes.values());
  const sum = all.reduce((total, size) => total + size, 0);
  test.info().annotations.push({ type: "script", description: `${sum} bytes in ${all.length} files` });
  expect(all.length).toBeGreaterThan(3);
  expect(sum).toBeLessThanOrEqual(budgets.firstLoad);
});

test("no file of script is larger than its budget", () => {
  const folder = join(root, "artifacts/web/console/assets");
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(files.length).toBeGreaterThan(20);
  const over = files.flatMap((file) => {
    const name = file.replace(/-[\w-]{8}\.js$/, "");
    const [size, most] = [packed(readFileSync(join(folder, file))), budgets.files[name] ?? budgets.other];
    return size > most ? [`${name} has ${size} bytes, its budget is ${most}`] : [];
  });
  expect(over).toEqual([]);
});
