import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../routes/base';
import { reached } from '../routes/reached';
import { boardSearch, newSearch, ticketSearch } from './search';

export const boardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(reached(() => import('./board/BoardPage')), 'BoardPage'),
});

export const ticketRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/tickets/$id',
  validateSearch: ticketSearch,
  component: lazyRouteComponent(reached(() => import('./ticket/TicketPage')), 'TicketPage'),
});

export const newTicketRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(reached(() => import('./create/NewTicketPage')), 'NewTicketPage'),
});

export const deskRoutes = [boardRoute, ticketRoute, newTicketRoute] as const;
