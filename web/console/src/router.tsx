import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './account/routes';
import { companiesRoutes } from './companies/routes';
import { dashboardRoutes } from './dashboard/routes';
import { deskRoutes } from './desk/routes';
import { genericRoutes } from './generic/routes';
import { Waiting } from './pages/Waiting';
import { ErrorPage } from './pages/ErrorPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { appRoute, rootRoute } from './routes/base';
import { openRoutes } from './routes/open';
import { systemRoutes } from './system/routes';

const tree = rootRoute.addChildren([
  ...openRoutes,
  appRoute.addChildren([
    ...dashboardRoutes,
    ...deskRoutes,
    ...companiesRoutes,
    ...systemRoutes,
    ...accountRoutes,
    ...genericRoutes,
  ]),
]);

/** The router over the screens of all rooms. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
