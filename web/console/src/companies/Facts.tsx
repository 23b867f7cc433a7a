import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import pieces from '../desk/pieces/pieces.module.css';

/** Names and values beside a record; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Stack gap={2}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} className={pieces.inline}>
            <span className={pieces.label}>{label}</span>
            <span className={pieces.value}>{value}</span>
          </div>
        ))}
    </Stack>
  );
}
