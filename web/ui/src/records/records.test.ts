import { describe, expect, it } from 'vitest';
import type { FieldInfo } from '../api/catalogue';
import { csvCell, csvLine } from './csv';
import { bodyOf, changedFields, patchOf } from './patch';

const fields: FieldInfo[] = [
  { name: 'id', title: 'ID', type: 'integer', readOnly: true },
  { name: 'summary', title: 'Summary', type: 'text' },
  { name: 'board', title: 'Board', type: 'reference', target: 'service/boards' },
  { name: 'parentTicketId', title: 'Parent', type: 'reference', asNumber: true },
  { name: 'closedFlag', title: 'Closed', type: 'boolean' },
];

describe('patches', () => {
  it('name only what differs', () => {
    const original = { id: 1, summary: 'a', board: { id: 1, name: 'One' }, closedFlag: false };
    expect(patchOf(fields, original, { summary: 'a', board: { id: 1, name: 'other words' } })).toEqual([]);
    expect(patchOf(fields, original, { id: 9, summary: '', board: { id: 2, name: 'Two' }, parentTicketId: { id: 7 } })).toEqual([
      { op: 'replace', path: 'summary', value: null },
      { op: 'replace', path: 'board', value: { id: 2 } },
      { op: 'replace', path: 'parentTicketId', value: 7 },
    ]);
  });

  it('take nothing and false for the same', () => {
    expect(patchOf(fields, {}, { closedFlag: false, summary: '' })).toEqual([]);
  });

  it('make bodies of what was given', () => {
    expect(bodyOf(fields, { summary: 'x', board: { id: 3 }, closedFlag: false })).toEqual({ summary: 'x', board: { id: 3 }, closedFlag: false });
  });

  it('say no for a box that must be answered and is not ticked', () => {
    const asked = fields.map((field) => (field.name === 'closedFlag' ? { ...field, required: true } : field));
    expect(bodyOf(asked, { summary: 'x' })).toEqual({ summary: 'x', closedFlag: false });
  });

  it('tell what somebody else changed', () => {
    expect(changedFields(fields, { summary: 'a', board: { id: 1 } }, { summary: 'b', board: { id: 1 } }).map((field) => field.name)).toEqual(['summary']);
  });
});

describe('csv', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-cmd', "'-cmd"],
    ['@x', "'@x"],
    ['-12.5', '-12.5'],
    ['a "b", c', '"a ""b"", c"'],
    ['=a,b', '"\'=a,b"'],
    ['line\nbreak', '"line\nbreak"'],
    ['plain', 'plain'],
  ])('makes %j the cell %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('ends each line', () => {
    expect(csvLine(['a', 'b'])).toBe('a,b\r\n');
  });
});
