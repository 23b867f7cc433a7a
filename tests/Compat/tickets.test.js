import assert from 'node:assert/strict';
import { cwm, refusal, story, wireDate, word } from './session.js';
import { customer, desk, newCompany, newTicket, otherDesk } from './stock.js';

const { ServiceAPI } = cwm;
const patch = (ticket, ...operations) => ServiceAPI.patchServiceTicketsById(ticket.id, operations);

story('a ticket needs a summary and a company; the rest is defaulted', async () => {
  const { id } = await customer();
  const ticket = await ServiceAPI.postServiceTickets({ summary: 'Printer is out of paper', company: { id } });
  assert.equal(ticket.recordType, 'ServiceTicket');
  for (const name of ['board', 'status', 'priority']) assert.ok(ticket[name]?.id && ticket[name]?.name, name);
  assert.equal(ticket.closedFlag, false);
  assert.ok(ticket.severity && ticket.impact);
  assert.match(ticket._info.dateEntered, wireDate);
  assert.match(ticket._info.lastUpdated, wireDate);
  assert.deepEqual(ticket.customFields, []);
  assert.ok(!Object.values(ticket).includes(null), 'null members are omitted');
  assert.deepEqual(await ServiceAPI.getServiceTicketsById(ticket.id), ticket);
});

story('a ticket is created by the names of what it refers to', async () => {
  const [{ board, working }, company] = await Promise.all([desk(), customer()]);
  const [priority] = await ServiceAPI.getServicePriorities({ orderBy: 'id desc', pageSize: 1 });
  const ticket = await ServiceAPI.postServiceTickets({
    summary: 'Made by names',
    board: { name: board.name },
    status: { name: 'Compat working' },
    company: { identifier: company.identifier },
    priority: { name: priority.name },
    severity: 'High',
    requiredDate: '2031-05-06T07:08:09Z',
    budgetHours: 1.5,
  });
  assert.equal(ticket.board.id, board.id);
  assert.equal(ticket.status.id, working.id);
  assert.equal(ticket.company.id, company.id);
  assert.equal(ticket.company.name, company.name);
  assert.equal(ticket.priority.id, priority.id);
  assert.equal(ticket.severity, 'High');
  assert.equal(ticket.requiredDate, '2031-05-06T07:08:09Z');
  assert.equal(ticket.budgetHours, 1.5);
});

story('[wire:string-ids] a ticket is created with ids, numbers and flags as text', async () => {
  const [{ board, done, working }, company] = await Promise.all([desk(), customer()]);
  const ticket = await ServiceAPI.postServiceTickets({
    summary: 'Made by ids as text',
    board: { id: String(board.id) },
    status: { id: String(working.id) },
    company: { id: String(company.id) },
    budgetHours: '2.25',
    automaticEmailContactFlag: 'True',
  });
  assert.deepEqual([ticket.board.id, ticket.status.id, ticket.company.id], [board.id, working.id, company.id]);
  assert.equal(ticket.budgetHours, 2.25);
  assert.equal(ticket.automaticEmailContactFlag, true);
  const patched = await patch(ticket, { op: 'replace', path: '/status', value: { id: String(done.id) } });
  assert.equal(patched.status.id, done.id);
});

story('tickets are found by their references, flags, lists and nulls', async () => {
  const [{ board, done, working }, company] = await Promise.all([desk(), newCompany()]);
  const make = (changes) => newTicket({ company: { id: company.id }, ...changes });
  const open = await make({ summary: 'Compat open one', status: { id: working.id }, requiredDate: '2031-01-02T03:04:05Z' });
  const closed = await make({ summary: 'Compat closed one' });
  await patch(closed, { op: 'replace', path: '/status', value: { id: done.id } });
  const mine = `company/identifier="${company.identifier}"`;
  for (const [text, ...expected] of [
    [mine, open, closed],
    [`${mine} and closedFlag=False`, open],
    [`${mine} AND ClosedFlag = true`, closed],
    [`company/id=${company.id} and status/name="Compat done"`, closed],
    [`${mine} and Board/Id=${board.id} and status/name not in ("Compat done","Compat other")`, open],
    [`${mine} and status/id in (${working.id},${done.id})`, open, closed],
    [`${mine} and board/name="${board.name}" and summary contains "OPEN"`, open],
    [`${mine} and summary not contains "open"`, closed],
    [`${mine} and requiredDate=null`, closed],
    [`${mine} and requiredDate != null and contact=null`, open],
    [`${mine} and requiredDate=[2031-01-02T03:04:05Z]`, open],
    [`${mine} and recordType="ServiceTicket" and severity in ("Low","Medium","High")`, open, closed],
    [`${mine} and (summary like "%open%" or (summary like "%closed%" and closedFlag=true))`, open, closed],
    [`${mine} and dateEntered > [2020-01-01] and lastUpdated > [2020-01-01T00:00:00Z]`, open, closed],
  ]) {
    const rows = await ServiceAPI.getServiceTickets({ conditions: text, orderBy: 'id', fields: 'id' });
    assert.deepEqual(rows.map((row) => row.id), expected.map((row) => row.id), text);
  }
});

