import { useQuery } from '@tanstack/react-query';
import { nameOf } from '../data/names';
import { prioritiesQuery } from '../data/queries';
import type { PriorityRef } from '../data/types';
import classes from './pieces.module.css';

const colors: Record<string, string> = {
  Black: '#1b1f20',
  Blue: '#2f6fdb',
  Cyan: '#12a5bd',
  Gray: '#8b9899',
  Green: '#37a169',
  Lime: '#8fbf26',
  Orange: '#ef7d22',
  Pink: '#e05a9b',
  Purple: '#8454c9',
  Red: '#d92f2a',
  White: '#ffffff',
  Yellow: '#e8b90c',
};

/** The colour that the set-up gives a priority. */
export function usePriorityColor(): (id: number | undefined) => string {
  const { data } = useQuery(prioritiesQuery);
  return (id) => colors[data?.find((one) => one.id === id)?.color ?? ''] ?? '#8b9899';
}

interface Props {
  priority: PriorityRef | undefined;
  /** Only the dot, its name for those who hear it. */
  small?: boolean;
}

/** A priority: its colour and its name. */
export function PriorityMark({ priority, small = false }: Props) {
  const colorOf = usePriorityColor();
  if (!priority) return null;
  const dot = <span className={classes.dot} style={{ background: colorOf(priority.id) }} aria-hidden />;
  if (small) {
    return (
      <span className={classes.mark} role="img" aria-label={nameOf(priority)} title={nameOf(priority)}>
        {dot}
      </span>
    );
  }
  return (
    <span className={classes.mark}>
      {dot}
      <span className="reeve-cut">{nameOf(priority)}</span>
    </span>
  );
}
