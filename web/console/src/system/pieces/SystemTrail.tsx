import { useText } from '@reeve/ui';
import type { ReactNode } from 'react';

/** Where one is: System, and the list that a record belongs to. */
export function SystemTrail({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <>
      {t('system.title')}
      {children ? ' › ' : null}
      {children}
    </>
  );
}
