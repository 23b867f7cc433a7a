// Stories of a second published client, connectwise-manage-rest-api: it asks for the codebase by itself, sends JSON
// patches as fast-json-patch makes them, and a Content-Type with every request.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { base, bare, clientId, company, each, keys, root, story, word } from './session.js';
import { desk } from './stock.js';

const require = createRequire(import.meta.url);
const connect = require('connectwise-manage-rest-api');
const jsonPatch = require('fast-json-patch');

/** The client as its page shows it. */
function manage({ pair = keys.full, ...changes } = {}) {
  const [publicKey, privateKey] = pair;
  return connect({ fqdn: new URL(base).host, companyId: company, publicKey, privateKey, clientId, ...changes });
}

const api = manage();

/** What the client throws when the server refuses: status and body. */
async function refused(promise) {
  try {
    await promise;
  } catch (error) {
    assert.ok(error.response, `no HTTP answer: ${error.stack}`);
    return { status: error.response.status, body: error.responseBody };
  }
  return assert.fail('was not refused');
}

/** The operations that turn a record into what the change makes of it, as this client's users make them. */
function patches(record, change) {
  const observer = jsonPatch.observe(record);
  change(record);
  return jsonPatch.generate(observer);
}

async function customer(changes = {}) {
  const identifier = word('co');
  return api.post('company/companies', { identifier, name: `Company ${identifier}`, ...changes });
}

async function ticket(changes = {}) {
  const { board } = await desk();
  const { id } = await customer();
  return api.post('service/tickets', { summary: `Manage ${word()}`, board: { id: board.id }, company: { id }, ...changes });
}

story('[manage] the client asks for the codebase by itself, or is told it', async () => {
  const { version } = await api.get('system/info');
  assert.match(version, /^v\d+\.\d+/);
  for (const told of ['v4_6_release', 'v2025_1', 'v2024_3']) {
    assert.deepEqual(await manage({ version: told }).get('system/info'), await api.get('system/info'), told);
  }
});

story('[manage] a record is made, read, patched, replaced and deleted', async () => {
  const made = await customer({ city: 'Zürich', phoneNumber: '044 000' });
  assert.deepEqual(await api.get(`company/companies/${made.id}`), made);

  const changes = patches(made, (record) => {
    record.city = 'Genève 🏔';
    record.website = 'https://example.org';
    delete record.phoneNumber;
  });
  assert.deepEqual(changes.map((change) => change.op).sort(), ['add', 'remove', 'replace']);
  const patched = await api.patch(`company/companies/${made.id}`, changes);
  assert.equal(patched.city, 'Genève 🏔');
  assert.equal(patched.website, 'https://example.org');
  assert.equal(patched.phoneNumber, undefined);

  const replaced = await api.put(`company/companies/${made.id}`, { id: made.id, identifier: made.identifier, name: 'Replaced' });
  assert.equal(replaced.name, 'Replaced');
  assert.equal(replaced.city, undefined);

  const { id } = await ticket();
  assert.equal(await api.delete(`service/tickets/${id}`), undefined);
  const gone = await refused(api.get(`service/tickets/${id}`));
  assert.equal(gone.status, 404);
  assert.equal(gone.body.code, 'NotFound');
});

story('[manage] a patch made from two records reaches into a reference', async () => {
  const { board, working } = await desk();
  const before = await ticket();
  const other = await customer();
  const changes = patches(before, (record) => {
    record.status.id = working.id;
    record.company.id = other.id;
    record.summary = 'Reached';
  });
  assert.ok(changes.some((change) => change.path === '/status/id'), JSON.stringify(changes));
  const after = await api.patch(`service/tickets/${before.id}`, changes);
  assert.deepEqual([after.summary, after.board.id, after.status.name, after.company.identifier], ['Reached', board.id, 'Compat working', other.identifier]);
});

story('[manage] notes of a ticket are written, changed and deleted beside it', async () => {
  const { id } = await ticket();
  const note = await api.post(`service/tickets/${id}/notes`, { text: 'beep', detailDescriptionFlag: true });
  assert.equal(note.text, 'beep');
  const patched = await api.patch(`service/tickets/${id}/notes/${note.id}`, patches(note, (record) => { record.text = 'boop'; }));
  assert.equal(patched.text, 'boop');
  const put = await api.put(`service/tickets/${id}/notes/${note.id}`, { id: note.id, text: 'buup', internalAnalysisFlag: true });
  assert.equal(put.text, 'buup');
  await api.delete(`service/tickets/${id}/notes/${note.id}`);
  assert.equal((await refused(api.get(`service/tickets/${id}/notes/${note.id}`))).status, 404);
});

story('[manage] conditions, order and pages are written into the address as they are', async () => {
  const tag = word('mg');
  await each(5, (index) => customer({ name: `${tag} & Söhne ${index}`, city: index % 2 ? 'Ulm' : 'Bern' }));
  const where = `conditions=name like "${tag}*" and city = "Bern"`;
  const rows = await api.get(`company/companies?${where}&orderBy=name desc&fields=name,city`);
  assert.deepEqual(rows.map((row) => row.name), [4, 2, 0].map((index) => `${tag} & Söhne ${index}`));
  assert.deepEqual(await api.get(`company/companies/count?${where}`), { count: 3 });
  const second = await api.get(`company/companies?conditions=name like "${tag}*"&orderBy=name asc&pageSize=2&page=2&fields=id,name`);
  assert.deepEqual(second.map((row) => row.name), [2, 3].map((index) => `${tag} & Söhne ${index}`));
  const { id } = await ticket({ summary: `${tag} is "searched" for` });
  const found = await api.post('service/tickets/search?fields=id', { conditions: `summary contains "${tag}" and closedFlag = false` });
  assert.deepEqual(found.map((row) => row.id), [id]);
});

story('[manage] a refusal says which field was wrong', async () => {
  const { status, body } = await refused(api.post('company/companies', { name: 'No identifier' }));
  assert.equal(status, 400);
  assert.equal(body.code, 'InvalidObject');
  assert.deepEqual(body.errors.map((fault) => [fault.code, fault.field]), [['MissingRequiredField', 'identifier']]);
  const syntax = await refused(api.get('company/companies?conditions=name = '));
  assert.equal(syntax.status, 400);
  assert.equal(typeof syntax.body.message, 'string');
});

story('[manage] a key that may only read reads, and a wrong one does not', async () => {
  const reader = manage({ pair: keys.readOnly });
  const { id } = await customer();
  assert.equal((await reader.get(`company/companies/${id}`)).id, id);
  const write = await refused(reader.post('company/companies', { identifier: word('co'), name: 'x' }));
  assert.deepEqual([write.status, write.body.code], [403, 'Security']);
  const wrong = await refused(manage({ pair: [keys.full[0], 'wrong'] }).get('system/info'));
  assert.equal(wrong.status, 401);
});

story('[manage] what one client wrote the other reads, byte for byte', async () => {
  const { id } = await customer({ name: 'Ünïcödé "quoted" \\ back 🖨' });
  const { json } = await bare(`${root}/company/companies/${id}`);
  assert.deepEqual(await api.get(`company/companies/${id}`), json);
});

story('[manage] forty questions at once over kept connections are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => api.get('system/info')));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
});
