import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';

export const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(reached(() => import('./AccountPage')), 'AccountPage'),
});

export const accountRoutes = [accountRoute] as const;
