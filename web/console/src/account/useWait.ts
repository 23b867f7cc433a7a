import { isProblem } from '@reeve/ui';
import { useEffect, useState } from 'react';

/** How many seconds are left until one may try again after a refusal; 0 where one may at once. */
export function useWait(error: unknown): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (isProblem(error) && error.kind === 'tooMany') {
      setNow(Date.now());
      setUntil(Date.now() + (error.retryAfter ?? 30) * 1000);
    }
  }, [error]);

  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, [left === 0]);
  return left;
}
