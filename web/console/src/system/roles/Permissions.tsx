import { Alert, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Level, useText, type Verb } from '@reeve/ui';
import { IconDeviceFloppy, IconLock } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LeaveGuard } from '../../generic/LeaveGuard';
import { CustomizeDialog } from './CustomizeDialog';
import { type ListItem, type Role, type Setting } from './data';
import { Matrix } from './Matrix';
import { allowedOf, withLevels } from './matrix';
import type { RowActions } from './MatrixRow';
import { ReviewDialog } from './ReviewDialog';
import classes from './roles.module.css';
import { useRoleEdits } from './useRoleEdits';

interface Props {
  role: Role;
  settings: readonly Setting[];
  items: readonly ListItem[];
  mayEdit: boolean;
  /** Module and function to lead the eye to, as a refusal names them. */
  right?: string | undefined;
}

/** The matrix of a role with what is being changed of it. */
export function Permissions({ role, settings, items, mayEdit, right }: Props) {
  const t = useText();
  const own = useRoleEdits(role.id, settings, items);
  const { setEdits, setList } = own;
  const readOnly = !mayEdit || role.adminFlag;
  const [customizing, setCustomizing] = useState<Setting>();
  const [reviewing, setReviewing] = useState(false);
  const leaving = useRef(false);
  const pointed = settings.find((setting) => `${setting.moduleName} > ${setting.moduleFunctionName}` === right)?.moduleFunctionIdentifier;

  const actions = useMemo<RowActions>(
    () => ({
      set: (setting: Setting, which: readonly Verb[], level: Level) => setEdits((edits) => withLevels(edits, [setting], which, level)),
      customize: setCustomizing,
    }),
    [setEdits],
  );

  const review = () => {
    own.save.reset();
    setReviewing(true);
    void own.look().catch(() => undefined);
  };

  const { isSuccess, data: saved } = own.save;
  useEffect(() => {
    if (!isSuccess || !saved) return;
    setReviewing(false);
    notifications.show({ color: 'pine', message: t('system.roles.saved', { name: role.name }) });
  }, [isSuccess, saved, t, role.name]);

  return (
    <>
      <LeaveGuard dirty={own.dirty} leaving={leaving} discard={own.clear} />
      {readOnly && (
        <Alert mb="sm" icon={<IconLock size={18} />} color="gray" c="var(--mantine-color-text)">
          {role.adminFlag ? t('system.roles.adminStays') : t('system.roles.mayNotEdit')}
        </Alert>
      )}
      <div inert={customizing !== undefined || reviewing}>
        <Matrix
          settings={settings}
          items={items}
          edits={own.edits}
          listEdits={own.lists}
          readOnly={readOnly}
          actions={actions}
          setModule={(rows, which, level) => setEdits((edits) => withLevels(edits, rows, which, level))}
          pointed={pointed}
        />
      </div>
      {!readOnly && (
        <section className={classes.bar} aria-label={t('system.roles.unsavedBar')}>
          <Text size="sm" aria-live="polite" style={{ flex: '1 1 90px' }}>
            {own.dirty
              ? `${t('system.roles.unsaved', { count: own.changes.length + own.changedLists.length })}${own.restored ? ` ${t('system.roles.restored')}` : ''}`
              : t('system.roles.allSaved')}
          </Text>
          <Button variant="default" disabled={!own.dirty} onClick={own.clear}>
            {t('system.roles.discard')}
          </Button>
          <Button leftSection={<IconDeviceFloppy size={16} />} disabled={!own.dirty} aria-haspopup="dialog" onClick={review}>
            {t('ui.save')}
          </Button>
        </section>
      )}
      {customizing && (
        <CustomizeDialog
          setting={customizing}
          allowed={allowedOf(items, customizing.list ?? '', own.lists)}
          readOnly={readOnly}
          onClose={() => setCustomizing(undefined)}
          onDone={(allowed) => {
            setList(customizing.list ?? '', allowed);
            setCustomizing(undefined);
          }}
        />
      )}
      {reviewing && (
        <ReviewDialog
          role={role.name}
          changes={own.changes}
          lists={own.changedLists}
          meanwhile={own.meanwhile}
          error={own.save.error}
          saving={own.save.isPending}
          onClose={() => {
            setReviewing(false);
            own.forget();
          }}
          onSave={() => {
            own.forget();
            own.save.mutate();
          }}
        />
      )}
    </>
  );
}
