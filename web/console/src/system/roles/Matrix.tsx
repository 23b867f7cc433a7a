import { Button, Checkbox, Group, Paper, Text, TextInput } from '@mantine/core';
import { EmptyState, type Level, useText } from '@reeve/ui';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ListItem, Setting } from './data';
import { allowedOf, type Edits, isGranted, type ListEdits, matches, type ModuleRows, modulesOf, verbs } from './matrix';
import { MatrixRow, type RowActions } from './MatrixRow';
import classes from './roles.module.css';
import { SetMenu } from './SetMenu';

const levels: readonly Level[] = ['None', 'My', 'All'];

export interface MatrixProps {
  settings: readonly Setting[];
  items: readonly ListItem[];
  edits: Edits;
  listEdits: ListEdits;
  readOnly: boolean;
  actions: RowActions;
  setModule: (settings: readonly Setting[], ...rest: Parameters<RowActions['set']> extends [Setting, ...infer R] ? R : never) => void;
  /** The function to lead the eye to. */
  pointed?: string | undefined;
}

interface ModuleProps extends MatrixProps {
  module: ModuleRows;
  open: boolean;
  toggle: () => void;
}

function count(items: readonly ListItem[], setting: Setting, edits: ListEdits): number | undefined {
  const list = setting.list;
  const allowed = list ? allowedOf(items, list, edits) : null;
  return allowed ? Object.values(allowed).filter(Boolean).length : undefined;
}

function Module({ module, open, toggle, items, edits, listEdits, readOnly, actions, setModule, pointed }: ModuleProps) {
  const t = useText();
  return (
    <div role="rowgroup">
      <div role="row" className={classes.module}>
        <div role="cell" style={{ flex: 1, display: 'flex' }}>
          <button type="button" className={classes.toggle} aria-expanded={open} onClick={toggle}>
            <IconChevronRight size={16} aria-hidden />
            {module.name}
            <Text component="span" size="xs" c="dimmed" fw={400}>
              {t('system.roles.grantedOf', { granted: module.granted, all: module.all.length })}
            </Text>
          </button>
        </div>
        <div role="cell">{!readOnly && <SetMenu label={t('system.roles.setModule', { name: module.name })} levels={levels} set={(which, level) => setModule(module.shown, which, level)} />}</div>
      </div>
      {open &&
        module.shown.map((setting) => (
          <MatrixRow
            key={setting.moduleFunctionIdentifier}
            setting={setting}
            edit={edits[setting.moduleFunctionIdentifier]}
            listEdited={(setting.list ?? '') in listEdits}
            allowed={count(items, setting, listEdits)}
            pointed={pointed === setting.moduleFunctionIdentifier}
            readOnly={readOnly}
            actions={actions}
          />
        ))}
    </div>
  );
}

/** All functions with their levels, module by module. */
export function Matrix(props: MatrixProps) {
  const { settings, edits, listEdits } = props;
  const t = useText();
  const [filter, setFilter] = useState('');
  const [granted, setGranted] = useState(false);
  const [changed, setChanged] = useState(false);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const asked = useDeferredValue(filter.trim());

  const modules = useMemo(
    () =>
      modulesOf(settings, edits, (setting) => {
        if (asked !== '' && !matches(setting, asked)) return false;
        if (changed && !(setting.moduleFunctionIdentifier in edits) && !((setting.list ?? '') in listEdits)) return false;
        return !granted || isGranted(setting, edits);
      }),
    [settings, edits, listEdits, asked, granted, changed],
  );
  const shown = modules.filter((module) => module.shown.length > 0);
  const rows = shown.reduce((sum, module) => sum + module.shown.length, 0);
  const toggle = (name: string) => setClosed((names) => (names.includes(name) ? names.filter((one) => one !== name) : [...names, name]));

  return (
    <>
      <Group gap="sm" mb="sm">
        <TextInput
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          placeholder={t('system.roles.filter')}
          aria-label={t('system.roles.filter')}
          leftSection={<IconSearch size={16} />}
          style={{ flex: '1 1 220px', maxWidth: 360 }}
        />
        <Checkbox label={t('system.roles.onlyGranted')} checked={granted} onChange={(event) => setGranted(event.currentTarget.checked)} />
        <Checkbox label={t('system.roles.onlyChanged')} checked={changed} onChange={(event) => setChanged(event.currentTarget.checked)} />
        <Text size="sm" c="dimmed" role="status">
          {t('system.roles.rows', { count: rows })}
        </Text>
        <Button ml="auto" variant="subtle" size="compact-sm" onClick={() => setClosed(closed.length > 0 ? [] : modules.map((module) => module.name))}>
          {closed.length > 0 ? t('system.roles.expand') : t('system.roles.collapse')}
        </Button>
      </Group>
      {shown.length === 0 ? (
        <Paper withBorder bg="var(--reeve-card)">
          <EmptyState title={t('system.roles.noRows')} text={t('system.roles.noRowsText')} />
        </Paper>
      ) : (
        <div role="table" aria-label={t('system.roles.permissions')} className={classes.matrix}>
          <div role="rowgroup">
            <div role="row" className={classes.columns}>
              <div role="columnheader">{t('system.roles.function')}</div>
              {verbs.map((verb) => (
                <div role="columnheader" key={verb}>
                  {t(`system.roles.verbs.${verb}`)}
                </div>
              ))}
              <div role="columnheader" aria-label={t('system.roles.customize')} />
            </div>
          </div>
          {shown.map((module) => (
            <Module key={module.name} {...props} module={module} open={asked !== '' || !closed.includes(module.name)} toggle={() => toggle(module.name)} />
          ))}
        </div>
      )}
    </>
  );
}
