import { expect } from "@playwright/test";
import { everybody, personOf, roles, type Resource } from "./ground.ts";
import { looks } from "./looks.ts";
import { firstOf, placed } from "./places.ts";
import { count, test } from "./rooms.ts";
import { outside, screens } from "./screens.ts";

// Every screen as every role, in all four looks; then every list and form of the catalogue that the role is offered.
test("the roles that walk are those of the demo company", () => {
  expect(everybody().map((person) => person.role)).toEqual([...roles]);
});

for (const screen of screens.filter(outside)) {
  test(`${screen.path} before signing in`, async ({ rooms }) => {
    const room = await rooms.of();
    count(looks.length);
    expect(await room.visit(screen.address, looks)).toEqual([]);
  });
}

for (const role of roles) {
  for (const screen of screens.filter((one) => !outside(one))) {
    test(`${screen.path} as ${role}`, async ({ rooms }) => {
      const room = await rooms.of(personOf(role).member);
      count(looks.length);
      expect(await room.visit(screen.address, looks)).toEqual([]);
    });
  }
}

// The screens that the catalogue makes of one resource: its list, a record, a new one.
async function addressesOf(resource: Resource, all: boolean): Promise<string[]> {
  const path = await placed(resource.path);
  if (path === undefined) return [];
  const first = await firstOf(path);
  const reads = resource.rights.inquire !== "None";
  return [
    ...(reads ? [`/list/${path}`] : []),
    ...(first !== undefined && reads && (all || resource.rights.edit !== "None") ? [`/record/${path}/${first}`] : []),
    ...(resource.rights.add !== "None" ? [`/record/${path}/new`] : []),
  ];
}

for (const [place, role] of roles.entries()) {
  // What the catalogue holds is known only once the server runs: each test takes its part of it.
  const parts = place === 0 ? 24 : 12;
  for (let part = 0; part < parts; part++) {
    test(`the catalogue's lists and forms as ${role}, part ${part + 1} of ${parts}`, async ({ rooms }) => {
      test.setTimeout(600_000);
      const { member, resources } = personOf(role);
      const room = await rooms.of(member);
      const faults: string[] = [];
      for (const [at, resource] of resources.entries()) {
        if (at % parts !== part) continue;
        for (const address of await addressesOf(resource, place === 0)) {
          count(looks.length);
          faults.push(...(await room.visit(address, looks)).map((fault) => `${address}, ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
}
