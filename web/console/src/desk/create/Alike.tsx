import { Box, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { allOf, quoted } from '../data/conditions';
import { nameOf } from '../data/names';
import { ticketCountQuery } from '../data/queries';
import type { Ref } from '../data/types';
import { TicketTable } from '../pieces/TicketTable';

/** The words of a summary that tell it from others. */
export function tellingWords(summary: string): string[] {
  return [...new Set(summary.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3))].slice(0, 6);
}

/** Open tickets that may be about the same: of the company, first those with words of the summary. */
export function Alike({ company, contact, summary }: { company: Ref; contact: number | undefined; summary: string }) {
  const t = useText();
  const [calm] = useDebouncedValue(summary, 350);
  const words = tellingWords(calm);
  const open = allOf('closedFlag=false', `company/id=${company.id}`) ?? '';
  const alike = words.length > 0 ? `${open} and (${words.map((word) => `summary contains ${quoted(word)}`).join(' or ')})` : undefined;
  const found = useQuery(ticketCountQuery(alike, alike !== undefined)).data ?? 0;
  const match = alike !== undefined && found > 0;
  return (
    <Box mt="lg" component="section" aria-live="polite">
      <Title order={2} fz="sm" mb="xs">
        {match ? t('desk.create.alike', { count: found }) : t('desk.create.openOf', { company: nameOf(company) })}
      </Title>
      <TicketTable conditions={match ? alike : allOf(open, contact !== undefined && `contact/id=${contact}`) ?? open} empty={t('desk.create.noneOpen')} orderBy="id desc" rows={8} />
    </Box>
  );
}
