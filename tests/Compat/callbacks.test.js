import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { utils } from 'connectwise-rest';
import { cwm, refusal, story, word } from './session.js';
import { newContact } from './stock.js';

const { SystemAPI, CompanyAPI } = cwm;

/** A receiver as an integrator writes it, with the client's own way to parse. */
async function receiver() {
  const messages = [];
  const waiting = [];
  const server = createServer(async (request, response) => {
    const raw = Buffer.concat(await request.toArray());
    messages.push({ url: request.url, headers: request.headers, raw, body: JSON.parse(raw) });
    response.writeHead(200).end('ok');
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/hook?recordId=`,
    async of(id, action) {
      const late = AbortSignal.timeout(30_000);
      for (;;) {
        const found = messages.find((m) => m.body.ID === id && m.body.Action === action);
        if (found) return found;
        late.throwIfAborted();
        await new Promise((wake, fail) => {
          waiting.push(wake);
          late.addEventListener('abort', () => fail(late.reason), { once: true });
        });
      }
    },
    close: () => server.close(),
  };
}

/** Runs work with a callback for all contacts, removed afterwards. */
async function listening(work) {
  const hook = await receiver();
  const callback = await SystemAPI.postSystemCallbacks({ description: word('hook'), url: hook.url, objectId: 0, type: 'contact', level: 'owner', payloadVersion: '3.0.0' });
  try {
    await work(hook, callback);
  } finally {
    await SystemAPI.deleteSystemCallbacksById(callback.id);
    hook.close();
  }
}

story('a message is verified by the published client', () => listening(async (hook) => {
  const contact = await newContact({ firstName: 'Zoë "quoted" \\ / \u2028 🖨', lastName: word('Told') });
  const { body, headers, url } = await hook.of(contact.id, 'added');
  const { signing_key: key } = await (await fetch(body.Metadata.key_url)).json();
  assert.equal(utils.Callback.verifyMessage(body, headers['x-content-signature'], key), true);
  assert.equal(utils.Callback.verifyMessage({ ...body, ID: 1 }, headers['x-content-signature'], key), false);
  assert.equal(url, `/hook?recordId=${contact.id}&action=added`);
  assert.equal(JSON.parse(body.Entity).firstName, contact.firstName);
}));

story('the bytes of a message are those that JavaScript writes', () => listening(async (hook) => {
  const contact = await newContact({ firstName: 'Tab\tline\nquote"', lastName: word('Bytes') });
  const { raw, body } = await hook.of(contact.id, 'added');
  assert.equal(raw.toString('utf8'), JSON.stringify(body));
}));

story('a deletion has no record', () => listening(async (hook) => {
  const contact = await newContact({ lastName: word('Gone') });
  await CompanyAPI.deleteCompanyContactsById(contact.id);
  const { body } = await hook.of(contact.id, 'deleted');
  assert.equal(body.Entity, null);
}));

story('a callback comes back as it was posted, and the same is not made twice', () => listening(async (hook, callback) => {
  assert.equal(callback.objectId, 1);
  assert.equal(callback.type, 'contact');
  assert.equal(callback.level, 'owner');
  const found = await SystemAPI.getSystemCallbacks({ conditions: `url contains "${new URL(hook.url).host}"` });
  assert.deepEqual(found.map((c) => c.id), [callback.id]);
  const { status, data } = await refusal(SystemAPI.postSystemCallbacks({ url: hook.url, objectId: 0, type: 'contact', level: 'owner' }));
  assert.equal(status, 400);
  assert.deepEqual(data.errors.map((e) => [e.code, e.field, e.resource]), [['ObjectExists', 'objectId', 'callbackEntry']]);
  assert.equal(data.errors[0].message, 'A matching callback entry already exists');
}));

story('what is wrong with a callback is said as by the original', async () => {
  const fault = async (changes) => {
    const { data } = await refusal(SystemAPI.postSystemCallbacks({ url: 'https://example.com/hook?id=', objectId: 0, type: 'contact', level: 'owner', ...changes }));
    return data.errors[0];
  };
  const url = await fault({ url: 'no address' });
  assert.deepEqual([url.code, url.field], ['InvalidField', 'url']);
  assert.match(url.message, /^Invalid URL/);
  const level = await fault({ level: 'board' });
  assert.deepEqual([level.code, level.field], ['InvalidObject', 'level']);
  assert.match(level.message, /^Unrecognized level for type, /);
});
