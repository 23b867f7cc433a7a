import { Skeleton, Text, Timeline } from '@mantine/core';
import { ErrorNote, showDateTime, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { auditQuery } from '../data/queries';

/** Who changed what of a record, newest first. */
export function AuditLines({ type, id }: { type: string; id: number }) {
  const t = useText();
  const lines = useQuery(auditQuery(type, id));
  if (lines.error) return <ErrorNote error={lines.error} retry={() => void lines.refetch()} />;
  if (!lines.data) return <Skeleton h={160} />;
  if (lines.data.length === 0) return <Text c="dimmed">{t('desk.audit.none')}</Text>;
  return (
    <Timeline bulletSize={12} lineWidth={2} active={-1}>
      {lines.data
        .toSorted((a, b) => b.enteredDate.localeCompare(a.enteredDate))
        .map((line, at) => (
          <Timeline.Item key={at}>
            <Text size="sm">{line.text}</Text>
            <Text size="xs" c="dimmed">
              {[showDateTime(line.enteredDate), line.enteredBy, line.auditSource].filter(Boolean).join(' · ')}
            </Text>
          </Timeline.Item>
        ))}
    </Timeline>
  );
}
