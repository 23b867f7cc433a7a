import { Checkbox, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ColumnSizingState, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../i18n';
import { GridRow } from './GridRow';
import classes from './grid.module.css';
import { nextRow } from './keys';

export interface GridColumn<Row> {
  id: string;
  title: string;
  width: number;
  right?: boolean;
  sortable?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface DataGridProps<Row> {
  /** What the list is called, for who cannot see it. */
  label: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => number;
  rowName: (row: Row) => string;
  /** The row as a card, where there is no room for columns. */
  card: (row: Row) => ReactNode;
  open: (row: Row) => void;
  /** Whether the first rows are still on their way. */
  loading: boolean;
  more: boolean;
  loadMore: () => void;
  sort?: { id: string; desc: boolean } | undefined;
  onSort?: (id: string) => void;
  selected?: ReadonlySet<number>;
  onSelect?: (ids: Set<number>) => void;
  widths?: ColumnSizingState;
  onWidths?: (widths: ColumnSizingState) => void;
  empty: ReactNode;
  frameRef?: RefObject<HTMLDivElement | null>;
}

const rowHeight = 38;
const cardHeight = 78;
const ahead = 40;
const skeletons = Array.from({ length: 14 }, (_, i) => i);

/** A list of any length: only the rows in sight are drawn, more are fetched before the end is reached. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, rows, rowId, loading, more, loadMore, selected, onSelect } = props;
  const t = useText();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false }) ?? false;
  const own = useRef<HTMLDivElement>(null);
  const frame = props.frameRef ?? own;
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const height = phone ? cardHeight : rowHeight;

  const table = useReactTable({
    data: rows as Row[],
    columns: useMemo(() => columns.map((column) => ({ id: column.id, size: column.width, minSize: 60, maxSize: 900 })), [columns]),
    getCoreRowModel: getCoreRowModel(),
    columnResizeMode: 'onChange',
    state: { columnSizing: props.widths ?? {} },
    onColumnSizingChange: (change) => props.onWidths?.(typeof change === 'function' ? change(props.widths ?? {}) : change),
  });
  const headers = table.getFlatHeaders();
  const sizes = headers.map((header) => header.getSize()).join(',');
  const widths = useMemo(() => sizes.split(',').map(Number), [sizes]);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 10,
    scrollMargin: phone ? 0 : 37,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (more && !loading && last >= rows.length - ahead) loadMore();
  }, [more, loading, last, rows.length, loadMore]);

  const move = (to: number) => {
    setActive(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus());
  };

  const toggle = (index: number, range: boolean) => {
    if (!onSelect) return;
    const next = new Set(selected);
    const from = range ? Math.min(anchor.current, index) : index;
    const to = range ? Math.max(anchor.current, index) : index;
    const row = rows[index];
    const on = row !== undefined && !next.has(rowId(row));
    for (const one of rows.slice(from, to + 1)) {
      if (on) next.add(rowId(one));
      else next.delete(rowId(one));
    }
    anchor.current = index;
    onSelect(next);
  };

  // Rows keep their handlers, so that scrolling draws only what comes into sight.
  const latest = useRef({ toggle, open: props.open, card: props.card });
  latest.current = { toggle, open: props.open, card: props.card };
  const toggleRow = useCallback((index: number, range: boolean) => latest.current.toggle(index, range), []);
  const openRow = useCallback((row: Row) => latest.current.open(row), []);
  const drawCard = useCallback((row: Row) => latest.current.card(row), []);

  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    const row = rows[active];
    const to = nextRow(event.key, active, rows.length, Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / height) - 2));
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter' && row) {
      event.preventDefault();
      props.open(row);
    } else if (event.key === ' ' && onSelect) {
      event.preventDefault();
      toggle(active, event.shiftKey);
    }
  };

  const tabbable = items.some((item) => item.index === active) ? active : items[0]?.index;
  const all = rows.length > 0 && selected !== undefined && rows.every((row) => selected.has(rowId(row)));
  const none = !loading && rows.length === 0;

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      aria-label={props.label}
      aria-rowcount={more ? -1 : rows.length + 1}
      aria-colcount={columns.length + (onSelect ? 1 : 0)}
      aria-multiselectable={onSelect ? true : undefined}
      aria-busy={loading}
      onKeyDown={keys}
      tabIndex={rows.length === 0 ? 0 : undefined}
    >
      {!phone && (
        <div className={classes.head} role="row" aria-rowindex={1}>
          {onSelect && (
            <div role="columnheader" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label={t('ui.grid.selectAll')}
                checked={all}
                indeterminate={!all && (selected?.size ?? 0) > 0}
                onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowId)))}
              />
            </div>
          )}
          {columns.map((column, i) => {
            const sorted = props.sort?.id === column.id ? props.sort : undefined;
            return (
              <div
                key={column.id}
                role="columnheader"
                aria-sort={sorted ? (sorted.desc ? 'descending' : 'ascending') : undefined}
                className={classes.headCell}
                style={{ width: widths[i] }}
              >
                {column.sortable && props.onSort ? (
                  <button type="button" className={`${classes.sort} ${column.right ? classes.right : ''}`} onClick={() => props.onSort?.(column.id)}>
                    <span className="reeve-cut">{column.title}</span>
                    {sorted && (sorted.desc ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
                  </button>
                ) : (
                  <span className={`reeve-cut ${classes.plain}`}>{column.title}</span>
                )}
                <div aria-hidden className={classes.grip} onMouseDown={headers[i]?.getResizeHandler()} onTouchStart={headers[i]?.getResizeHandler()} />
              </div>
            );
          })}
        </div>
      )}
      {loading && rows.length === 0 && (
        <div role="row" aria-hidden>
          <div role="gridcell">
            {skeletons.map((i) => (
              <div key={i} style={{ height, display: 'flex', alignItems: 'center', padding: '0 12px' }}>
                <Skeleton h={12} w={`${55 + ((i * 17) % 40)}%`} />
              </div>
            ))}
          </div>
        </div>
      )}
      {none && (
        <div role="row">
          <div role="gridcell">{props.empty}</div>
        </div>
      )}
      <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }} hidden={rows.length === 0}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <GridRow
              key={rowId(row)}
              row={row}
              index={item.index}
              top={item.start - virtual.options.scrollMargin}
              height={height}
              columns={columns}
              widths={widths}
              card={phone ? drawCard : undefined}
              name={props.rowName(row)}
              chosen={onSelect ? (selected?.has(rowId(row)) ?? false) : undefined}
              tabbable={item.index === tabbable}
              focus={setActive}
              open={openRow}
              toggle={toggleRow}
            />
          );
        })}
      </div>
    </div>
  );
}
