import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';

export const dashboardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./DashboardPage'), 'DashboardPage'),
});

export const dashboardRoutes = [dashboardRoute] as const;
