// Rows that several stories of one file stand on. Each is made through the client and carries a word of its own.
import { cwm, once, word } from './session.js';

export async function newCompany(changes = {}) {
  const identifier = word('co');
  return cwm.CompanyAPI.postCompanyCompanies({ identifier, name: `Company ${identifier}`, ...changes });
}

export async function newContact(changes = {}) {
  return cwm.CompanyAPI.postCompanyContacts({ firstName: word('fi'), lastName: 'Compat', ...changes });
}

/** A board with an open default status, another open one and a closed one; the names are alike on all such boards. */
export async function newBoard() {
  const [location] = await cwm.SystemAPI.getSystemLocations({ pageSize: 1 });
  const [department] = await cwm.SystemAPI.getSystemDepartments({ pageSize: 1 });
  const board = await cwm.ServiceAPI.postServiceBoards({
    name: `Board ${word()}`,
    location: { id: location.id },
    department: { id: department.id },
  });
  const status = (body) => cwm.ServiceAPI.postServiceBoardsByParentIdStatuses(board.id, body);
  return {
    board,
    fresh: await status({ name: 'Compat fresh', sortOrder: 10, defaultFlag: true }),
    working: await status({ name: 'Compat working', sortOrder: 20 }),
    done: await status({ name: 'Compat done', sortOrder: 90, closedStatus: true }),
  };
}

export const desk = once(newBoard);
export const otherDesk = once(newBoard);
export const customer = once(newCompany);

export async function newTicket(changes = {}) {
  const [{ board }, { id }] = await Promise.all([desk(), customer()]);
  return cwm.ServiceAPI.postServiceTickets({
    summary: `Ticket ${word()}`,
    board: { id: board.id },
    company: { id },
    ...changes,
  });
}

/** The communication type whose flag is set: 'emailFlag', 'phoneFlag' or 'faxFlag'. */
export async function communicationType(flag) {
  const [type] = await cwm.CompanyAPI.getCompanyCommunicationTypes({ conditions: `${flag}=true`, pageSize: 1 });
  return { id: type.id };
}
