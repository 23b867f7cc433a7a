import assert from 'node:assert/strict';
import { bare, client, cwm, keys, reader, refusal, root, story, word } from './session.js';
import { newCompany, newTicket } from './stock.js';

const absent = 2_000_000_000;

story('400: a missing field is named', async () => {
  const { status, data } = await refusal(cwm.CompanyAPI.postCompanyContacts({ lastName: 'Nobody' }));
  assert.equal(status, 400);
  assert.equal(data.code, 'InvalidObject');
  assert.equal(data.message, 'contact object is invalid');
  assert.deepEqual(data.errors, [
    { code: 'MissingRequiredField', message: 'The firstName field is required.', resource: 'contact', field: 'firstName' },
  ]);
});

story('400: all faults come together', async () => {
  const { status, data } = await refusal(cwm.CompanyAPI.postCompanyCompanies({ city: 'Bern' }));
  assert.equal(status, 400);
  assert.equal(data.message, 'company object is invalid');
  assert.deepEqual(data.errors.map((fault) => `${fault.code} ${fault.field}`).sort(), [
    'MissingRequiredField identifier',
    'MissingRequiredField name',
  ]);
});

story('400: a text that is too long is named with its limit', async () => {
  const { id } = await newCompany();
  const summary = 'x'.repeat(101);
  const { status, data } = await refusal(cwm.ServiceAPI.postServiceTickets({ summary, company: { id } }));
  assert.equal(status, 400);
  assert.deepEqual(data.errors, [{
    code: 'MaxLengthField',
    message: 'The field summary must be a string with a maximum length of 100.',
    resource: 'ticket',
    field: 'summary',
  }]);
});

story('400: a second company of the same identifier', async () => {
  const { identifier } = await newCompany();
  const { status, data } = await refusal(cwm.CompanyAPI.postCompanyCompanies({ identifier: identifier.toUpperCase(), name: 'Twin' }));
  assert.equal(status, 400);
  assert.equal(data.code, 'InvalidObject');
  assert.ok(data.errors.some((fault) => fault.code === 'ObjectExists'), JSON.stringify(data));
});

story('400: a reference to nothing', async () => {
  const { status, data } = await refusal(cwm.ServiceAPI.postServiceTickets({ summary: 'x', company: { id: absent } }));
  assert.equal(status, 400);
  assert.equal(data.errors[0].code, 'NotFound');
  assert.equal(data.errors[0].field, 'company/id');
});

story('400: an unknown member of a body', async () => {
  const { id } = await newTicket();
  const { status, data } = await refusal(cwm.ServiceAPI.postServiceTicketsByParentIdNotes(id, { text: 'x', detailDescriptionFlag: true, nonsense: 1 }));
  assert.equal(status, 400);
  assert.equal(data.code, 'InvalidObject');
  assert.equal(data.message, "Could not find member 'nonsense' on object of type 'ServiceNote'.");
});

story('400: a condition on an unknown name', async () => {
  const { status, data } = await refusal(cwm.CompanyAPI.getCompanyCompanies({ conditions: 'nonsense="x"' }));
  assert.equal(status, 400);
  assert.equal(data.code, 'ApiFindCondition');
  assert.equal(data.message, 'nonsense is not a recognized name.');
});

story('400: conditions that are no conditions', async () => {
  for (const conditions of ['name=', 'name="x', '(name="x"', 'name="x" and', 'name ~ "x"', 'id in ()', 'id=[2020-99-01]', '"x"="x"', 'id=99999999999']) {
    const { status, data } = await refusal(cwm.CompanyAPI.getCompanyCompanies({ conditions }));
    assert.equal(status, 400, conditions);
    assert.equal(typeof data.code, 'string', conditions);
    assert.equal(typeof data.message, 'string', conditions);
  }
});

story('400: a body that is no JSON, and one of the wrong kind', async () => {
  for (const text of ['{"identifier":', '[]', '"text"', '12', '']) {
    const { status, json } = await bare(`${root}/company/companies`, { method: 'POST', text });
    assert.equal(status, 400, text);
    assert.equal(typeof json.code, 'string', text);
  }
});

story('401: a wrong key, an unknown key and another company', async () => {
  const [publicKey, privateKey] = keys.full;
  for (const changes of [
    { keys: [publicKey, `${privateKey}x`] },
    { keys: [word(), privateKey] },
    { options: { companyId: word('other') } },
  ]) {
    const { status, data } = await refusal(client(changes).CompanyAPI.getCompanyCompanies());
    assert.equal(status, 401);
    const known = data.code === 'Unauthorized' || (data.code === 'ConnectWiseApi' && data.message === 'UserNotAuthenticated');
    assert.ok(known, JSON.stringify(data));
  }
});

story('403: a read-only key may not write', async () => {
  const { id } = await newCompany();
  const { CompanyAPI } = reader;
  for (const attempt of [
    () => CompanyAPI.postCompanyCompanies({ identifier: word('co'), name: 'Refused' }),
    () => CompanyAPI.patchCompanyCompaniesById(id, [{ op: 'replace', path: '/city', value: 'Bern' }]),
    () => CompanyAPI.deleteCompanyCompaniesById(id),
  ]) {
    const { status, data } = await refusal(attempt());
    assert.equal(status, 403);
    assert.equal(data.code, 'Security');
    assert.equal(data.message, 'You do not have security permission to perform this action.');
  }
  assert.equal((await CompanyAPI.getCompanyCompaniesById(id)).city, undefined);
});

story('404: a record that is not there', async () => {
  for (const [entity, attempt] of [
    ['Contact', () => cwm.CompanyAPI.getCompanyContactsById(absent)],
    ['Company', () => cwm.CompanyAPI.getCompanyCompaniesById(absent)],
    ['Contact', () => cwm.CompanyAPI.patchCompanyContactsById(absent, [{ op: 'replace', path: '/title', value: 'x' }])],
    ['Contact', () => cwm.CompanyAPI.deleteCompanyContactsById(absent)],
  ]) {
    const { status, data } = await refusal(attempt());
    assert.equal(status, 404);
    assert.equal(data.code, 'NotFound');
    assert.equal(data.message, `${entity} ${absent} not found`);
    assert.ok(!data.errors?.length);
  }
});

story('404: an endpoint that does not exist', async () => {
  const { status, data } = await refusal(cwm.request({ path: '/company/nonsense', method: 'get' }));
  assert.equal(status, 404);
  assert.deepEqual([data.code, data.message], ['ConnectWiseApi', 'The endpoint does not exist.']);
});

story('an id that is no id is not found', async () => {
  for (const id of ['abc', '99999999999', '-1', '1.5']) {
    const { status } = await bare(`${root}/company/contacts/${id}`);
    assert.equal(status, 404, id);
  }
});
