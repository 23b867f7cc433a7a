import { describe, expect, it } from 'vitest';
import type { Setting } from './data';
import { allowedOf, bodyOf, changedBetween, changesOf, listChanges, listsBody, matches, modulesOf, withLevel, withLevels } from './matrix';

function setting(id: number, name: string, own = false): Setting {
  return {
    id,
    addLevel: 'None',
    editLevel: 'None',
    deleteLevel: 'None',
    inquireLevel: 'All',
    moduleName: 'Service Desk',
    moduleFunctionName: name,
    moduleFunctionIdentifier: `ServiceDesk.${name}`,
    myAllFlag: own,
    customFlag: false,
  };
}

const tickets = setting(1, 'Tickets', true);
const boards = setting(2, 'Boards');

describe('edits of a matrix', () => {
  it('are none once a level is as it was', () => {
    const edits = withLevel({}, tickets, 'add', 'My');
    expect(changesOf([tickets], edits)).toMatchObject([{ verb: 'add', before: 'None', after: 'My' }]);
    expect(withLevel(edits, tickets, 'add', 'None')).toEqual({});
  });

  it('leave out My where it is not offered', () => {
    expect(withLevels({}, [tickets, boards], ['add', 'inquire'], 'My')).toEqual({ 'ServiceDesk.Tickets': { add: 'My', inquire: 'My' } });
  });

  it('are saved as the levels that differ', () => {
    expect(bodyOf([tickets, boards], { 'ServiceDesk.Tickets': { edit: 'All', inquire: 'All' } })).toEqual([
      { moduleFunctionIdentifier: 'ServiceDesk.Tickets', editLevel: 'All' },
    ]);
  });

  it('show what somebody else changed meanwhile', () => {
    expect(changedBetween([tickets, boards], [{ ...tickets, deleteLevel: 'My' }, boards])).toMatchObject([{ verb: 'delete', before: 'None', after: 'My' }]);
  });
});

describe('rows', () => {
  it('are found by every word, in any order', () => {
    expect(matches(tickets, 'tick  desk')).toBe(true);
    expect(matches(tickets, 'ticket sales')).toBe(false);
  });

  it('are counted by module', () => {
    expect(modulesOf([tickets, { ...boards, inquireLevel: 'None' }], {}, (one) => one.id === 2)).toMatchObject([{ name: 'Service Desk', granted: 1, shown: [{ id: 2 }] }]);
  });
});

describe('Customize lists', () => {
  const items = [
    { customizeIdentifier: 'SystemTableSetup', itemIdentifier: 'A', allowedFlag: true },
    { customizeIdentifier: 'SystemTableSetup', itemIdentifier: 'B', allowedFlag: false },
  ];

  it('were never customised without an item', () => {
    expect(allowedOf([], 'SystemTableSetup', {})).toBeNull();
    expect(allowedOf(items, 'SystemTableSetup', {})).toEqual({ A: true, B: false });
    expect(allowedOf(items, 'SystemTableSetup', { SystemTableSetup: null })).toBeNull();
  });

  it('are saved with what they disallow, so that an empty one allows nothing', () => {
    expect(listsBody({ SystemTableSetup: { A: false }, SystemReports: null })).toEqual([
      { customizeIdentifier: 'SystemTableSetup', itemIdentifier: 'A', allowedFlag: false },
      { customizeIdentifier: 'SystemReports' },
    ]);
  });

  it('tell what they newly allow and disallow', () => {
    expect(listChanges(items, { SystemTableSetup: { A: false, B: true } })).toEqual([
      { list: 'SystemTableSetup', allowed: ['B'], disallowed: ['A'], begins: false, ends: false },
    ]);
  });
});
