import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';
import { textOf } from '../routes/search';
import { listSearch } from './search';

export const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/list/$',
  validateSearch: listSearch,
  component: lazyRouteComponent(reached(() => import('./ListPage')), 'ListPage'),
});

export const recordRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/record/$',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => ({ tab: textOf(search.tab) }),
  component: lazyRouteComponent(reached(() => import('./RecordPage')), 'RecordPage'),
});

export const genericRoutes = [listRoute, recordRoute] as const;