// One story for each form of path and value: what is patched, and what the ticket then shows.
const bench = async () => ({ ...(await desk()), other: await newCompany(), start: await newTicket({ requiredDate: '2031-01-01T00:00:00Z', budgetHours: 3 }) });
const forms = [
  ['a path with a slash', () => ['/summary', 'Slash'], (now) => [now.summary, 'Slash']],
  ['[wire:patch-no-slash] a path without a slash', () => ['summary', 'Bare'], (now) => [now.summary, 'Bare']],
  ['a path in another case', () => ['/Summary', 'Case'], (now) => [now.summary, 'Case']],
  ['a reference by id', ({ done }) => ['/status', { id: done.id }], (now, { done }) => [now.status.id, done.id]],
  ['[wire:string-ids] a reference by an id as text', ({ done }) => ['/status', { id: `${done.id}` }], (now, { done }) => [now.status.id, done.id]],
  ['a reference by name within its board', () => ['/status', { name: 'Compat done' }], (now, { done }) => [now.status.id, done.id]],
  ['[wire:patch-no-slash] a bare reference by name', () => ['status', { name: 'Compat done' }], (now, { done }) => [now.status.id, done.id]],
  ['the sub-path of an id', ({ done }) => ['/status/id', done.id], (now, { done }) => [now.status.id, done.id]],
  ['[wire:patch-no-slash] the bare sub-path of an id', ({ done }) => ['status/id', done.id], (now, { done }) => [now.status.id, done.id]],
  ['[wire:string-ids] the sub-path of an id with a text', ({ done }) => ['/status/id', `${done.id}`], (now, { done }) => [now.status.id, done.id]],
  ['the sub-path of a name', () => ['/status/name', 'Compat done'], (now, { done }) => [now.status.id, done.id]],
  ['[wire:patch-no-slash] the bare sub-path of an identifier', ({ other }) => ['company/identifier', other.identifier], (now, { other }) => [now.company.id, other.id]],
  ['a reference by identifier', ({ other }) => ['/company', { identifier: other.identifier }], (now, { other }) => [now.company.id, other.id]],
  ['a flag', () => ['/automaticEmailContactFlag', true], (now) => [now.automaticEmailContactFlag, true]],
  ['a flag as "True"', () => ['/automaticEmailContactFlag', 'True'], (now) => [now.automaticEmailContactFlag, true]],
  ['a flag as "false"', () => ['/automaticEmailContactFlag', 'false'], (now) => [now.automaticEmailContactFlag, false]],
  ['a decimal', () => ['/budgetHours', 12.5], (now) => [now.budgetHours, 12.5]],
  ['a decimal as text', () => ['/budgetHours', '12.50'], (now) => [now.budgetHours, 12.5]],
  ['an empty text for no number', () => ['/budgetHours', ''], (now) => [now.budgetHours, undefined]],
  ['a date', () => ['/requiredDate', '2031-05-06T07:08:09Z'], (now) => [now.requiredDate, '2031-05-06T07:08:09Z']],
  ['a date with offset and fraction', () => ['/requiredDate', '2031-05-06T09:08:09.123456+02:00'], (now) => [now.requiredDate, '2031-05-06T07:08:09Z']],
  ['a date alone', () => ['/requiredDate', '2031-05-06'], (now) => [now.requiredDate, '2031-05-06T00:00:00Z']],
  ['an empty text for no date', () => ['/requiredDate', ''], (now) => [now.requiredDate, undefined]],
  ['null', () => ['/requiredDate', null], (now) => [now.requiredDate, undefined]],
  ['an enum', () => ['/severity', 'High'], (now) => [now.severity, 'High']],
  ['the operation add', () => ['/poNumber', 'PO 7', 'add'], (now) => [now.poNumber, 'PO 7']],
  ['the operation remove', () => ['/requiredDate', undefined, 'remove'], (now) => [now.requiredDate, undefined]],
  ['an operation in upper case', () => ['/poNumber', 'PO 8', 'REPLACE'], (now) => [now.poNumber, 'PO 8']],
];
for (const [form, change, outcome] of forms) {
  story(`a ticket is patched by ${form}`.replace(/^(.*?)(\[wire:[a-z-]+\]) /, '$2 $1'), async () => {
    const stage = await bench();
    const [path, value, op = 'replace'] = change(stage);
    const answered = await patch(stage.start, { op, path, value });
    const read = await ServiceAPI.getServiceTicketsById(stage.start.id);
    for (const now of [answered, read]) assert.deepEqual(...outcome(now, stage));
  });
}

