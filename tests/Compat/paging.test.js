import assert from 'node:assert/strict';
import { bare, cwm, each, once, root, story, word } from './session.js';
import { newContact } from './stock.js';

const { CompanyAPI } = cwm;

/** Contacts that share a first name which no address can hold as it is. */
async function people(count) {
  const firstName = `${word('p')} & Söhne +1%`;
  const rows = await each(count, (index) => newContact({ firstName, lastName: String(index).padStart(4, '0') }));
  return { ids: rows.map((row) => row.id).sort((a, b) => a - b), conditions: `firstName="${firstName}"` };
}
const seven = once(() => people(7));
const crowd = once(() => people(1050));

const path = `${root}/company/contacts`;
const address = (query) => `${path}?${new URLSearchParams(query)}`;
const ids = (rows) => rows.map((row) => row.id);

/** Link as pyconnectwise reads it: the page number stands last in the address. */
const links = (header) => Object.fromEntries([...header.matchAll(/page=(\d+)>; rel="(.*?)"/g)].map(([, page, rel]) => [rel, Number(page)]));
/** Link by its grammar. */
const addresses = (header) => Object.fromEntries([...header.matchAll(/<([^>]*)>; *rel="([a-z]+)"/g)].map(([, url, rel]) => [rel, url]));

for (const pageSize of [1000, 250, 210]) {
  story(`the client pages through 1,050 contacts by ${pageSize}`, async () => {
    const { ids: expected, conditions } = await crowd();
    const rows = await cwm.paginate(CompanyAPI.getCompanyContacts, { pageSize }, { conditions, fields: 'id' });
    assert.deepEqual(ids(rows), expected);
  });
}

story('the client pages through a sorted list and starts at a later page', async () => {
  const { ids: expected, conditions } = await crowd();
  const rows = await cwm.paginate(CompanyAPI.getCompanyContacts, { pageSize: 500, startPage: 2 }, { conditions, orderBy: 'lastName desc' });
  assert.equal(rows.length, 550);
  assert.equal(rows[0].lastName, '0549');
  assert.equal(rows.at(-1).lastName, '0000');
  assert.ok(rows.every((row) => expected.includes(row.id)));
});

story('1,050 contacts are counted, 25 are given unasked, 1,000 at most, none beyond the end', async () => {
  const { ids: expected, conditions } = await crowd();
  assert.deepEqual(await CompanyAPI.getCompanyContactsCount({ conditions }), { count: 1050 });
  assert.deepEqual(ids(await CompanyAPI.getCompanyContacts({ conditions })), expected.slice(0, 25));
  assert.equal((await CompanyAPI.getCompanyContacts({ conditions, pageSize: 5000, fields: 'id' })).length, 1000);
  assert.deepEqual(await CompanyAPI.getCompanyContacts({ conditions, pageSize: 1000, page: 3 }), []);
});

story('a list of ids that fills the longest address finds its contacts', async () => {
  const { ids: expected } = await crowd();
  const count = Math.floor(9000 / (String(expected.at(-1)).length + 1));
  const asked = expected.slice(0, count);
  const rows = await cwm.paginate(CompanyAPI.getCompanyContacts, {}, { conditions: `id in (${asked.join(',')})`, fields: 'id' });
  assert.deepEqual(ids(rows), asked);
});

story('the next links are followed word for word through 1,050 contacts', async () => {
  const { ids: expected, conditions } = await crowd();
  const seen = [];
  for (let next = address({ conditions, fields: 'id', pageSize: 100 }); next; ) {
    const { status, headers, json } = await bare(next);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(json[0]), ['id']);
    seen.push(...ids(json));
    next = addresses(headers.get('link') ?? '').next;
  }
  assert.deepEqual(seen, expected);
});

