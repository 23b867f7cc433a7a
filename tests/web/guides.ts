import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rest } from "./rest.ts";

/** None, My or All. */
export type Level = "None" | "My" | "All";
/** Add, Edit, Delete or Inquire. */
export type Verb = "add" | "edit" | "delete" | "inquire";

/** One row of a guide: a function and the level of each verb. */
export interface Row extends Record<Verb, Level> {
  module: string;
  function: string;
  /** What Customize lists under "Allow access to these", where the guide says so. */
  allow?: string[];
}

/** The rows that each of the two guides asks for. */
export interface Guide {
  title: string;
  rows: Row[];
}

/** The guides by name. */
export const guides = JSON.parse(readFileSync(fileURLToPath(new URL("./data/guides.json", import.meta.url)), "utf8")) as Record<"backup" | "chat", Guide>;

/** One request that needs a right: method, path, body. */
export type Probe = [method: string, path: string, body?: unknown];

/** The records that probes work on, made once with full access. */
export interface Ground {
  company: number;
  contact: number;
  board: { id: number; closed: number; open: number };
  member: number;
}

let serial = 0;
const fresh = (): string => `${Date.now().toString(36)}${(serial++).toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

interface Named {
  id: number;
}

/** Makes the ground with full access. */
export async function ground(full: Rest): Promise<Ground> {
  const company = await full.must<Named>("POST", "/company/companies", { identifier: `G${fresh()}`.slice(0, 25), name: "Probed" });
  const contact = await full.must<Named>("POST", "/company/contacts", { firstName: "Probed", company: { id: company.id } });
  const boards = await full.must<Named[]>("GET", "/service/boards?conditions=inactiveFlag=false&orderBy=id&pageSize=1");
  const board = boards[0]!.id;
  const closed = await full.must<Named[]>("GET", `/service/boards/${board}/statuses?conditions=closedStatus=true and inactive=false&pageSize=1`);
  const open = await full.must<Named[]>("GET", `/service/boards/${board}/statuses?conditions=closedStatus=false and inactive=false&orderBy=id&pageSize=1`);
  const members = await full.must<Named[]>("GET", "/system/members?conditions=inactiveFlag=false&orderBy=id&pageSize=1");
  return { company: company.id, contact: contact.id, board: { id: board, closed: closed[0]!.id, open: open[0]!.id }, member: members[0]!.id };
}

const replace = (path: string, value: unknown): unknown[] => [{ op: "replace", path, value }];

async function made(full: Rest, path: string, body: unknown): Promise<number> {
  return (await full.must<Named>("POST", path, body)).id;
}

/** A resource of one function: how a valid record is made, which text can be changed. */
interface Kind {
  path: (on: Ground) => string;
  body: (on: Ground) => unknown;
  change: unknown[];
}

const kinds: Record<string, Kind> = {
  "Companies > Company Maintenance": { path: () => "/company/companies", body: () => ({ identifier: `P${fresh()}`.slice(0, 25), name: "Probe" }), change: replace("name", "Changed") },
  "Companies > Contacts": { path: () => "/company/contacts", body: (on) => ({ firstName: "Probe", company: { id: on.company } }), change: replace("firstName", "Changed") },
  "Companies > Notes": { path: (on) => `/company/companies/${on.company}/notes`, body: () => ({ text: "Probe" }), change: replace("text", "Changed") },
  "Service Desk > Service Tickets": {
    path: () => "/service/tickets",
    body: (on) => ({ summary: "Probe", company: { id: on.company }, board: { id: on.board.id }, status: { id: on.board.open } }),
    change: replace("summary", "Changed"),
  },
  "Service Desk > Resource Scheduling": {
    path: () => "/schedule/entries",
    body: (on) => ({ member: { id: on.member }, type: { identifier: "O" }, name: "Probe", dateStart: "2026-01-05T09:00:00Z", dateEnd: "2026-01-05T10:00:00Z" }),
    change: replace("name", "Changed"),
  },
  "System > Table Setup": { path: () => "/service/sources", body: () => ({ name: `Probe ${fresh()}` }), change: replace("name", `Changed ${fresh()}`) },
};

/** The request that needs one verb of a function, or nothing where no route asks for it. */
export async function probe(full: Rest, on: Ground, row: Row, verb: Verb): Promise<Probe | undefined> {
  const name = `${row.module} > ${row.function}`;
  if (name === "Service Desk > Close Service Tickets") return closing(full, on, verb);
  if (name === "System > Table Setup" && row.allow !== undefined && verb === "inquire") return ["GET", "/service/boards"];
  if (name === "Companies > Manage Attachments") return attachment(full, on, verb);
  const kind = kinds[name];
  if (kind === undefined) return reading(on, name, verb);
  const path = kind.path(on);
  if (verb === "inquire") return ["GET", path];
  if (verb === "add") return ["POST", path, kind.body(on)];
  const id = await made(full, path, kind.body(on));
  return verb === "edit" ? ["PATCH", `${path}/${id}`, kind.change] : ["DELETE", `${path}/${id}`];
}

async function attachment(full: Rest, on: Ground, verb: Verb): Promise<Probe> {
  const file = new FormData();
  file.append("recordType", "Company");
  file.append("recordId", String(on.company));
  file.append("title", "Probe");
  file.append("file", new Blob(["probe"], { type: "text/plain" }), "probe.txt");
  const list = "/system/documents";
  if (verb === "inquire") return ["GET", `${list}?recordType=Company&recordId=${on.company}`];
  if (verb === "add") return ["POST", list, file];
  const id = await made(full, list, file);
  const title = new FormData();
  title.append("title", "Changed");
  return verb === "edit" ? ["POST", `${list}/${id}`, title] : ["DELETE", `${list}/${id}`];
}

async function closing(full: Rest, on: Ground, verb: Verb): Promise<Probe> {
  const open = { summary: "Probe", company: { id: on.company }, board: { id: on.board.id }, status: { id: on.board.open } };
  const closed = { ...open, status: { id: on.board.closed } };
  if (verb === "add") return ["POST", "/service/tickets", closed];
  const id = await made(full, "/service/tickets", verb === "edit" ? open : closed);
  if (verb === "edit") return ["PATCH", `/service/tickets/${id}`, replace("status", { id: on.board.closed })];
  return verb === "delete" ? ["DELETE", `/service/tickets/${id}`] : ["GET", `/service/tickets/${id}`];
}

// Functions that the guides only let an integration read, and whose writing is told apart by a refusal alone.
function reading(on: Ground, name: string, verb: Verb): Probe | undefined {
  const paths: Record<string, [list: string, body: unknown]> = {
    "Companies > Company/Contact Group Maintenance": [`/company/companies/${on.company}/groups`, {}],
    "Companies > Team Members": [`/company/companies/${on.company}/teams`, {}],
    "System > Member Maintenance": ["/system/members", {}],
  };
  const found = paths[name];
  if (found === undefined) return undefined;
  const [list, body] = found;
  if (verb === "inquire") return ["GET", list];
  if (verb === "add") return ["POST", list, body];
  // Members are never deleted: there is no such route.
  if (verb === "delete" && list === "/system/members") return undefined;
  return verb === "edit" ? ["PATCH", `${list}/1`, replace("id", 1)] : ["DELETE", `${list}/1`];
}
