import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ready } from "../server.ts";

export type Verb = "inquire" | "add" | "edit" | "delete";
export type Level = "None" | "My" | "All";

/** One resource as a member's catalogue tells of it. */
export interface Resource {
  path: string;
  name: string;
  title: string;
  kind: "table" | "setup" | "child" | "view";
  parent?: string;
  rights: Record<Verb, Level>;
  required?: Partial<Record<Verb, { module: string; function?: string; table?: string }>>;
  fields: { name: string; type: string; readOnly?: boolean }[];
  actions?: { name: string; path: string; method: string }[];
}

/** One demo role: who holds it, and what the catalogue offers them. */
export interface Person {
  role: string;
  member: string;
  resources: Resource[];
}

const base = "/v4_6_release/apis/3.0";

async function read<T>(url: string, headers: Record<string, string>): Promise<T> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Signs a member in by the API: the cookie of the session. */
export async function cookieOf(ready: Ready, member: string): Promise<string> {
  const answer = await fetch(`${ready.url}${base}/login/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-Reeve-Console": "1" },
    body: JSON.stringify({ company: ready.company, member, password: ready.adminPassword }),
  });
  if (!answer.ok) throw new Error(`${member} could not sign in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0]!;
}

/** Writes down one member of each role with their catalogue, so that tests can be made from it; answers where. */
export async function survey(ready: Ready, folder: string): Promise<string> {
  const full = { authorization: `Basic ${Buffer.from(`${ready.company}+${ready.publicKey}:${ready.privateKey}`).toString("base64")}`, clientId: "00000000-0000-0000-0000-000000000001" };
  const members = await read<{ identifier: string; securityRole: { name: string } }[]>(`${ready.url}${base}/system/members?fields=identifier,securityRole&pageSize=1000`, full);
  const people: Person[] = [];
  for (const member of ready.members) {
    const role = members.find((one) => one.identifier === member)!.securityRole.name;
    if (people.some((person) => person.role === role)) continue;
    const cookie = await cookieOf(ready, member);
    const catalogue = await read<{ resources: Resource[] }>(`${ready.url}${base}/system/catalogue`, { cookie });
    people.push({ role, member, resources: catalogue.resources });
  }
  const file = join(folder, "people.json");
  writeFileSync(file, JSON.stringify(people));
  return file;
}

/** The roles of the demo company. Tests are made before the server runs, so the names stand here; a test compares them with the server's. */
export const roles = ["Administrator", "Dispatcher", "Technician", "Finance", "Read Only"] as const;

/** One member of each demo role. */
export function everybody(): Person[] {
  return JSON.parse(readFileSync(process.env["REEVE_PEOPLE"]!, "utf8")) as Person[];
}

/** Who holds a role. */
export function personOf(role: string): Person {
  const found = everybody().find((person) => person.role === role);
  if (found === undefined) throw new Error(`Nobody of the demo company holds the role ${role}.`);
  return found;
}
