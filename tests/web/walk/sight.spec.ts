import { expect, test, type Page } from "@playwright/test";
import { Complaints, faultsOf, settle } from "./faults.ts";

// The walk is worth what it would find: each kind of fault is put on a page, and must be told; and nothing is told of a page without.
const page = (body: string): string => `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>Heading</h1>${body}</main></body></html>`;

const faulty: { name: string; body: string; told: RegExp }[] = [
  { name: "a page wider than the window", body: '<div style="width: 500px">Wide</div>', told: /scrolls sideways by \d+ px/ },
  { name: "a value that is not there", body: "<p>Owner: undefined</p>", told: /the text undefined is shown/ },
  { name: "a number that is none", body: "<p>NaN hours</p>", told: /the text NaN is shown/ },
  { name: "an object in place of its name", body: "<p>[object Object]</p>", told: /the text \[object Object\] is shown/ },
  { name: "a day that is none", body: "<p>Invalid Date</p>", told: /the text Invalid Date is shown/ },
  { name: "a text with a hole", body: "<p>Deleted {{count}} rows</p>", told: /the text \{\{count\}\} is shown/ },
  { name: "a name for the ear that is not there", body: '<button aria-label="Open undefined">Open</button>', told: /undefined is shown as aria-label/ },
  { name: "an address of nothing", body: '<a href="/companies/undefined">Company</a>', told: /undefined is shown as href/ },
  { name: "a field that holds nothing's name", body: '<label>Name <input value="undefined"></label>', told: /a field holds undefined/ },
  { name: "a key in place of its text", body: "<p>desk.board.none</p>", told: /an untranslated key is shown: desk\.board\.none/ },
  { name: "a key among words", body: "<button>Now ui.save all</button>", told: /an untranslated key is shown: Now ui\.save all/ },
  { name: "a key for a hint", body: '<label>Name <input placeholder="ui.name.hint"></label>', told: /key is shown as placeholder/ },
  { name: "a text cut at its side", body: '<div style="width: 60px; overflow: hidden; white-space: nowrap">A text that is much longer</div>', told: /clipped text: "A text that is/ },
  { name: "a text cut below", body: '<div style="width: 90px; height: 20px; overflow: hidden">A text that goes over several lines</div>', told: /clipped text: "A text that goes/ },
  { name: "a text cut by what is farther out", body: '<section style="width: 80px; overflow: clip"><p style="width: 300px"><b>A text that is much longer</b></p></section>', told: /clipped text: "A text that is/ },
  { name: "dots without the whole", body: '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A text that is much longer</p>', told: /clipped text: "A text that is/ },
  { name: "a button without a name", body: "<button></button>", told: /axe button-name/ },
  { name: "too little contrast", body: '<p style="color: #bbb; background: #fff">Pale</p>', told: /axe color-contrast/ },
  { name: "a target too small", body: '<div style="font-size: 10px; line-height: 10px"><button style="width: 10px; height: 10px; padding: 0">a</button><button style="width: 10px; height: 10px; padding: 0">b</button></div>', told: /axe target-size/ },
  { name: "a heading that is none", body: '<p style="font-size: 30px; font-weight: bold">Looks like one</p><p>Some words below it, and more words after those.</p>', told: /axe p-as-heading/ },
];

const sound: { name: string; body: string }[] = [
  { name: "words, a field and a link", body: '<p>Nobody has undefinedly many files.</p><label>Name <input value="Rivera"></label> <a href="/companies/1">Company</a>' },
  { name: "dots that tell the whole", body: '<p title="A text that is much longer" style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A text that is much longer</p>' },
  { name: "a part that scrolls", body: '<div tabindex="0" style="height: 40px; overflow: auto"><p>One</p><p>Two</p><p>Three</p></div>' },
  { name: "names of files and addresses", body: "<p>notes.txt</p><p>mail.example.test</p>" },
];

test.use({ viewport: { width: 390, height: 844 } });

async function shown(on: Page, body: string): Promise<string[]> {
  await on.setContent(page(body));
  return faultsOf(on);
}

for (const { name, body, told } of faulty) {
  test(`the walk tells of ${name}`, async ({ page: on }) => {
    expect((await shown(on, body)).filter((fault) => told.test(fault))).not.toEqual([]);
  });
}

for (const { name, body } of sound) {
  test(`the walk has nothing to say of ${name}`, async ({ page: on }) => {
    expect(await shown(on, body)).toEqual([]);
  });
}

test("the walk tells of what a change of colours makes hard to read, and forgets nothing over a change of words", async ({ page: on }) => {
  await on.emulateMedia({ colorScheme: "light" });
  expect(await shown(on, "<style>@media (prefers-color-scheme: dark) { p { color: #bbb; background: #fff } }</style><p>Words</p>")).toEqual([]);
  await on.emulateMedia({ colorScheme: "dark" });
  expect(await faultsOf(on)).toEqual([expect.stringContaining("axe color-contrast")]);
  await on.emulateMedia({ colorScheme: "light" });
  await on.evaluate(() => document.querySelector("p")!.replaceWith(document.createElement("button")));
  expect(await faultsOf(on)).toEqual([expect.stringContaining("axe button-name")]);
});

test("the walk tells of what stays busy, and of what never comes", async ({ page: on }) => {
  await on.setContent(page('<div aria-busy="true">Loading</div>'));
  expect(await settle(on, undefined, 300)).toEqual(["stays: a busy part"]);
  await on.setContent("<p>Nothing</p>");
  expect(await settle(on, undefined, 300)).toEqual(["there is no main part"]);
});

test("the walk tells of warnings, errors and refusals that a page does not explain", async ({ page: on }) => {
  const complaints = new Complaints(on);
  await on.route("http://reeve.test/**", (route) => route.fulfill(route.request().url().endsWith("/") ? { contentType: "text/html", body: page("<p>Fine</p>") } : { status: 403, body: "" }));
  await on.goto("http://reeve.test/");
  await on.evaluate(async () => {
    console.warn("a warning");
    console.error("an error");
    setTimeout(() => {
      throw new Error("thrown");
    });
    await fetch("/refused");
  });
  await expect.poll(() => complaints.list).toEqual(expect.arrayContaining(["console warning: a warning", "console error: an error", "error in the page: thrown"]));
  expect(await complaints.unexplained(on)).toEqual(["not explained: 403 from GET http://reeve.test/refused"]);
  await on.evaluate(() => document.querySelector("p")!.setAttribute("data-problem", "403"));
  expect(await complaints.unexplained(on)).toEqual([]);
});
