import { Rest } from "../rest.ts";

const known = new Map<string, Promise<number | undefined>>();
const full = Rest.full();

async function look(address: string): Promise<number | undefined> {
  const answer = await full.call("GET", `/${address}?pageSize=1`);
  const rows = answer.status === 200 && Array.isArray(answer.body) ? (answer.body as { id?: number }[]) : [];
  return rows[0]?.id;
}

/** The first record of a list, where it has one. */
export function firstOf(address: string): Promise<number | undefined> {
  const found = known.get(address) ?? look(address);
  known.set(address, found);
  return found;
}

/** A list's address with numbers in place of its parents: those of a record above that has one below it, where there is one. */
export async function placed(path: string): Promise<string | undefined> {
  const cut = path.indexOf("/{");
  if (cut < 0) return path;
  const above = await placed(path.slice(0, cut));
  if (above === undefined) return undefined;
  const answer = await full.call("GET", `/${above}?pageSize=25&fields=id`);
  const ids = answer.status === 200 && Array.isArray(answer.body) ? (answer.body as { id: number }[]).map((row) => row.id) : [];
  const rest = path.slice(path.indexOf("}", cut) + 1);
  if (!rest.includes("{")) {
    for (const id of ids) if ((await firstOf(`${above}/${id}${rest}`)) !== undefined) return `${above}/${id}${rest}`;
  }
  return ids[0] === undefined ? undefined : placed(`${above}/${ids[0]}${rest}`);
}
