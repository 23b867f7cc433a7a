import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { catalogueQuery } from '../api/catalogue';
import { useText } from '../i18n';
import { problemMark } from '../pieces/ErrorNote';
import { type ReferenceValue, referenceText } from '../records/values';
import { holds, labelOf, referencesQuery, targetPath } from './references';
import { useLateEnter } from './useLateEnter';

export interface ReferencePickerProps extends Omit<SelectProps, 'value' | 'onChange' | 'data' | 'searchable' | 'error'> {
  /** Path of the list to pick from, as the catalogue says it. */
  target: string | undefined;
  targetLabel?: string | undefined;
  /** The record that holds what may be picked, where the path has a parent. */
  within?: number | undefined;
  /** What the record to choose first is called. */
  withinTitle?: string | undefined;
  value: ReferenceValue | number | null | undefined;
  onChange: (value: ReferenceValue | null) => void;
  error?: React.ReactNode;
}

/** Picks a record by typing a part of its name. */
export function ReferencePicker({ target, targetLabel, within, withinTitle, value, onChange, error, ...rest }: ReferencePickerProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 180);
  const { data: catalogue } = useQuery(catalogueQuery);
  const path = targetPath(target, within);
  const label = labelOf(catalogue, target, targetLabel);
  const found = useQuery({
    ...referencesQuery(catalogue, target ?? '', path ?? '', targetLabel, asked),
    enabled: open && path !== undefined,
  });
  const chosenId = typeof value === 'number' ? value : value?.id;
  const chosenText = referenceText(value, label);

  // While the chosen name still stands in the field, it is not a search.
  const search = (words: string) => setText(words === chosenText ? '' : words);

  const data = useMemo(() => {
    const options = (found.data ?? []).map((row) => ({ value: String(row.id), label: referenceText(row, label) }));
    if (chosenId !== undefined && !options.some((option) => option.value === String(chosenId))) {
      options.unshift({ value: String(chosenId), label: chosenText });
    }
    return options;
  }, [found.data, label, chosenId, chosenText]);

  const choose = (id: string | null) => {
    if (id === null) {
      onChange(null);
      return;
    }
    const row = found.data?.find((one) => String(one.id) === id);
    onChange({ id: Number(id), name: row ? referenceText(row, label) : chosenText });
  };

  // Until the server has answered for what is typed, only what fits it of the earlier answer: Enter must not take another.
  const late = open && (asked !== wanted || found.isPlaceholderData || found.isLoading);
  const keyDown = useLateEnter({
    text: wanted,
    late,
    list: found.data ?? [],
    choose: (row) => {
      choose(String(row.id));
      setOpen(false);
    },
  });

  const waiting = path === undefined;
  return (
    <Select
      {...rest}
      searchable
      clearable={rest.clearable ?? !rest.required}
      selectFirstOptionOnChange={!late}
      data={data}
      filter={({ options }) => (late ? options.filter((one) => 'label' in one && holds(one.label, wanted)) : options)}
      value={chosenId === undefined ? null : String(chosenId)}
      onChange={choose}
      onSearchChange={search}
      onKeyDown={keyDown}
      dropdownOpened={open}
      onDropdownOpen={() => {
        setText('');
        setOpen(true);
      }}
      onDropdownClose={() => setOpen(false)}
      disabled={rest.disabled || waiting}
      placeholder={waiting && withinTitle ? t('ui.reference.first', { what: withinTitle }) : (rest.placeholder ?? t('ui.reference.type'))}
      nothingFoundMessage={found.isFetching ? t('ui.loading') : found.error ? <span data-problem={problemMark(found.error)}>{t('ui.reference.failed')}</span> : t('ui.reference.none')}
      rightSection={found.isFetching && open ? <Loader size={14} /> : undefined}
      clearButtonProps={{ 'aria-label': t('ui.reference.clear') }}
      maxDropdownHeight={280}
      error={error}
    />
  );
}
