import { PageHead, useText } from '@reeve/ui';
import { SystemTrail } from '../pieces/SystemTrail';
import { SessionList } from './SessionList';

/** All sessions that the member may see. */
export function SessionsPage() {
  const t = useText();
  return (
    <>
      <PageHead title={t('system.sessions.title')} over={<SystemTrail />} under={t('system.sessions.about')} />
      <SessionList />
    </>
  );
}
