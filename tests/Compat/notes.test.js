import assert from 'node:assert/strict';
import { cwm, refusal, story } from './session.js';
import { newTicket } from './stock.js';

const { ServiceAPI } = cwm;

story('the first texts of a ticket become notes and are not shown on it', async () => {
  const ticket = await newTicket({ initialDescription: 'It does not print.', initialInternalAnalysis: 'Paper?', initialResolution: 'Paper.' });
  for (const name of Object.keys(ticket)) assert.ok(!name.startsWith('initial'), name);
  const notes = await ServiceAPI.getServiceTicketsByParentIdNotes(ticket.id, { orderBy: 'id' });
  const flagged = (flag) => notes.filter((note) => note[flag]).map((note) => note.text);
  assert.equal(notes.length, 3);
  assert.deepEqual(flagged('detailDescriptionFlag'), ['It does not print.']);
  assert.deepEqual(flagged('internalAnalysisFlag'), ['Paper?']);
  assert.deepEqual(flagged('resolutionFlag'), ['Paper.']);
});

story('a note is written, changed, counted and deleted', async () => {
  const { id } = await newTicket();
  const text = 'Première ligne\nsecond line: "quoted", \\ and 🖨\tend';
  const note = await ServiceAPI.postServiceTicketsByParentIdNotes(id, { text, detailDescriptionFlag: true });
  assert.equal(note.ticketId, id);
  assert.equal(note.text, text);
  assert.equal(note.detailDescriptionFlag, true);
  assert.equal(note.resolutionFlag, false);
  assert.ok(note.createdBy);
  const patched = await ServiceAPI.patchServiceTicketsByParentIdNotesById(note.id, id, [{ op: 'replace', path: '/text', value: 'Short' }]);
  assert.equal(patched.text, 'Short');
  assert.deepEqual(await ServiceAPI.getServiceTicketsByParentIdNotesById(note.id, id), patched);
  assert.deepEqual(await ServiceAPI.getServiceTicketsByParentIdNotesCount(id), { count: 1 });
  await ServiceAPI.deleteServiceTicketsByParentIdNotesById(note.id, id);
  assert.deepEqual(await ServiceAPI.getServiceTicketsByParentIdNotes(id), []);
});

story('all notes of a ticket are listed together', async () => {
  const { id } = await newTicket({ initialDescription: 'First' });
  await ServiceAPI.postServiceTicketsByParentIdNotes(id, { text: 'Second', internalAnalysisFlag: true });
  const notes = await ServiceAPI.getServiceTicketsByParentIdAllNotes(id);
  assert.deepEqual(notes.map((note) => note.text).sort(), ['First', 'Second']);
  for (const note of notes) assert.equal(note.noteType, 'TicketNote');
});

story('a note is not found under another ticket', async () => {
  const [one, other] = await Promise.all([newTicket(), newTicket()]);
  const note = await ServiceAPI.postServiceTicketsByParentIdNotes(one.id, { text: 'Mine', detailDescriptionFlag: true });
  const { status, data } = await refusal(ServiceAPI.getServiceTicketsByParentIdNotesById(note.id, other.id));
  assert.equal(status, 404);
  assert.equal(data.code, 'NotFound');
});