const refusedForms = [
  ['an unknown path', { op: 'replace', path: '/nonsense', value: 1 }],
  ['an unknown path without a slash', { op: 'replace', path: 'nonsense', value: 1 }],
  ['a path below a plain field', { op: 'replace', path: '/summary/id', value: 1 }],
  ['the id', { op: 'replace', path: '/id', value: 1 }],
  ['_info', { op: 'replace', path: '/_info/lastUpdated', value: '2031-05-06T07:08:09Z' }],
  ['a text for a number', { op: 'replace', path: '/budgetHours', value: 'lots' }],
  ['a text for a flag', { op: 'replace', path: '/automaticEmailContactFlag', value: 'perhaps' }],
  ['an unknown enum value', { op: 'replace', path: '/severity', value: 'Extreme' }],
  ['an unknown operation', { op: 'destroy', path: '/summary', value: 'x' }],
  ['no summary', { op: 'replace', path: '/summary', value: null }],
];
for (const [form, operation] of refusedForms) {
  story(`a patch of ${form} is refused and changes nothing`, async () => {
    const ticket = await newTicket();
    const { status, data } = await refusal(patch(ticket, { op: 'replace', path: '/poNumber', value: 'PO 9' }, operation));
    assert.equal(status, 400, JSON.stringify(data));
    assert.equal(data.code, 'InvalidObject', JSON.stringify(data));
    assert.deepEqual(await ServiceAPI.getServiceTicketsById(ticket.id), ticket);
  });
}

story('a status of another board is refused by name of status and board', async () => {
  const [{ board }, { done }] = await Promise.all([desk(), otherDesk()]);
  const ticket = await newTicket();
  const { status, data } = await refusal(patch(ticket, { op: 'replace', path: '/status', value: { id: done.id } }));
  assert.equal(status, 400);
  const [fault] = data.errors;
  assert.equal(fault.code, 'NotFound');
  assert.equal(fault.message, `Service Status ${done.id} not found for Service Board ${board.id}`);
  assert.equal(fault.field, 'status/id');
  const byName = await refusal(patch(ticket, { op: 'replace', path: '/status', value: { name: 'No such status' } }));
  assert.deepEqual([byName.status, byName.data.errors[0].code, byName.data.errors[0].field], [400, 'NotFound', 'status/name']);
});

story('a ticket is closed and reopened by its status', async () => {
  const { fresh, done } = await desk();
  const ticket = await newTicket();
  const closed = await patch(ticket, { op: 'replace', path: '/status', value: { id: done.id } });
  assert.equal(closed.closedFlag, true);
  assert.ok(closed.closedDate && closed.closedBy);
  const reopened = await patch(ticket, { op: 'replace', path: '/status', value: { id: fresh.id } });
  assert.equal(reopened.closedFlag, false);
  assert.equal(reopened.closedDate, undefined);
  assert.equal(reopened.closedBy, undefined);
});

story('a ticket on another board takes the status of the same name there', async () => {
  const [{ working }, target] = await Promise.all([desk(), otherDesk()]);
  const ticket = await newTicket({ status: { id: working.id } });
  const moved = await patch(ticket, { op: 'replace', path: '/board', value: { id: target.board.id } });
  assert.equal(moved.board.id, target.board.id);
  assert.equal(moved.status.id, target.working.id);
});

story('a ticket is replaced by PUT and deleted', async () => {
  const ticket = await newTicket({ poNumber: 'PO 1' });
  const { id, board, status, company, priority, severity, impact } = ticket;
  const replaced = await ServiceAPI.putServiceTicketsById(id, { id, summary: 'Replaced', board, status, company, priority, severity, impact });
  assert.equal(replaced.summary, 'Replaced');
  assert.equal(replaced.poNumber, undefined);
  await ServiceAPI.deleteServiceTicketsById(id);
  assert.equal((await refusal(ServiceAPI.getServiceTicketsById(id))).status, 404);
});

story('a ticket is searched for by a posted body', async () => {
  const tag = word('find');
  const ticket = await newTicket({ summary: tag });
  const found = await ServiceAPI.postServiceTicketsSearch({ conditions: `summary="${tag}"`, orderBy: 'id desc' });
  assert.deepEqual(found, [ticket]);
});
