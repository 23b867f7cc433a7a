import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { text as textOf } from 'node:stream/consumers';
import { base, company, cwm, keys, reader, refusal, root, story } from './session.js';
import { newContact, newTicket } from './stock.js';

const { CompanyAPI, ServiceAPI, SystemAPI } = cwm;
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

function form(recordType, recordId, name, bytes, more = {}) {
  const form = new FormData();
  form.append('recordType', recordType);
  form.append('recordId', String(recordId));
  for (const [part, value] of Object.entries(more)) form.append(part, value);
  if (name) form.append('file', new Blob([bytes]), name);
  return form;
}

const attach = (ticket, name, bytes, more) => SystemAPI.postSystemDocuments(form('Ticket', ticket, name, bytes, more));

// The client reads every answer as text or JSON; bytes are fetched as its users do.
async function bytesOf(path) {
  const credentials = Buffer.from(`${company}+${keys.full[0]}:${keys.full[1]}`).toString('base64');
  const response = await fetch(`${base}${root}${path}`, { headers: { authorization: `Basic ${credentials}` } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

story('a text goes up and comes down through the client', async () => {
  const { id: ticket } = await newTicket();
  const text = 'Première ligne\r\nzweite Zeile: "quoted" 🖨\n';
  const document = await attach(ticket, 'log.txt', text, { title: 'The log', privateFlag: 'false' });
  assert.equal(document.title, 'The log');
  assert.equal(document.fileName, 'log.txt');
  assert.equal(document.size, Buffer.byteLength(text));
  assert.equal(document.publicFlag, true);
  assert.equal(document.imageFlag, false);
  assert.match(document.guid, /^[0-9a-f-]{36}$/);
  // Whether the client hands over a stream or a text depends on the HTTP library below it.
  const down = await SystemAPI.getSystemDocumentsByIdDownload(document.id);
  assert.equal(typeof down === 'string' ? down : await textOf(down), text);
  assert.deepEqual(await SystemAPI.getSystemDocumentsById(document.id), document);
});

story('two megabytes come down byte by byte as they went up', async () => {
  const { id: ticket } = await newTicket();
  const bytes = randomBytes(2 * 1024 * 1024 + 17);
  const document = await attach(ticket, 'backup image.bin', bytes);
  assert.equal(document.title, 'backup image.bin');
  const down = await bytesOf(`/system/documents/${document.id}/download`);
  assert.equal(down.status, 200);
  assert.equal(digest(down.bytes), digest(bytes));
  // What a published connector takes the name from, to the letter.
  const [, name] = down.headers.get('content-disposition').match(/^attachment; filename="{0,1}(.*?)"{0,1}$/);
  assert.equal(name, 'backup image.bin');
  assert.equal(down.headers.get('x-content-type-options'), 'nosniff');
});

story('the documents of a ticket are listed, counted and deleted', async () => {
  const { id: ticket } = await newTicket();
  const [one, two] = [await attach(ticket, 'one.txt', '1'), await attach(ticket, 'two.txt', '2')];
  const of = { recordType: 'Ticket', recordId: ticket };
  assert.deepEqual((await SystemAPI.getSystemDocuments(of)).map((d) => d.id), [one.id, two.id]);
  assert.deepEqual(await SystemAPI.getSystemDocumentsCount(of), { count: 2 });
  const references = await ServiceAPI.getServiceTicketsByParentIdDocuments(ticket);
  assert.deepEqual(references.map(({ id, name }) => [id, name]), [[one.id, 'one.txt'], [two.id, 'two.txt']]);
  await SystemAPI.deleteSystemDocumentsById(one.id);
  assert.deepEqual((await SystemAPI.getSystemDocuments(of)).map((d) => d.id), [two.id]);
  assert.equal((await refusal(SystemAPI.getSystemDocumentsByIdDownload(one.id))).status, 404);
});

story('a link is attached without a file', async () => {
  const { id: ticket } = await newTicket();
  const document = await attach(ticket, null, null, { url: 'https://example.com/manual', title: 'Manual' });
  assert.equal(document.urlFlag, true);
  assert.equal(document.serverFileName, 'https://example.com/manual');
});

story('a picture becomes that of a contact', async () => {
  const contact = await newContact();
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const document = await SystemAPI.postSystemDocuments(form('Contact', contact.id, 'face.png', png, { isAvatar: 'true' }));
  assert.equal(document.imageFlag, true);
  assert.equal((await CompanyAPI.getCompanyContactsById(contact.id)).photo.id, document.id);
  const image = await bytesOf(`/company/contacts/${contact.id}/image`);
  assert.equal(image.headers.get('content-type'), 'image/png');
  assert.deepEqual(image.bytes, png);
});

story('what is wrong with an upload is told', async () => {
  const { id: ticket } = await newTicket();
  const { status, data } = await refusal(SystemAPI.postSystemDocuments(form('Nonsense', ticket, 'a.txt', 'a')));
  assert.equal(status, 400);
  assert.deepEqual(data.errors.map((e) => e.field), ['recordType']);
  assert.equal((await refusal(SystemAPI.postSystemDocuments({ recordType: 'Ticket', recordId: ticket }))).status, 415);
  assert.equal((await refusal(reader.SystemAPI.postSystemDocuments(form('Ticket', ticket, 'a.txt', 'a')))).status, 403);
});
