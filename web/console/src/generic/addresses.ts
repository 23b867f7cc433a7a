import type { LinkProps } from '@tanstack/react-router';

const own: Record<string, string> = {
  'service/tickets': '/service/tickets/$id',
  'company/companies': '/companies/$id',
  'company/contacts': '/contacts/$id',
  'system/securityroles': '/system/roles/$id',
  'system/members': '/system/members/$id',
  'system/apimembers': '/system/api-members/$id',
};

/** The screen of a record, or of a new one: its own, or the form made from the catalogue. */
export function recordAddress(path: string, id: number | 'new'): LinkProps {
  const screen = own[path.toLowerCase()];
  if (id === 'new' && path.toLowerCase() === 'service/tickets') return { to: '/service/new' };
  // A role begins in a dialog of the list of roles.
  if (id === 'new' && path.toLowerCase() === 'system/securityroles') return { to: '/system/roles' };
  if (screen) return { to: screen, params: { id: String(id) } } as LinkProps;
  return { to: '/record/$', params: { _splat: `${path}/${id}` } };
}

/** The same as text, for links in rows. */
export function recordHref(path: string, id: number): string {
  return own[path.toLowerCase()]?.replace('$id', String(id)) ?? `/record/${path}/${id}`;
}
