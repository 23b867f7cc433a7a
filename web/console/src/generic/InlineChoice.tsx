import { Loader, Menu, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  catalogueQuery,
  type FieldInfo,
  isObject,
  isProblem,
  patch,
  type RecordRow,
  referencesQuery,
  referenceText,
  showValue,
  targetPath,
  useText,
  valueAt,
} from '@reeve/ui';
import { IconChevronDown } from '@tabler/icons-react';
import { type InfiniteData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from './rows';

interface Props {
  path: string;
  field: FieldInfo;
  row: RecordRow;
}

function replaced(data: InfiniteData<Page> | undefined, id: number | undefined, name: string, value: unknown): InfiniteData<Page> | undefined {
  if (!data) return data;
  const pages = data.pages.map((page) => ({ ...page, rows: page.rows.map((row) => (row.id === id ? { ...row, [name]: value } : row)) }));
  return { ...data, pages };
}

function idOf(value: unknown): number | undefined {
  return isObject(value) && typeof value.id === 'number' ? value.id : undefined;
}

/** A value of a row that is changed where it stands: a plain button until it is pressed, since a list draws many of them. */
export function InlineChoice(props: Props) {
  const t = useText();
  const [used, setUsed] = useState(false);
  const { field, row } = props;
  if (used) return <Choice {...props} />;
  const text = showValue(field, valueAt(row, field.name));
  return (
    <button type="button" className="reeve-inline" tabIndex={-1} aria-haspopup="menu" aria-label={t('generic.change', { what: field.title, value: text })} onClick={() => setUsed(true)}>
      <span className="reeve-cut">{text || '–'}</span>
      <IconChevronDown size={12} aria-hidden />
    </button>
  );
}

/** The menu behind it; a refused change goes back and says why. */
function Choice({ path, field, row }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(true);
  const { data: catalogue } = useQuery(catalogueQuery);
  const value = valueAt(row, field.name);
  const target = targetPath(field.target, field.within ? idOf(valueAt(row, field.within)) : undefined);
  const records = useQuery({
    ...referencesQuery(catalogue, field.target ?? '', target ?? '', field.targetLabel, ''),
    enabled: open && field.type === 'reference' && target !== undefined,
  });
  const put = (next: unknown) =>
    queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: ['list', path] }, (data) => replaced(data, row.id, field.name, next));
  const change = useMutation({
    mutationFn: (next: unknown) => {
      const sent = field.type === 'reference' ? { id: idOf(next) } : next;
      return patch<RecordRow>(`${path}/${row.id}`, [{ op: 'replace', path: field.name, value: sent }]);
    },
    onMutate: put,
    onSuccess: (saved) => put(valueAt(saved, field.name)),
    onError: (error) => {
      put(value);
      const words = isProblem(error) ? [error.message, ...error.faults.map((fault) => fault.message)].join(' ') : String(error);
      notifications.show({ color: 'red', title: t('generic.notChanged'), message: words });
    },
  });
  const text = showValue(field, value);
  const options = field.type === 'choice' ? (field.options ?? []).map((one) => ({ key: one, label: one, value: one as unknown })) : [];
  const found = (records.data ?? []).map((one) => ({ key: String(one.id), label: referenceText(one, field.targetLabel), value: one as unknown }));
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton className="reeve-inline" tabIndex={-1} aria-label={t('generic.change', { what: field.title, value: text })}>
          <span className="reeve-cut">{text || '–'}</span>
          {change.isPending ? <Loader size={10} /> : <IconChevronDown size={12} aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Label>{field.title}</Menu.Label>
        {[...options, ...found].map((option) => (
          <Menu.Item key={option.key} disabled={option.label === text} onClick={() => change.mutate(option.value)}>
            {option.label}
          </Menu.Item>
        ))}
        {records.isFetching && <Menu.Item disabled>{t('ui.loading')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
