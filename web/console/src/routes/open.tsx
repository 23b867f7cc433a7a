import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './base';
import { reached } from './reached';
import { textOf } from './search';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: textOf(search.next) }),
  component: lazyRouteComponent(reached(() => import('../account/SignInPage')), 'SignInPage'),
});

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup/$token',
  validateSearch: (search: Record<string, unknown>): { company?: string } => ({ company: textOf(search.company) }),
  component: lazyRouteComponent(reached(() => import('../account/SetupPage')), 'SetupPage'),
});

/** Screens that need no session. */
export const openRoutes = [signInRoute, setupRoute] as const;
