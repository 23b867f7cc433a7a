import { expect, test } from "@playwright/test";
import { RunningServer } from "../server.ts";

const password = "Correct-Horse-7-Battery";

test("the first administrator chooses a password by a link that works once", async ({ browser }) => {
  const server = await RunningServer.startNew("harbour");
  try {
    await expect.poll(() => /\/setup\/\S+/.exec(server.said())?.[0]).toBeTruthy();
    const link = server.ready.url + /\/setup\/\S+/.exec(server.said())![0];
    const page = await (await browser.newContext()).newPage();
    await page.goto(link);
    await expect(page.getByLabel("Company")).toHaveValue("harbour");
    await page.getByRole("textbox", { name: "New password", exact: true }).fill(password);
    await page.getByRole("textbox", { name: "New password again" }).fill("Another-Horse-8-Battery");
    await page.getByRole("button", { name: "Set the password and begin" }).click();
    await expect(page.getByText("The two differ.")).toBeVisible();
    await page.getByRole("textbox", { name: "New password again" }).fill(password);
    await page.getByRole("button", { name: "Set the password and begin" }).click();
    await expect(page.getByRole("button", { name: /account of/ })).toBeVisible();
    const again = await (await browser.newContext()).newPage();
    await again.goto(link);
    await expect(again.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  } finally {
    await server.stop();
  }
});
