import { type Level, useText } from '@reeve/ui';
import { type KeyboardEvent, memo, useRef } from 'react';
import classes from './roles.module.css';

interface Props {
  /** Names the choice: function and verb. */
  label: string;
  value: Level;
  offered: readonly Level[];
  onChange: (level: Level) => void;
  readOnly?: boolean;
}

const keys: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const letters: Record<string, Level> = { n: 'None', m: 'My', a: 'All' };

/** None, My or All: one stop of the Tab key, then arrows or the letters N, M, A. */
export const LevelChoice = memo(function LevelChoice({ label, value, offered, onChange, readOnly = false }: Props) {
  const t = useText();
  const group = useRef<HTMLDivElement>(null);

  const choose = (level: Level) => {
    onChange(level);
    group.current?.querySelector<HTMLElement>(`[data-level="${level}"]`)?.focus();
  };

  const press = (event: KeyboardEvent) => {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keys[event.key];
    const letter = letters[event.key.toLowerCase()];
    const next = letter ?? (step === undefined ? undefined : offered[(offered.indexOf(value) + step + offered.length) % offered.length]);
    if (next === undefined || !offered.includes(next)) return;
    event.preventDefault();
    choose(next);
  };

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-readonly={readOnly || undefined}
      className={`${classes.levels} ${offered.length === 2 ? classes.wide : ''}`}
      onKeyDown={press}
    >
      {offered.map((level) => (
        <button
          key={level}
          type="button"
          role="radio"
          aria-checked={level === value}
          aria-disabled={readOnly || undefined}
          data-level={level}
          tabIndex={level === value ? 0 : -1}
          className={classes.level}
          onClick={() => (readOnly ? undefined : choose(level))}
        >
          {t(`system.roles.levels.${level}`)}
        </button>
      ))}
    </div>
  );
});
