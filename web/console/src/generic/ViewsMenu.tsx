import { Button, Checkbox, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { ErrorNote, faultAt, get, patch, post, remove, type ResourceInfo, sessionQuery, textLiteral, useText } from '@reeve/ui';
import { IconBookmark, IconDeviceFloppy, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCatalogue } from '../frame/useCatalogue';
import { chosenColumns } from './columns';
import type { ListSearch } from './search';

interface SavedView {
  id: number;
  name: string;
  resource: string;
  sharedFlag: boolean;
  columns?: string[];
  conditions?: string;
  orderBy?: string;
  _info?: { enteredBy?: string };
}

interface Props {
  resource: ResourceInfo;
  search: ListSearch;
  setSearch: (change: Partial<ListSearch>) => void;
}

const address = 'system/savedViews';

function SaveDialog({ resource, search, close, saved }: { resource: ResourceInfo; search: ListSearch; close: () => void; saved: (view: SavedView) => void }) {
  const t = useText();
  const [name, setName] = useState('');
  const [sharedFlag, setShared] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      post<SavedView>(address, {
        name,
        sharedFlag,
        resource: resource.path,
        columns: chosenColumns(resource, search.columns).map((field) => field.name),
        ...(search.conditions ? { conditions: search.conditions } : {}),
        ...(search.orderBy ? { orderBy: search.orderBy } : {}),
      }),
    onSuccess: saved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const fault = faultAt(create.error, 'name');
  return (
    <Modal opened onClose={close} title={t('generic.saveView')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('generic.viewName')} required maxLength={100} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={fault} />
          <Checkbox label={t('generic.shareView')} checked={sharedFlag} onChange={(event) => setShared(event.currentTarget.checked)} />
          {create.error && !fault ? <ErrorNote error={create.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The saved views of a list: one's own, and what others share. */
export function ViewsMenu({ resource, search, setSearch }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const { find } = useCatalogue();
  const { data: session } = useQuery(sessionQuery);
  const [dialog, { open, close }] = useDisclosure(false);
  const offered = find(address) !== undefined;
  const key = ['views', resource.path];
  const views = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<SavedView[]>(address, { conditions: `resource = ${textLiteral(resource.path)}`, orderBy: 'name', pageSize: 200 }, signal),
    enabled: offered,
    staleTime: 60_000,
  });
  const fail = (error: unknown) => notifications.show({ color: 'red', message: error instanceof Error ? error.message : String(error) });
  const update = useMutation({
    mutationFn: (view: SavedView) =>
      patch<SavedView>(`${address}/${view.id}`, [
        { op: 'replace', path: 'columns', value: chosenColumns(resource, search.columns).map((field) => field.name) },
        { op: 'replace', path: 'conditions', value: search.conditions ?? null },
        { op: 'replace', path: 'orderBy', value: search.orderBy ?? null },
      ]),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key }),
    onError: fail,
  });
  const drop = useMutation({
    mutationFn: (view: SavedView) => remove(`${address}/${view.id}`),
    onSuccess: () => {
      setSearch({ view: undefined });
      return queryClient.invalidateQueries({ queryKey: key });
    },
    onError: fail,
  });
  if (!offered) return null;
  const current = views.data?.find((view) => view.id === search.view);
  const mine = current !== undefined && current._info?.enteredBy === session?.member.identifier;
  const show = (view: SavedView) =>
    setSearch({ view: view.id, columns: view.columns?.join(',') || undefined, conditions: view.conditions, orderBy: view.orderBy, q: undefined });
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} />}>
            {current?.name ?? t('generic.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setSearch({ view: undefined, columns: undefined, conditions: undefined, orderBy: undefined, q: undefined })}>{t('generic.standardView')}</Menu.Item>
          {views.data?.map((view) => (
            <Menu.Item key={view.id} onClick={() => show(view)} aria-current={view.id === search.view} rightSection={view.sharedFlag ? <IconUsers size={14} aria-label={t('generic.shared')} /> : null}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={15} />} aria-haspopup="dialog" onClick={open}>
            {t('generic.saveView')}
          </Menu.Item>
          {current && mine && (
            <>
              <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => update.mutate(current)}>
                {t('generic.updateView', { name: current.name })}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => drop.mutate(current)}>
                {t('generic.deleteView', { name: current.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog && (
        <SaveDialog
          resource={resource}
          search={search}
          close={close}
          saved={(view) => {
            close();
            void queryClient.invalidateQueries({ queryKey: key });
            show(view);
          }}
        />
      )}
    </>
  );
}
