import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { holds, problemMark, useLateEnter, useText } from '@reeve/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref as ReactRef, useMemo, useState } from 'react';
import { nameOf } from '../data/names';
import type { Ref } from '../data/types';
import classes from './pieces.module.css';

interface Props {
  label: string;
  value: Ref | undefined;
  onChange: (value: Ref | null) => void;
  /** All there is to choose from, where that is little. */
  options?: readonly Ref[] | undefined;
  /** Asks the server for what fits a text. */
  search?: (text: string, signal: AbortSignal) => Promise<Ref[]>;
  /** What the search depends on beside the text. */
  searchKey?: readonly unknown[];
  /** A line of the list for an option. */
  describe?: (option: Ref) => ReactNode;
  readOnly?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  required?: boolean;
  error?: string | undefined;
  placeholder?: string;
  autoFocus?: boolean;
  openOnFocus?: boolean;
  /** Label at the left, little frame: for panels of many fields. */
  inline?: boolean;
  /** No label on screen: the placeholder says it. */
  bare?: boolean;
  inputRef?: ReactRef<HTMLInputElement>;
  /** A name for the keyboard to find the field by. */
  field?: string;
  busy?: boolean;
}

/** Chooses a record by typing part of its name. */
export function RefPicker({ label, value, onChange, options, search, searchKey = [], describe, inline = false, bare = false, readOnly = false, busy = false, inputRef, field, ...rest }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const chosen = value ? nameOf(value) : '';
  const wanted = text === chosen ? '' : text;
  const [calm] = useDebouncedValue(wanted, 180);
  const found = useQuery({
    queryKey: ['pick', ...searchKey, calm],
    queryFn: ({ signal }) => search?.(calm, signal) ?? Promise.resolve([]),
    enabled: search !== undefined && open,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const list = useMemo(() => {
    const all = options ?? found.data ?? [];
    return value && !all.some((one) => one.id === value.id) ? [value, ...all] : [...all];
  }, [options, found.data, value]);
  // Until the server has answered for what is typed, only what fits it of the earlier answer: Enter must not take another.
  const late = search !== undefined && (calm !== wanted || found.isPlaceholderData || found.isLoading);
  const choose = (one: Ref) => {
    if (one.id !== value?.id) onChange(one);
    setOpen(false);
  };
  const keyDown = useLateEnter({ text: wanted, late, list: found.data ?? [], choose });
  const byId = useMemo(() => new Map(list.map((one) => [String(one.id), one])), [list]);

  if (readOnly) {
    return (
      <div className={inline ? classes.inline : classes.plain}>
        <span className={classes.label}>{label}</span>
        <span className={classes.value}>{chosen || '–'}</span>
      </div>
    );
  }
  return (
    <Select
      {...rest}
      data-field={field}
      data-autofocus={rest.autoFocus || undefined}
      ref={inputRef}
      {...(bare ? { 'aria-label': label } : { label })}
      size={inline ? 'xs' : 'sm'}
      classNames={inline ? { root: classes.inline, label: classes.label, input: classes.input, error: classes.fault } : undefined}
      data={list.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        if (id === null) onChange(null);
        else if (id !== String(value?.id)) onChange(byId.get(id) ?? null);
      }}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={search ? ({ options: all }) => (late ? all.filter((one) => 'label' in one && holds(one.label, wanted)) : all) : undefined}
      nothingFoundMessage={found.isFetching ? t('ui.loading') : found.error ? <span data-problem={problemMark(found.error)}>{t('ui.reference.failed')}</span> : t('desk.nothingFound')}
      renderOption={describe ? ({ option }) => describe(byId.get(option.value) ?? { id: 0 }) : undefined}
      rightSection={busy || (open && found.isFetching) ? <Loader size={14} /> : undefined}
      onKeyDown={keyDown}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // Once the answer is there its first is chosen, whatever was first before.
      selectFirstOptionOnChange={!late}
      allowDeselect={false}
      maxDropdownHeight={300}
      comboboxProps={{ shadow: 'md', withinPortal: true, ...(inline ? { width: 'target' } : {}) }}
      clearButtonProps={{ 'aria-label': t('desk.clear', { name: label }) }}
    />
  );
}
