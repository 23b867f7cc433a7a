import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';

export const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
});

export const accountRoutes = [accountRoute] as const;
