import type { LinkProps } from '@tanstack/react-router';

const own: Record<string, string> = {
  'service/tickets': '/service/tickets/$id',
  'company/companies': '/companies/$id',
  'company/contacts': '/contacts/$id',
  'system/securityroles': '/system/roles/$id',
  'system/members': '/system/members/$id',
  'system/apimembers': '/system/api-members/$id',
};

/** The screen of a record: its own one, or the form made from the catalogue. */
export function recordAddress(path: string, id: number | 'new'): LinkProps {
  const screen = id === 'new' ? undefined : own[path.toLowerCase()];
  if (path.toLowerCase() === 'service/tickets' && id === 'new') return { to: '/service/new' };
  if (screen) return { to: screen, params: { id: String(id) } } as LinkProps;
  return { to: '/record/$', params: { _splat: `${path}/${id}` } };
}

/** The same as text, for links in rows. */
export function recordHref(path: string, id: number): string {
  return own[path.toLowerCase()]?.replace('$id', String(id)) ?? `/record/${path}/${id}`;
}
