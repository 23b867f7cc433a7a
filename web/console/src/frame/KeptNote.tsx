import { Alert, Anchor } from '@mantine/core';
import { draftsQuery, isProblem, preferencesQuery, problemMark, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { menuQuery } from './menu';

// Screens say themselves that there is no connection; a server that does not answer this alone would go unnoticed.
function told(error: unknown): boolean {
  return Boolean(error) && !(isProblem(error) && ['offline', 'restarting', 'signedOut'].includes(error.kind));
}

/** Says which of what every screen needs could not be read from the server: settings and drafts, of which this device's are used, and the menu's own entries. */
export function KeptNote() {
  const t = useText();
  const settings = useQuery({ ...preferencesQuery, enabled: false });
  const drafts = useQuery({ ...draftsQuery, enabled: false });
  const menu = useQuery({ ...menuQuery, enabled: false });
  const failed = [settings, drafts, menu].filter((one) => told(one.error));
  if (failed.length === 0) return null;
  return (
    <Alert role="status" data-problem={problemMark(failed[0]!.error)} color="yellow" variant="light" py={6} mb="sm">
      {t(told(settings.error) ? 'frame.keptSettings' : told(drafts.error) ? 'frame.keptDrafts' : 'frame.noEntries')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => failed.forEach((one) => void one.refetch())}>
        {t('ui.retry')}
      </Anchor>
    </Alert>
  );
}
