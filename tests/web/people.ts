import type { Browser, BrowserContext, Page } from "@playwright/test";
import { ready } from "./rest.ts";

const session = `${ready.url}/v4_6_release/apis/3.0/login/session`;
const headers = { "X-Reeve-Console": "1" };

/** Signs a member in through the API, and answers a context of the browser that holds the session. Closing it signs out again. */
export async function signedIn(browser: Browser, member = ready.adminMember, options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: ready.url, ...options });
  const answer = await context.request.post(session, {
    headers,
    data: { company: ready.company, member, password: ready.adminPassword },
  });
  if (!answer.ok()) throw new Error(`${member} could not sign in: ${answer.status()} ${await answer.text()}`);
  // A member has so many sessions and no more: those left behind would end that of a story which takes longer.
  const close = context.close.bind(context);
  context.close = async (how) => {
    await context.request.delete(session, { headers, timeout: 5_000 }).catch(() => undefined);
    await close(how);
  };
  return context;
}

/** Opens an address as a signed-in administrator. */
export async function open(browser: Browser, address: string, member?: string): Promise<Page> {
  const context = await signedIn(browser, member);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
