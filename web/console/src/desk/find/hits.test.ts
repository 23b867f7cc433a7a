import { expect, it } from 'vitest';
import { grouped, screenOf } from './hits';

it('leads what was found to its screen', () => {
  const base = 'https://host/v4_6_release/apis/3.0/';
  expect(screenOf({ type: 'Ticket', id: 5, title: 'x' })).toBe('/service/tickets/5');
  expect(screenOf({ type: 'Configuration', id: 5, title: 'x', _info: { href: `${base}company/configurations/5` } })).toBe('/record/company/configurations/5');
  expect(screenOf({ type: 'ContactCommunication', id: 9, title: 'x', _info: { href: `${base}company/contacts/7/communications/9` } })).toBe('/contacts/7');
});

it('shows tickets before the rest', () => {
  const hits = ['Widget', 'Contact', 'Ticket', 'Contact'].map((type, id) => ({ type, id, title: '' }));
  expect(grouped(hits).map(([type, list]) => `${type} ${list.length}`)).toEqual(['Ticket 1', 'Contact 2', 'Widget 1']);
});
