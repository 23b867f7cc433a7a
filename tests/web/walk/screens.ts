import { ready, Rest } from "../rest.ts";
import { screens as declared } from "../../../web/console/src/screens.ts";

/** One screen to look at: the router's path and an address that shows it. */
export interface Screen {
  path: string;
  address: string;
}

/** Every screen of the console. The list is compared with the router by a test of the console itself. */
export const screens: Screen[] = declared.map((screen) => ({ path: screen.path, address: screen.sample }));

/** Screens that are seen before anybody has signed in. */
export const outside = (screen: Screen): boolean => screen.path.startsWith("/sign-in") || screen.path.startsWith("/setup/");

/** Every list of the catalogue, for the walk through the generic screens. */
export async function lists(): Promise<Screen[]> {
  const catalogue = await Rest.full().must<{ resources: { path: string; kind: string }[] }>("GET", "/system/catalogue");
  return catalogue.resources.filter((r) => !r.path.includes("{")).map((r) => ({ path: "/list/$", address: `/list/${r.path}` }));
}

/** The members of the demo company, one for each of its five roles. */
export async function oneOfEachRole(): Promise<{ member: string; role: string }[]> {
  const members = await Rest.full().must<{ identifier: string; securityRole: { name: string } }[]>(
    "GET",
    "/system/members?conditions=inactiveFlag=false&orderBy=id&pageSize=200&fields=identifier,securityRole",
  );
  const first = new Map<string, string>();
  for (const member of members) {
    if (member.identifier !== ready.adminMember && !first.has(member.securityRole.name)) first.set(member.securityRole.name, member.identifier);
  }
  const admin = members.find((m) => m.identifier === ready.adminMember);
  if (admin !== undefined) first.set(admin.securityRole.name, admin.identifier);
  return [...first].map(([role, member]) => ({ member, role }));
}
