import { ActionIcon, Badge, Button, Code, CopyButton, Group, Menu, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { EmptyState, ErrorNote, patch, remove, showAge, showDateTime, useText } from '@reeve/ui';
import { IconCheck, IconCopy, IconDotsVertical, IconKey, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../pieces/Confirm';
import { KeyForm } from './KeyForm';
import { KeyPair } from './KeyPair';
import { type ApiKey, keysQuery } from './keys';

interface LineProps {
  item: ApiKey;
  now: number;
  mayEdit: boolean;
  mayDelete: boolean;
  edit: () => void;
  ask: (what: Ask['what']) => void;
}

interface Ask {
  what: 'revoke' | 'restore' | 'delete';
  item: ApiKey;
}

function State({ item, now }: { item: ApiKey; now: number }) {
  const t = useText();
  const expired = item.expires !== undefined && new Date(item.expires).getTime() <= now;
  if (item.inactiveFlag) return <Badge color="red" c="var(--mantine-color-text)">{t('system.keys.revoked')}</Badge>;
  if (expired) return <Badge color="yellow" c="var(--mantine-color-text)">{t('system.keys.expired')}</Badge>;
  return <Badge c="var(--mantine-color-text)">{t('system.keys.active')}</Badge>;
}

function Line({ item, now, mayEdit, mayDelete, edit, ask }: LineProps) {
  const t = useText();
  const facts = [
    item.lastUsed ? t('system.keys.lastUsed', { when: showAge(item.lastUsed, now) }) : t('system.keys.neverUsed'),
    item.expires ? t('system.keys.expiresOn', { when: showDateTime(item.expires) }) : t('system.keys.neverExpires'),
    item.allowedAddresses?.length ? t('system.keys.from', { addresses: item.allowedAddresses.join(', ') }) : t('system.keys.fromAnywhere'),
  ];
  return (
    <Group component="li" gap="sm" wrap="nowrap" px="md" py="sm" align="flex-start" style={{ borderBottom: '1px solid var(--reeve-line)' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {item.description}
          </Text>
          <State item={item} now={now} />
        </Group>
        <Group gap={6} my={4}>
          <Text size="sm" c="dimmed">
            {t('system.keys.publicKey')}
          </Text>
          <Code c="var(--mantine-color-text)">{item.publicKey}</Code>
          <CopyButton value={item.publicKey ?? ''}>
            {({ copied, copy }) => (
              <ActionIcon variant="subtle" color="gray" c="inherit" size={26} onClick={copy} aria-label={copied ? t('system.keys.copied') : t('system.keys.copyOf', { name: item.description })}>
                {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
              </ActionIcon>
            )}
          </CopyButton>
        </Group>
        <Text size="sm" c="dimmed" title={showDateTime(item.lastUsed)}>
          {facts.join(' · ')}
        </Text>
      </div>
      {(mayEdit || mayDelete) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" c="inherit" size={32} aria-label={t('system.keys.actions', { name: item.description })}>
              <IconDotsVertical size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayEdit && <Menu.Item aria-haspopup="dialog" onClick={edit}>{t('system.keys.edit')}</Menu.Item>}
            {mayEdit && !item.inactiveFlag && <Menu.Item aria-haspopup="dialog" onClick={() => ask('revoke')}>{t('system.keys.revoke')}</Menu.Item>}
            {mayEdit && item.inactiveFlag && <Menu.Item aria-haspopup="dialog" onClick={() => ask('restore')}>{t('system.keys.restore')}</Menu.Item>}
            {mayDelete && <Menu.Item aria-haspopup="dialog" onClick={() => ask('delete')}>{t('ui.delete')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}

interface Props {
  /** Address of the keys of one member. */
  path: string;
  mayAdd: boolean;
  mayEdit: boolean;
  mayDelete: boolean;
}

/** The key pairs of a member: made, described, limited, revoked. */
export function ApiKeys({ path, mayAdd, mayEdit, mayDelete }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const keys = useQuery(keysQuery(path));
  const [form, setForm] = useState<{ old?: ApiKey }>();
  const [pair, setPair] = useState<ApiKey>();
  const [asked, setAsked] = useState<Ask>();
  const [now] = useState(() => Date.now());
  const act = useMutation({
    mutationFn: async ({ what, item }: Ask) => {
      if (what === 'delete') await remove(`${path}/${item.id}`);
      else await patch(`${path}/${item.id}`, [{ op: 'replace', path: 'inactiveFlag', value: what === 'revoke' }]);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keysQuery(path).queryKey });
      setAsked(undefined);
    },
  });
  const ask = (what: Ask['what'], item: ApiKey) => {
    act.reset();
    setAsked({ what, item });
  };

  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text size="sm" c="dimmed" maw={620}>
          {t('system.keys.about')}
        </Text>
        {mayAdd && (
          <Button leftSection={<IconPlus size={16} />} aria-haspopup="dialog" onClick={() => setForm({})}>
            {t('system.keys.new')}
          </Button>
        )}
      </Group>
      {keys.error ? <ErrorNote error={keys.error} retry={() => void keys.refetch()} /> : null}
      <Paper withBorder bg="var(--reeve-card)">
        {keys.isPending && (
          <Stack p="md" gap="xs">
            <Skeleton h={60} />
            <Skeleton h={60} />
          </Stack>
        )}
        {keys.data?.length === 0 && (
          <EmptyState icon={<IconKey size={26} stroke={1.5} />} title={t('system.keys.none')} text={mayAdd ? t('system.keys.noneText') : undefined} />
        )}
        {keys.data && keys.data.length > 0 && (
          <ul style={{ margin: 0, padding: 0, listStyle: 'none' }} aria-label={t('system.keys.title')}>
            {keys.data.map((item) => (
              <Line key={item.id} item={item} now={now} mayEdit={mayEdit} mayDelete={mayDelete} edit={() => setForm({ old: item })} ask={(what) => ask(what, item)} />
            ))}
          </ul>
        )}
      </Paper>
      {form && (
        <KeyForm
          path={path}
          old={form.old}
          onClose={() => setForm(undefined)}
          onSaved={(saved) => {
            setForm(undefined);
            if (saved.privateKey) setPair(saved);
          }}
        />
      )}
      {pair && <KeyPair pair={pair} onClose={() => setPair(undefined)} />}
      {asked && (
        <Confirm
          title={t(`system.keys.${asked.what}Title`, { name: asked.item.description })}
          text={t(`system.keys.${asked.what}Text`)}
          action={asked.what === 'delete' ? t('ui.delete') : t(`system.keys.${asked.what}`)}
          error={act.error}
          busy={act.isPending}
          onClose={() => setAsked(undefined)}
          onDo={() => act.mutate(asked)}
        />
      )}
    </>
  );
}
