import { expect, it } from 'vitest';
import { refusalOf } from './data';

it('reads who was refused what, and by which right', () => {
  const line = {
    id: 7, at: '2026-11-23T01:00:00Z', memberId: 12, memberIdentifier: 'BackupApi', keyId: 3, keyDescription: 'Nightly', method: 'POST', route: 'service/tickets/{parentId}/notes', path: 'service/tickets/9/notes', requests: 4,
    status: 403, module: 'Service Desk', function: 'Service Tickets', verb: 'Add', levelNeeded: 'My', levelHeld: 'None', roleId: 5,
  };
  expect(refusalOf(line)).toMatchObject({ id: 7, memberId: 12, member: 'BackupApi', key: 'Nightly', route: 'service/tickets/9/notes', requests: 4, right: { function: 'Service Tickets', verb: 'Add', roleId: 5 } });
});

it('makes do with a line that says little', () => {
  expect(refusalOf({ id: 1 })).toMatchObject({ id: 1, member: '', requests: 1, right: { function: undefined } });
});
