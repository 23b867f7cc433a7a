import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';
import { companySearch, contactSearch } from './search';

export const companyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/companies/$id',
  validateSearch: companySearch,
  component: lazyRouteComponent(reached(() => import('./CompanyPage')), 'CompanyPage'),
});

export const contactRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts/$id',
  validateSearch: contactSearch,
  component: lazyRouteComponent(reached(() => import('./ContactPage')), 'ContactPage'),
});

export const companiesRoutes = [companyRoute, contactRoute] as const;
