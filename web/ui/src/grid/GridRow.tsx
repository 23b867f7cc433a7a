import { memo, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { GridColumn } from './DataGrid';
import classes from './grid.module.css';

interface Props<Row> {
  row: Row;
  index: number;
  top: number;
  height: number;
  columns: readonly GridColumn<Row>[];
  widths: readonly number[];
  card: ((row: Row) => ReactNode) | undefined;
  name: string;
  /** Whether it is selected; undefined where nothing can be. */
  chosen: boolean | undefined;
  tabbable: boolean;
  focus: (index: number) => void;
  open: (row: Row) => void;
  toggle: (index: number, range: boolean) => void;
}

const acts = 'a, button, input, label, [role="menuitem"], [role="option"]';

function Plain<Row>({ row, index, top, height, columns, widths, card, name, chosen, tabbable, focus, open, toggle }: Props<Row>) {
  const t = useText();
  const click = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest(acts)) return;
    if (!event.currentTarget.contains(event.target as globalThis.Node)) return;
    if (window.getSelection()?.toString()) return;
    open(row);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height, ...(card ? { width: '100%' } : {}) }}
      onFocus={() => focus(index)}
      onClick={click}
    >
      {chosen !== undefined && (
        <div role="gridcell" className={classes.tick}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={t('ui.grid.select', { name })}
            checked={chosen}
            onChange={(event) => toggle(index, event.nativeEvent instanceof PointerEvent && event.nativeEvent.shiftKey)}
          />
        </div>
      )}
      {card ? (
        <div role="gridcell" className={classes.card}>
          {card(row)}
        </div>
      ) : (
        columns.map((column, i) => (
          <div key={column.id} role="gridcell" className={`${classes.cell} ${column.right ? classes.right : ''}`} style={{ width: widths[i] }}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

/** One row of a grid, as columns or as a card: drawn anew only when something about it changed. */
export const GridRow = memo(Plain) as typeof Plain;
