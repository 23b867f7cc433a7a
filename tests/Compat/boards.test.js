import assert from 'node:assert/strict';
import { cwm, refusal, story } from './session.js';
import { desk, newBoard, newTicket } from './stock.js';

const { ServiceAPI } = cwm;

story('boards are listed with their location and department', async () => {
  const boards = await ServiceAPI.getServiceBoards({ conditions: 'inactiveFlag=False', orderBy: 'name' });
  assert.ok(boards.length > 0);
  for (const board of boards) {
    assert.ok(board.location.id && board.location.name, JSON.stringify(board));
    assert.ok(board.department.id, JSON.stringify(board));
  }
});

story('a board has statuses, and exactly one default', async () => {
  const { board, fresh, working, done } = await newBoard();
  const statuses = await ServiceAPI.getServiceBoardsByParentIdStatuses(board.id, { conditions: 'inactive=False', orderBy: 'sortOrder' });
  const ids = statuses.map((status) => status.id);
  for (const status of [fresh, working, done]) assert.ok(ids.includes(status.id), status.name);
  assert.deepEqual(statuses.filter((status) => status.defaultFlag).map((status) => status.id), [fresh.id]);
  assert.equal(done.closedStatus, true);
  assert.equal(fresh.closedStatus, false);
  assert.equal(fresh.board.id, board.id);
  const { count } = await ServiceAPI.getServiceBoardsByParentIdStatusesCount(board.id, { conditions: 'name like "Compat %"' });
  assert.equal(count, 3);
});

story('a status is read, renamed and deleted', async () => {
  const { board, working } = await newBoard();
  const read = await ServiceAPI.getServiceBoardsByParentIdStatusesById(working.id, board.id);
  assert.equal(read.name, 'Compat working');
  const renamed = await ServiceAPI.patchServiceBoardsByParentIdStatusesById(working.id, board.id, [
    { op: 'replace', path: '/name', value: 'Compat renamed' },
  ]);
  assert.equal(renamed.name, 'Compat renamed');
  await ServiceAPI.deleteServiceBoardsByParentIdStatusesById(working.id, board.id);
  const { status } = await refusal(ServiceAPI.getServiceBoardsByParentIdStatusesById(working.id, board.id));
  assert.equal(status, 404);
});

story('a status that a ticket has cannot be deleted', async () => {
  const { board, working } = await desk();
  await newTicket({ status: { id: working.id } });
  const { status, data } = await refusal(ServiceAPI.deleteServiceBoardsByParentIdStatusesById(working.id, board.id));
  assert.equal(status, 409);
  assert.equal(typeof data.code, 'string');
});

story('a renamed status shows its new name on its tickets at once', async () => {
  const { board, working } = await newBoard();
  const ticket = await newTicket({ board: { id: board.id }, status: { id: working.id } });
  assert.equal(ticket.status.name, 'Compat working');
  await ServiceAPI.patchServiceBoardsByParentIdStatusesById(working.id, board.id, [{ op: 'replace', path: '/name', value: 'Compat now' }]);
  const found = await ServiceAPI.getServiceTickets({ conditions: `id=${ticket.id} and status/name="Compat now"` });
  assert.deepEqual(found.map((row) => row.status.name), ['Compat now']);
});
