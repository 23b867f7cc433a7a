import { Alert, List } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconUsers } from '@tabler/icons-react';
import { nameOf } from '../desk/data/names';
import { TextLink } from '../desk/pieces/TextLink';
import type { Contact } from './data';

/** Records that may be the one that is about to be made again. */
export function Same({ kind, found }: { kind: 'company' | 'contact'; found: readonly (Contact & { identifier?: string })[] }) {
  const t = useText();
  if (found.length === 0) return null;
  return (
    <Alert color="orange" variant="light" styles={{ title: { color: 'var(--mantine-color-text)' } }} icon={<IconUsers size={18} />} title={t('desk.same', { count: found.length })} role="status">
      <List size="sm" listStyleType="none">
        {found.map((one) => (
          <List.Item key={one.id}>
            <TextLink to={kind === 'company' ? '/companies/$id' : '/contacts/$id'} params={{ id: String(one.id) }} size="sm" py={3} display="inline-block">
              {[nameOf(one), kind === 'company' ? one.identifier : nameOf(one.company)].filter(Boolean).join(' · ')}
            </TextLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
