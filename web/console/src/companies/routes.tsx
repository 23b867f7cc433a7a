import { useText } from '@reeve/ui';
import { createRoute } from '@tanstack/react-router';
import { Placeholder } from '../pages/Placeholder';
import { appRoute } from '../routes/base';

function CompanyPlaceholder() {
  return <Placeholder title={useText()('desk.company')} />;
}

function ContactPlaceholder() {
  return <Placeholder title={useText()('desk.contact')} />;
}

export const companyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/companies/$id',
  component: CompanyPlaceholder,
});

export const contactRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts/$id',
  component: ContactPlaceholder,
});

export const companiesRoutes = [companyRoute, contactRoute] as const;
