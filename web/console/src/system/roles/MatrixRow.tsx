import { ActionIcon, Button } from '@mantine/core';
import { type Level, useText, type Verb } from '@reeve/ui';
import { IconAdjustments } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import type { Setting } from './data';
import { keyOf, levelsFor, type Levels, verbs } from './matrix';
import { LevelChoice } from './LevelChoice';
import classes from './roles.module.css';
import { SetMenu } from './SetMenu';

export interface RowActions {
  set: (setting: Setting, which: readonly Verb[], level: Level) => void;
  customize: (setting: Setting) => void;
}

interface Props {
  setting: Setting;
  edit: Partial<Levels> | undefined;
  /** The Customize list of the function differs from what is saved. */
  listEdited: boolean;
  /** How many items the list allows; nothing where it was never customised. */
  allowed: number | undefined;
  pointed: boolean;
  readOnly: boolean;
  actions: RowActions;
}

/** One function of the matrix: four verbs, and its Customize list. */
export const MatrixRow = memo(function MatrixRow({ setting, edit, listEdited, allowed, pointed, readOnly, actions }: Props) {
  const t = useText();
  const row = useRef<HTMLDivElement>(null);
  const name = setting.moduleFunctionName;
  const offered = levelsFor(setting);

  useEffect(() => {
    if (!pointed) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus({ preventScroll: true });
  }, [pointed]);

  const words = allowed === undefined ? t('system.roles.customize') : t('system.roles.customizeCount', { count: allowed });
  const customizeLabel = t('system.roles.customizeOf', { words, name });
  return (
    <div ref={row} role="row" className={classes.row} data-changed={edit !== undefined || listEdited || undefined} data-pointed={pointed || undefined}>
      <div role="rowheader" className={classes.head}>
        <div className={classes.name}>{name}</div>
        {setting.moduleFunctionDescription && <div className={classes.about}>{setting.moduleFunctionDescription}</div>}
      </div>
      {verbs.map((verb) => (
        <div role="cell" key={verb} className={`${classes.cell} ${edit?.[verb] === undefined ? '' : classes.changed}`}>
          <span className={classes.verb} aria-hidden>
            {t(`system.roles.verbs.${verb}`)}
          </span>
          <LevelChoice
            label={`${setting.moduleName} › ${name}: ${t(`system.roles.verbs.${verb}`)}`}
            value={edit?.[verb] ?? setting[keyOf(verb)]}
            offered={offered}
            readOnly={readOnly}
            onChange={(level) => actions.set(setting, [verb], level)}
          />
        </div>
      ))}
      <div role="cell" className={classes.end}>
        {setting.list && (
          <>
            <Button className={classes.wordy} size="compact-sm" variant="default" aria-label={customizeLabel} aria-haspopup="dialog" onClick={() => actions.customize(setting)}>
              {words}
            </Button>
            <ActionIcon className={classes.short} variant="default" size={28} aria-label={customizeLabel} aria-haspopup="dialog" onClick={() => actions.customize(setting)}>
              <IconAdjustments size={16} />
            </ActionIcon>
          </>
        )}
        {!readOnly && <SetMenu label={t('system.roles.setRow', { name })} levels={offered} set={(which, level) => actions.set(setting, which, level)} />}
      </div>
    </div>
  );
});
