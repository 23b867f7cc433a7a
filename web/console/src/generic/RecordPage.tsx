import { useText } from '@reeve/ui';
import { Placeholder } from '../pages/Placeholder';

/** A record of any resource. */
export function RecordPage() {
  const t = useText();
  return <Placeholder title={t('generic.record')} />;
}
