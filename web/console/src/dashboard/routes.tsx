import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';

export const dashboardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyRouteComponent(reached(() => import('./DashboardPage')), 'DashboardPage'),
});

export const dashboardRoutes = [dashboardRoute] as const;
