import { expect, it } from 'vitest';
import { explain, requestIdIn } from './explain';

const body = { code: 'Security', message: 'no', module: 'Service Desk', function: 'Service Tickets', verb: 'Add', levelNeeded: 'My', levelHeld: 'None', roleId: 4 };

it('reads the right from a body, also from the middle of a log line', () => {
  expect(explain(JSON.stringify(body))).toMatchObject({ function: 'Service Tickets', verb: 'Add', roleId: 4 });
  expect(explain(`HTTP/1.1 403 Forbidden\r\n\r\n${JSON.stringify(body, null, 2)}\n`)).toMatchObject({ module: 'Service Desk' });
});

it('says nothing of what is no refusal', () => {
  expect(explain('')).toBeUndefined();
  expect(explain('{ "code": "NotFound"')).toBeUndefined();
  expect(explain('{"code":"NotFound"}')).toBeUndefined();
});

it('knows the number of a request from other words', () => {
  expect(requestIdIn(' x-cw-request-id: 0b5e7c1a-22f4 ')).toBe('0b5e7c1a-22f4');
  expect(requestIdIn('it does not work')).toBeUndefined();
});
