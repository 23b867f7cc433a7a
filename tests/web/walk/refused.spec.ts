import { expect, test } from "@playwright/test";
import { ready } from "../rest.ts";
import { cookieOf, personOf, roles, type Resource, type Verb } from "./ground.ts";
import { firstOf, placed } from "./places.ts";

// What the console does not offer to a role is tried all the same, with that role's own session: the server refuses it, and says what is missing.
const verbs: readonly Verb[] = ["inquire", "add", "edit", "delete"];
const names: Record<Verb, string> = { inquire: "Inquire", add: "Add", edit: "Edit", delete: "Delete" };

interface Try {
  what: string;
  method: string;
  path: string;
  body?: unknown;
  /** The rights that may be named as missing: the one for it, or the one to read what lies above. */
  needs: Right[];
}

interface Right {
  module: string;
  function?: string;
  verb: string;
}

function changeOf(resource: Resource): unknown {
  const field = resource.fields.find((one) => one.readOnly !== true && one.name !== "id" && one.type === "text") ?? resource.fields.find((one) => one.readOnly !== true && one.name !== "id");
  return [{ op: "replace", path: field?.name ?? "name", value: field?.type === "boolean" ? true : field?.type === "text" ? "Tried" : null }];
}

function rightOf(resource: Resource | undefined, verb: Verb): Right[] {
  const needed = resource?.required?.[verb];
  return needed === undefined ? [] : [{ ...needed, verb: names[verb] }];
}

async function verbOf(resource: Resource, verb: Verb, above: Resource | undefined): Promise<Try | undefined> {
  const list = await placed(resource.path);
  if (list === undefined) return undefined;
  const needs = [...rightOf(resource, verb), ...rightOf(above, "inquire")];
  const what = `${names[verb]} on ${resource.path}`;
  if (verb === "inquire") return { what, method: "GET", path: list, needs };
  if (verb === "add") return { what, method: "POST", path: list, body: {}, needs };
  const one = `${list}/${(await firstOf(list)) ?? 1}`;
  return verb === "edit" ? { what, method: "PATCH", path: one, body: changeOf(resource), needs } : { what, method: "DELETE", path: one, needs };
}

async function actionOf(resource: Resource, action: { name: string; path: string; method: string }): Promise<Try | undefined> {
  const list = await placed(resource.path);
  if (list === undefined) return undefined;
  // The numbers of the list's own address come first, then the record's.
  const ids = [...list.matchAll(/\/(\d+)(?=\/|$)/g)].map((found) => found[1]!);
  ids.push(String((await firstOf(list)) ?? 1));
  let at = 0;
  const path = action.path.replace(/\{\w+\}/g, () => ids[Math.min(at++, ids.length - 1)]!);
  // Many records at once are an array, or their numbers: what cannot be read at all would be refused before any right is looked at.
  const body = !path.endsWith("/bulk") ? {} : action.method === "DELETE" ? { ids: [1] } : [{ id: 1 }];
  return { what: `${action.name} of ${resource.path} (${action.method} ${action.path})`, method: action.method, path, needs: [], ...(action.method === "GET" ? {} : { body }) };
}

/** All that the administrator is offered and the role is not. */
async function hiddenFrom(role: string): Promise<Try[]> {
  const own = new Map(personOf(role).resources.map((resource) => [resource.path, resource]));
  const all = personOf("Administrator").resources;
  const tries: (Try | undefined)[] = [];
  for (const resource of all) {
    const mine = own.get(resource.path);
    const above = all.find((one) => one.path === resource.parent);
    for (const verb of verbs) {
      if (resource.rights[verb] !== "None" && (mine?.rights[verb] ?? "None") === "None") tries.push(await verbOf(resource, verb, above));
    }
    for (const action of resource.actions ?? []) {
      // Some addresses are told of beside a list without belonging to it, and are open to everybody: one's own rights, the catalogue itself.
      if (mine === undefined && !action.path.startsWith(`${resource.path}/`)) continue;
      const offered = mine?.actions?.some((one) => one.method === action.method && one.path === action.path) ?? false;
      if (!offered) tries.push(await actionOf(resource, action));
    }
  }
  return tries.filter((one) => one !== undefined);
}

/** What is wrong with the answer to something hidden, or nothing. */
async function wrongWith(one: Try, cookie: string): Promise<string | undefined> {
  const answer = await fetch(`${ready.url}/v4_6_release/apis/3.0/${one.path}`, {
    method: one.method,
    headers: { cookie, "X-Reeve-Console": "1", ...(one.body === undefined ? {} : { "content-type": "application/json" }) },
    ...(one.body === undefined ? {} : { body: JSON.stringify(one.body) }),
  });
  const text = await answer.text();
  const tried = `${one.what}: ${one.method} ${one.path}`;
  if (answer.status !== 403) return `${tried} was answered ${answer.status} ${text.slice(0, 160)}`;
  const said = JSON.parse(text) as { module?: string; function?: string; verb?: string; levelHeld?: string };
  if (said.module === undefined || said.function === undefined) return `${tried} does not name the missing right: ${text.slice(0, 160)}`;
  if (one.needs.length === 0) return undefined;
  const known = one.needs.some((right) => said.module === right.module && said.verb === right.verb && (right.function === undefined || said.function === right.function));
  return known ? undefined : `${tried} names ${said.module} > ${said.function} ${said.verb}, the catalogue ${one.needs.map((right) => `${right.module} > ${right.function} ${right.verb}`).join(" or ")}`;
}

for (const role of roles.filter((one) => one !== "Administrator")) {
  test(`what is hidden from ${role} is refused by the API`, async () => {
    test.setTimeout(300_000);
    const tries = await hiddenFrom(role);
    expect(tries.length).toBeGreaterThan(100);
    const cookie = await cookieOf(ready, personOf(role).member);
    const wrong: string[] = [];
    for (const one of tries) {
      const found = await wrongWith(one, cookie);
      if (found !== undefined) wrong.push(found);
    }
    test.info().annotations.push({ type: "tries", description: String(tries.length) });
    expect(wrong).toEqual([]);
  });
}
