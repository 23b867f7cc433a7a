// The callers of every story: the published client with a full key and with a read-only one, and bare requests for
// what that client cannot send. Addresses and keys come from the environment; nothing is mocked.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { ManageAPI } from 'connectwise-rest';

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set, for instance from the file that "reeve serve --ready FILE" writes.`);
  return value;
}

export const base = given('REEVE_HTTPS').replace(/\/+$/, '');
export const company = given('REEVE_COMPANY');
export const keys = {
  full: [given('REEVE_PUBLIC_KEY'), given('REEVE_PRIVATE_KEY')],
  readOnly: [given('REEVE_READONLY_PUBLIC_KEY'), given('REEVE_READONLY_PRIVATE_KEY')],
};
export const clientId = '6f1f5c4e-7d0c-4a53-9a6e-0b1f3a5d8c21';
export const root = '/v4_6_release/apis/3.0';

/** A client as an integrator makes it; only its log is kept off the screen. */
export function client(changes = {}) {
  const [publicKey, privateKey] = changes.keys ?? keys.full;
  return new ManageAPI({
    companyId: company,
    companyUrl: new URL(base).host,
    publicKey,
    privateKey,
    clientId,
    // The error that the client is about to throw says nothing of its request; its log line does.
    logger: (level, line, error) => {
      if (level === 'error') error.line = line;
    },
    ...changes.options,
  });
}

export const cwm = client();
export const reader = client({ keys: keys.readOnly });

/** A bare request; the path goes out as written, so that odd slashes and plus signs arrive at the server. */
export async function bare(path, { method = 'GET', headers = {}, body, text = body && JSON.stringify(body) } = {}) {
  const [publicKey, privateKey] = keys.full;
  const credentials = Buffer.from(`${company}+${publicKey}:${privateKey}`).toString('base64');
  const response = await fetch(path.startsWith('https:') ? path : base + path, {
    method,
    headers: {
      authorization: `Basic ${credentials}`,
      clientId,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: text,
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, json: answer === '' ? undefined : JSON.parse(answer) };
}

/** A test that shows what the server answered when a call of the client fails. */
export function story(name, tell) {
  test(name, async () => {
    try {
      await tell();
    } catch (error) {
      throw error instanceof Error ? error : new Error(`${error.line}: refused with ${error.status} ${JSON.stringify(error.data)}`);
    }
  });
}

/** What the client throws when the server refuses: { status, data, message }. */
export async function refusal(promise) {
  let answer;
  try {
    answer = await promise;
  } catch (error) {
    assert.equal(typeof error.status, 'number', `no HTTP answer: ${error.message ?? error}`);
    return error;
  }
  return assert.fail(`was not refused, but answered ${JSON.stringify(answer)}`);
}

/** A word that no other row holds, so that stories can share a database and run in any order. */
export const word = (prefix = 'x') => `${prefix}${randomUUID().replaceAll('-', '').slice(0, 10)}`;

/** Runs work for 0..count-1, a few at a time, and returns the results in order. */
export async function each(count, work, width = 8) {
  const results = new Array(count);
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
  return results;
}

/** Makes something the first time it is asked for. */
export function once(make) {
  let made;
  return () => (made ??= make());
}

export const wireDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
