import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Shown = lazy(() => import('./ShownNotices'));

/** Short messages in the corner of the screen; what shows and moves them is loaded with the first of them, and stays. */
export function Notices() {
  const { notifications } = useNotifications();
  const [needed, setNeeded] = useState(false);
  if (!needed && notifications.length > 0) setNeeded(true);
  return needed ? (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  ) : null;
}
