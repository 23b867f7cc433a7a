import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ListSearch, listSearch } from '../generic/search';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';
import { numberOf, textOf, wordOf } from '../routes/search';
import { type Period, periods } from './refused/data';

const memberTabs = ['details', 'keys', 'refused', 'audit'] as const;
export type MemberTab = (typeof memberTabs)[number];

function memberSearch(search: Record<string, unknown>): { tab?: MemberTab } {
  return { tab: wordOf(search.tab, memberTabs) };
}

const roleTabs = ['permissions', 'holders', 'details', 'audit'] as const;

export const rolesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/roles',
  component: lazyRouteComponent(reached(() => import('./roles/RolesPage')), 'RolesPage'),
});

export const roleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/roles/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: (typeof roleTabs)[number]; right?: string } => ({
    tab: wordOf(search.tab, roleTabs),
    right: textOf(search.right),
  }),
  component: lazyRouteComponent(reached(() => import('./roles/RolePage')), 'RolePage'),
});

export const membersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/members',
  validateSearch: (search: Record<string, unknown>): ListSearch & { tab?: 'members' | 'api' } => ({
    tab: wordOf(search.tab, ['members', 'api']),
    ...listSearch(search),
  }),
  component: lazyRouteComponent(reached(() => import('./members/MembersPage')), 'MembersPage'),
});

export const memberRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/members/$id',
  validateSearch: memberSearch,
  component: lazyRouteComponent(reached(() => import('./members/Places')), 'PersonPage'),
});

export const apiMemberRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/api-members/$id',
  validateSearch: memberSearch,
  component: lazyRouteComponent(reached(() => import('./members/Places')), 'ProgramPage'),
});

export const setupRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/setup',
  component: lazyRouteComponent(reached(() => import('./setup/SetupPage')), 'SetupPage'),
});

export const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/audit',
  component: lazyRouteComponent(reached(() => import('./audit/AuditPage')), 'AuditPage'),
});

export const callbacksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/callbacks',
  validateSearch: listSearch,
  component: lazyRouteComponent(reached(() => import('./callbacks/CallbacksPage')), 'CallbacksPage'),
});

export const documentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/documents',
  validateSearch: listSearch,
  component: lazyRouteComponent(reached(() => import('./documents/DocumentsPage')), 'DocumentsPage'),
});

export const customFieldsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/custom-fields',
  validateSearch: listSearch,
  component: lazyRouteComponent(reached(() => import('./fields/FieldsPage')), 'FieldsPage'),
});

export const sessionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/sessions',
  component: lazyRouteComponent(reached(() => import('./sessions/SessionsPage')), 'SessionsPage'),
});

export const refusedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/system/refused',
  validateSearch: (search: Record<string, unknown>): { member?: number; period?: Period } => ({ member: numberOf(search.member), period: wordOf(search.period, periods) }),
  component: lazyRouteComponent(reached(() => import('./refused/RefusedPage')), 'RefusedPage'),
});

export const systemRoutes = [refusedRoute, rolesRoute, roleRoute, membersRoute, memberRoute, apiMemberRoute, setupRoute, auditRoute, callbacksRoute, documentsRoute, customFieldsRoute, sessionsRoute] as const;
