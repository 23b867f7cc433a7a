import { Button, Center, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { isProblem, MissingRightNote, problemMark, useText, useWords } from '@reeve/ui';
import { IconAlertTriangle, IconCloudOff, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { type QueryClient, useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFoundPage } from './NotFoundPage';

const again = 3000;

/** Reads again what could not be read. */
function readAgain(queryClient: QueryClient): void {
  void queryClient.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' });
}

function iconOf(error: unknown) {
  const kind = isProblem(error) ? error.kind : 'failed';
  if (kind === 'offline') return <IconCloudOff size={28} stroke={1.5} />;
  if (kind === 'restarting') return <IconPlugConnectedX size={28} stroke={1.5} />;
  if (kind === 'forbidden') return <IconLock size={28} stroke={1.5} />;
  return <IconAlertTriangle size={28} stroke={1.5} />;
}

/** A whole screen that could not be shown: says why, and goes on by itself where it can. */
export function ErrorPage({ error, reset }: Partial<ErrorComponentProps> & { error: unknown }) {
  const t = useText();
  const router = useRouter();
  const queryClient = useQueryClient();
  const words = useWords(error);
  const { reset: forget } = useQueryErrorResetBoundary();
  const problem = isProblem(error) ? error : undefined;
  const waits = problem?.kind === 'offline' || problem?.kind === 'restarting';

  useEffect(() => {
    if (!waits) return;
    const retry = () => {
      // Without a connection there is nothing to try: the browser tells when there is one.
      if (!navigator.onLine) return;
      forget();
      readAgain(queryClient);
      void router.invalidate();
    };
    const timer = window.setInterval(retry, again);
    window.addEventListener('online', retry);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [waits, router, forget, queryClient]);

  if (problem?.kind === 'notFound') return <NotFoundPage />;

  return (
    <Center component="section" mih="60vh" p="md" data-problem={problemMark(error)}>
      <Stack align="center" gap="sm" maw={520} ta="center" role="alert">
        <ThemeIcon size={60} radius="xl" variant="light" color={waits ? 'yellow' : 'pine'} aria-hidden>
          {iconOf(error)}
        </ThemeIcon>
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed">{words.text}</Text>
        {problem?.kind === 'forbidden' && <MissingRightNote right={problem.right} />}
        <Group mt="sm" justify="center">
          <Button
            onClick={() => {
              forget();
              reset?.();
              readAgain(queryClient);
              void router.invalidate();
            }}
          >
            {t('ui.retry')}
          </Button>
          <Button variant="default" onClick={() => router.history.back()}>
            {t('ui.back')}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
