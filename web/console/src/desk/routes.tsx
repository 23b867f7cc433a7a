import { useText } from '@reeve/ui';
import { createRoute } from '@tanstack/react-router';
import { Placeholder } from '../pages/Placeholder';
import { appRoute } from '../routes/base';

function BoardPlaceholder() {
  return <Placeholder title={useText()('frame.screens.serviceBoard')} />;
}

function TicketPlaceholder() {
  return <Placeholder title={useText()('desk.title')} />;
}

function NewTicketPlaceholder() {
  return <Placeholder title={useText()('frame.screens.newTicket')} />;
}

export const boardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/board',
  component: BoardPlaceholder,
});

export const ticketRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/tickets/$id',
  component: TicketPlaceholder,
});

export const newTicketRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/new',
  component: NewTicketPlaceholder,
});

export const deskRoutes = [boardRoute, ticketRoute, newTicketRoute] as const;
