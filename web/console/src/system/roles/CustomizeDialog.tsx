import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { get, useText } from '@reeve/ui';
import { IconArrowLeft, IconArrowRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { permissionsQuery, type Setting } from './data';
import classes from './roles.module.css';

interface Props {
  setting: Setting;
  allowed: Record<string, boolean> | null;
  readOnly: boolean;
  onClose: () => void;
  onDone: (allowed: Record<string, boolean> | null) => void;
}

/** What a list can hold, where Reeve knows it. */
function useKnown(setting: Setting): string[] {
  const { may } = useCatalogue();
  const list = setting.list;
  const { data: permissions } = useQuery({ ...permissionsQuery, enabled: list === 'SystemTableSetup' });
  const { data: types } = useQuery({
    queryKey: ['system', 'configurationTypes'],
    queryFn: ({ signal }) => get<{ name: string }[]>('company/configurations/types', { pageSize: 1000, fields: 'name' }, signal),
    enabled: list === 'CompanyConfigurations',
  });
  const { data: entries } = useQuery({
    queryKey: ['references', 'menuCaptions'],
    queryFn: ({ signal }) => get<{ caption: string }[]>('system/menuentries', { pageSize: 1000, fields: 'caption', orderBy: 'caption' }, signal),
    enabled: list === 'SystemCustomMenuEntry' && may('system/menuentries', 'inquire'),
  });
  return useMemo(() => {
    if (list === 'SystemTableSetup') return permissions?.find((one) => one.setupTables)?.setupTables ?? [];
    if (list === 'SystemCustomMenuEntry') return (entries ?? []).map((entry) => entry.caption);
    return list === 'CompanyConfigurations' ? (types ?? []).map((type) => type.name) : [];
  }, [list, permissions, types, entries]);
}

interface SideProps {
  title: string;
  all: string;
  items: readonly string[];
  verb: (item: string) => string;
  icon: ReactNode;
  move: (items: readonly string[]) => void;
  disabled: boolean;
}

function Side({ title, all, items, verb, icon, move, disabled }: SideProps) {
  const t = useText();
  return (
    <section className={classes.side} aria-label={title}>
      <Group justify="space-between" px="sm" py={6} gap="xs" style={{ borderBottom: '1px solid var(--reeve-line)' }}>
        <Text fw={600} size="sm">
          {title}{' '}
          <Text component="span" c="dimmed" size="xs" fw={400}>
            {items.length}
          </Text>
        </Text>
        <Button size="compact-xs" variant="subtle" disabled={disabled || items.length === 0} onClick={() => move(items)}>
          {all}
        </Button>
      </Group>
      <ul className={classes.items} aria-label={title}>
        {items.length === 0 && (
          <Text component="li" size="sm" c="dimmed" p="xs">
            {t('system.roles.nothingHere')}
          </Text>
        )}
        {items.map((item) => (
          <li key={item}>
            <button type="button" className={classes.item} disabled={disabled} title={verb(item)} onClick={() => move([item])}>
              {item}
              {icon}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a function may be used for: which setup tables, reports or types. */
export function CustomizeDialog({ setting, allowed, readOnly, onClose, onDone }: Props) {
  const t = useText();
  const known = useKnown(setting);
  const [own, setOwn] = useState(allowed);
  const [filter, setFilter] = useState('');
  const [added, setAdded] = useState('');
  const everything = own === null;
  const names = useMemo(() => [...new Set([...known, ...Object.keys(own ?? {})])].sort((a, b) => a.localeCompare(b)), [known, own]);
  const shown = names.filter((name) => name.toLowerCase().includes(filter.trim().toLowerCase()));
  const isAllowed = (name: string) => own === null || own[name] === true;

  const move = (items: readonly string[], allow: boolean) => {
    const base = own ?? Object.fromEntries(names.map((name) => [name, true]));
    const complete = Object.fromEntries(names.map((name) => [name, base[name] ?? false]));
    setOwn({ ...complete, ...Object.fromEntries(items.map((item) => [item, allow])) });
  };
  const add = () => {
    const name = added.trim();
    if (name === '') return;
    move([name], true);
    setAdded('');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('system.roles.customizeTitle', { name: `${setting.moduleName} › ${setting.moduleFunctionName}` })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {everything ? t('system.roles.neverCustomised') : t('system.roles.customised')}
        </Text>
        <TextInput
          data-autofocus
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          placeholder={t('system.roles.filterItems')}
          aria-label={t('system.roles.filterItems')}
          leftSection={<IconSearch size={16} />}
        />
        <div className={classes.pair}>
          <Side
            title={t('system.roles.allow')}
            all={t('system.roles.disallowAll')}
            items={shown.filter(isAllowed)}
            verb={(item) => t('system.roles.disallowOne', { item })}
            icon={<IconArrowRight size={15} aria-hidden />}
            move={(items) => move(items, false)}
            disabled={readOnly}
          />
          <Side
            title={t('system.roles.disallow')}
            all={t('system.roles.allowAll')}
            items={shown.filter((name) => !isAllowed(name))}
            verb={(item) => t('system.roles.allowOne', { item })}
            icon={<IconArrowLeft size={15} aria-hidden />}
            move={(items) => move(items, true)}
            disabled={readOnly}
          />
        </div>
        {setting.list !== 'SystemTableSetup' && !readOnly && (
          <Group gap="xs" align="flex-end">
            <TextInput
              label={t('system.roles.addItem')}
              description={t('system.roles.addItemHint')}
              maxLength={100}
              value={added}
              onChange={(event) => setAdded(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add();
              }}
              style={{ flex: 1 }}
            />
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
              {t('system.roles.allowNew')}
            </Button>
          </Group>
        )}
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" disabled={readOnly || everything} onClick={() => setOwn(null)}>
            {t('system.roles.everything')}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            {!readOnly && <Button onClick={() => onDone(own)}>{t('system.roles.take')}</Button>}
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
