import { Alert, Anchor } from '@mantine/core';
import { draftsQuery, isProblem, preferencesQuery, problemMark, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';

// Screens say themselves that there is no connection; a server that does not answer this alone would go unnoticed.
function told(error: unknown): boolean {
  return Boolean(error) && !(isProblem(error) && ['offline', 'restarting', 'signedOut'].includes(error.kind));
}

/** Says that what the server keeps of the member's settings and drafts could not be read, and that this device's are used. */
export function KeptNote() {
  const t = useText();
  const settings = useQuery({ ...preferencesQuery, enabled: false });
  const drafts = useQuery({ ...draftsQuery, enabled: false });
  const failed = [settings, drafts].filter((one) => told(one.error));
  if (failed.length === 0) return null;
  return (
    <Alert role="status" data-problem={problemMark(failed[0]!.error)} color="yellow" variant="light" py={6} mb="sm">
      {t(told(settings.error) ? 'frame.keptSettings' : 'frame.keptDrafts')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => failed.forEach((one) => void one.refetch())}>
        {t('ui.retry')}
      </Anchor>
    </Alert>
  );
}
