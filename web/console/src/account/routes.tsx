import { useText } from '@reeve/ui';
import { createRoute } from '@tanstack/react-router';
import { Placeholder } from '../pages/Placeholder';
import { appRoute } from '../routes/base';

function AccountPlaceholder() {
  return <Placeholder title={useText()('account.account')} />;
}

export const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: AccountPlaceholder,
});

export const accountRoutes = [accountRoute] as const;
