import { useText } from '@reeve/ui';
import { createRoute } from '@tanstack/react-router';
import { Placeholder } from '../pages/Placeholder';
import { appRoute } from '../routes/base';

function DashboardPlaceholder() {
  return <Placeholder title={useText()('frame.dashboard')} />;
}

export const dashboardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: DashboardPlaceholder,
});

export const dashboardRoutes = [dashboardRoute] as const;
