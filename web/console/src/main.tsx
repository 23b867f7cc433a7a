import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@reeve/ui/theme/styles.css';
import { MantineProvider } from '@mantine/core';
import { cssVariables, isProblem, makeQueryClient, onSignedOut, sessionQuery, startLook, startTexts, theme } from '@reeve/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Notices } from './frame/Notices';
import { makeRouter } from './router';
import { en } from './texts/en';
import { languages } from './texts/languages';

startTexts(en, languages);
startLook();

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

// The server put this page's nonce into the meta tag: styles made at run time carry it.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '';
setNonce(nonce);

onSignedOut(() => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  void router.navigate({ to: '/sign-in', search: { next: href }, ignoreBlocker: true });
});

const root = document.getElementById('root');
if (root) {
  // A problem that a screen shows is told there; anything else is a fault of ours, and the console is where it is looked for.
  const onCaughtError = (error: unknown) => {
    if (!isProblem(error)) console.error(error);
  };
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <Notices />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
