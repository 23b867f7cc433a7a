// Wire rules that published clients lean on without knowing it. Each has a tag: the test switch of the server with the
// same name, when it is off, turns red at least one of these stories.
import assert from 'node:assert/strict';
import { bare, client, company, cwm, root, story, word } from './session.js';
import { customer, desk, newCompany, newTicket } from './stock.js';

const { CompanyAPI, ServiceAPI } = cwm;
const ids = (rows) => rows.map((row) => row.id);

story('[wire:single-quotes] texts in conditions may stand in single quotes', async () => {
  const name = `O"Brien ${word()}`;
  const { id, identifier } = await newCompany({ name });
  for (const conditions of [
    `identifier='${identifier}'`,
    `identifier = '${identifier}' and deletedFlag=false`,
    `name='${name}'`,
    `name like 'O"Brien%' and identifier in ('nobody','${identifier}')`,
    `identifier="${identifier}" and name != 'Other'`,
  ]) {
    assert.deepEqual(ids(await CompanyAPI.getCompanyCompanies({ conditions })), [id], conditions);
  }
});

story('[wire:single-quotes] an apostrophe within double quotes is a letter, within single quotes it is doubled', async () => {
  const name = `L'Oréal ${word()}`;
  const { id } = await newCompany({ name });
  for (const conditions of [`name="${name}"`, `name='${name.replace("'", "''")}'`]) {
    assert.deepEqual(ids(await CompanyAPI.getCompanyCompanies({ conditions })), [id], conditions);
  }
});

story('[wire:condition-dates] dates in conditions may have an offset, microseconds, both, or no zone', async () => {
  const row = await newCompany();
  const changed = Date.parse(row._info.lastUpdated);
  const hour = 3_600_000;
  const iso = (time) => new Date(time).toISOString().slice(0, 19);
  const spellings = {
    'UTC': (time) => `${iso(time)}Z`,
    'microseconds and offset': (time) => `${iso(time)}.123456+00:00`,
    'microseconds without a zone': (time) => `${iso(time)}.123456`,
    'milliseconds': (time) => `${iso(time)}.5Z`,
    'no zone': (time) => iso(time),
    'an offset to the east': (time) => `${iso(time + 5.5 * hour)}+05:30`,
    'an offset to the west, microseconds': (time) => `${iso(time - 8 * hour)}.000001-08:00`,
    'a day': (time) => iso(time < changed ? changed - 24 * hour : changed + 24 * hour).slice(0, 10),
  };
  for (const [name, spell] of Object.entries(spellings)) {
    const find = (comparison) => CompanyAPI.getCompanyCompanies({ conditions: `id=${row.id} and lastUpdated ${comparison}` });
    assert.equal((await find(`>= [${spell(changed - hour)}]`)).length, 1, `${name}, before`);
    assert.equal((await find(`>[${spell(changed + hour)}]`)).length, 0, `${name}, after`);
    assert.equal((await find(`<= [${spell(changed + hour)}]`)).length, 1, `${name}, until after`);
  }
});

story('[wire:condition-dates] a plus sign that arrived as a space is still an offset', async () => {
  const { id } = await newCompany();
  const query = `conditions=id=${id}%20and%20lastUpdated>[2020-01-01T02:00:00.000001+02:00]&fields=id`;
  const { status, json } = await bare(`${root}/company/companies?${query}`);
  assert.equal(status, 200, JSON.stringify(json));
  assert.deepEqual(json, [{ id }]);
});

story('[wire:trailing-slash] a slash at the end of a path changes nothing', async () => {
  const [{ board }, { id: companyId }] = await Promise.all([desk(), customer()]);
  const summary = `Slash ${word()}`;
  const made = await cwm.request({ path: '/service/tickets/', method: 'post', data: { summary, board: { id: board.id }, company: { id: companyId } } });
  const conditions = `summary="${summary}"`;
  assert.deepEqual(await cwm.request({ path: '/service/tickets/', method: 'get', params: { conditions } }), [made]);
  assert.deepEqual(await cwm.request({ path: `/service/tickets/${made.id}/`, method: 'get' }), made);
  assert.deepEqual(await cwm.request({ path: '/service/tickets/count/', method: 'get', params: { conditions } }), { count: 1 });
  const statuses = await cwm.request({ path: `/service/boards/${board.id}/statuses/`, method: 'get' });
  assert.deepEqual(statuses, await ServiceAPI.getServiceBoardsByParentIdStatuses(board.id));
});

story('[wire:double-slash] a client made with the codebase as the server gives it, slash included, works', async () => {
  const { json } = await bare(`/login/companyinfo/${company}`);
  const { id, identifier } = await newCompany();
  for (const entryPoint of [json.Codebase, 'v2025_1/']) {
    const doubled = client({ options: { entryPoint } });
    assert.equal((await doubled.CompanyAPI.getCompanyCompaniesById(id)).identifier, identifier, entryPoint);
    const patched = await doubled.CompanyAPI.patchCompanyCompaniesById(id, [{ op: 'replace', path: '/city', value: entryPoint }]);
    assert.equal(patched.city, entryPoint);
  }
});

story('[wire:double-slash] a doubled slash after the version leads to the same record', async () => {
  const { id } = await newCompany();
  const expected = await CompanyAPI.getCompanyCompaniesById(id);
  const { status, json } = await bare(`${root}//company/companies/${id}`);
  assert.equal(status, 200, JSON.stringify(json));
  assert.deepEqual(json, expected);
});

story('[wire:info-with-fields] a selection of fields holds _info only when it is listed', async () => {
  const { id } = await newTicket();
  const read = (fields) => ServiceAPI.getServiceTicketsById(id, { fields });
  const names = (row) => Object.keys(row).sort();
  assert.deepEqual(names(await read('id,summary')), ['id', 'summary']);
  assert.deepEqual(names(await read('summary,company')), ['company', 'id', 'summary']);
  assert.deepEqual(names(await read('Summary,_info')), ['_info', 'id', 'summary']);
  assert.ok((await read('_info'))._info.lastUpdated);
  const [listed] = await ServiceAPI.getServiceTickets({ conditions: `id=${id}`, fields: 'summary' });
  assert.deepEqual(names(listed), ['id', 'summary']);
});

story('a selection keeps its nesting, names whole references and passes over what it does not know', async () => {
  const { id, status, company: owner } = await newTicket();
  const read = (fields) => ServiceAPI.getServiceTicketsById(id, { fields });
  assert.deepEqual(await read('status/id,nonsense'), { id, status: { id: status.id } });
  assert.deepEqual((await read('company')).company, owner);
  assert.deepEqual(await read('*'), { id });
});

story('[wire:pascal-search] the members of a search body may be written in Pascal case', async () => {
  const tag = word('find');
  const made = [await newTicket({ summary: `${tag} a` }), await newTicket({ summary: `${tag} b` })];
  const found = await ServiceAPI.postServiceTicketsSearch({ Conditions: `summary like "${tag}%"`, OrderBy: 'summary desc' });
  assert.deepEqual(ids(found), ids(made).reverse());
  const paged = await cwm.request({
    path: '/service/tickets/search',
    method: 'post',
    params: { pageSize: 1, page: 2, fields: 'id' },
    data: { Conditions: `summary like "${tag}%"`, OrderBy: 'summary', ChildConditions: null },
  });
  assert.deepEqual(paged, [{ id: made[1].id }]);
});
