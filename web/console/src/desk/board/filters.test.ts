import { expect, it } from 'vitest';
import { boardSearch } from '../search';
import { baseConditions } from './filters';

it('asks for what the address of the board says', () => {
  const search = boardSearch({ owner: '0', company: 5, priority: 2, q: 'printer', board: 'x' });
  expect(baseConditions(search, 1)).toBe('board/id=1 and owner=null and company/id=5 and priority/id=2 and (summary contains "printer")');
  expect(baseConditions(boardSearch({ q: '#20' }), undefined)).toBe('id=20');
  expect(baseConditions(boardSearch({}), undefined)).toBeUndefined();
});