story('[wire:link-order] the page number ends each address, and rel="last" ends Link on all pages but the final one', async () => {
  const { ids: expected, conditions } = await seven();
  const pages = await each(3, (index) => bare(address({ conditions, pageSize: 3, orderBy: 'id asc', page: index + 1 })), 1);
  assert.deepEqual(pages.flatMap(({ json }) => ids(json)), expected);
  const [first, middle, final] = pages.map(({ headers }) => headers.get('link') ?? '');
  assert.deepEqual([links(first).next, links(first).last, links(first).prev], [2, 3, undefined]);
  assert.deepEqual([links(middle).prev, links(middle).next, links(middle).last], [1, 3, 3]);
  assert.deepEqual([links(final).prev, links(final).next, links(final).last], [2, undefined, undefined]);
  for (const header of [first, middle]) assert.ok(header.endsWith('rel="last"'), header);
  assert.ok(!final.endsWith('rel="last"'), final);
  for (const header of [first, middle, final]) {
    assert.deepEqual(Object.keys(links(header)).sort(), Object.keys(addresses(header)).sort(), header);
    for (const url of Object.values(addresses(header))) {
      assert.equal(new URL(url).searchParams.get('conditions'), conditions);
      assert.equal(new URL(url).searchParams.get('pageSize'), '3');
    }
  }
});

story('[wire:link-order] a loop that runs while Link ends with rel="last" reads every page once', async () => {
  const { ids: expected, conditions } = await seven();
  for (const pageSize of [2, 7, 3, 6]) {
    const seen = [];
    let more = true;
    for (let page = 1; more; page++) {
      const { headers, json } = await bare(address({ page, pageSize, conditions }));
      seen.push(...ids(json));
      more = (headers.get('link') ?? '').endsWith('rel="last"');
    }
    assert.deepEqual(seen, expected, `pageSize ${pageSize}`);
  }
});

/** Forward-only as ConnectWiseManageAPI reads it: Link on every answer, its first address is next, an empty one ends. */
async function forward(first, options = {}) {
  const answers = [];
  for (let next = first; next; ) {
    assert.ok(answers.length < 100, 'the pages do not end');
    const { status, headers, json } = await bare(next, { ...options, headers: { 'pagination-type': 'forward-only' } });
    assert.equal(status, 200);
    const link = headers.get('link');
    assert.notEqual(link, null, `no Link on page ${answers.length + 1}`);
    answers.push({ rows: json, link });
    next = link === '' ? undefined : /^<([^>]*)>;/.exec(link)?.[1];
  }
  return answers;
}

story('[wire:empty-link] forward-only pages end with a Link that is present and empty', async () => {
  const { ids: expected, conditions } = await seven();
  for (const [pageSize, ...sizes] of [[3, 3, 3, 1], [7, 7], [4, 4, 3], [100, 7]]) {
    const answers = await forward(address({ conditions, pageSize, fields: 'id,firstName' }));
    assert.deepEqual(answers.map(({ rows }) => rows.length), sizes);
    assert.deepEqual(answers.flatMap(({ rows }) => ids(rows)), expected);
    for (const { rows, link } of answers.slice(0, -1)) {
      assert.match(link, new RegExp(`[?&]pageId=${rows.at(-1).id}>; rel="next"$`));
      assert.deepEqual(Object.keys(rows[0]).sort(), ['firstName', 'id']);
    }
    assert.equal(answers.at(-1).link, '');
  }
});

story('[wire:empty-link] a forward-only list of nothing has an empty Link', async () => {
  const [{ rows, link }] = await forward(address({ conditions: `firstName="${word('nobody')}"` }));
  assert.deepEqual([rows, link], [[], '']);
});

story('forward-only pages hold 1,050 contacts once each, whatever page is named', async () => {
  const { ids: expected, conditions } = await crowd();
  const answers = await forward(address({ conditions, pageSize: 999, fields: 'id', page: 7 }));
  assert.deepEqual(answers.flatMap(({ rows }) => ids(rows)), expected);
});
