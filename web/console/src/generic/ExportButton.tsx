import { ActionIcon, Button, Group, Loader, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { csvLine, isProblem, type ResourceInfo, showNumber, showValue, useText, valueAt } from '@reeve/ui';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { chosenColumns } from './columns';
import { askedFields, type ListAsk, readPage } from './rows';

interface Props {
  resource: ResourceInfo;
  ask: ListAsk;
  columns: string | undefined;
}

const pageSize = 1000;

function save(name: string, parts: string[]): void {
  // The mark at the start tells a spreadsheet that the text is UTF-8.
  const address = URL.createObjectURL(new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Writes the filtered list as CSV, page by page, telling how far it is. */
export function ExportButton({ resource, ask, columns }: Props) {
  const t = useText();
  const [done, setDone] = useState<number>();
  const stop = useRef<AbortController>(null);
  const run = async () => {
    const fields = chosenColumns(resource, columns);
    const parts = [csvLine(fields.map((field) => field.title))];
    const wanted = { ...ask, fields: askedFields(resource, fields.map((field) => field.name)) };
    const control = new AbortController();
    stop.current = control;
    setDone(0);
    try {
      let next: string | undefined;
      let count = 0;
      do {
        const page = await readPage(wanted, next, pageSize, control.signal);
        parts.push(...page.rows.map((row) => csvLine(fields.map((field) => exported(field, valueAt(row, field.name))))));
        count += page.rows.length;
        setDone(count);
        next = page.next;
      } while (next);
      save(`${resource.title.toLowerCase().replaceAll(/\W+/g, '-')}-${new Date().toISOString().slice(0, 10)}.csv`, parts);
      notifications.show({ color: 'pine', message: t('generic.exported', { total: showNumber(count) }) });
    } catch (error) {
      if (!control.signal.aborted) notifications.show({ color: 'red', title: t('generic.exportFailed'), message: isProblem(error) ? error.message : String(error) });
    } finally {
      setDone(undefined);
    }
  };
  if (done !== undefined) {
    return (
      <Group gap={6} wrap="nowrap" role="status">
        <Loader size={14} />
        <Text size="xs" className="reeve-number" style={{ whiteSpace: 'nowrap' }}>
          {t('generic.exporting', { total: showNumber(done) })}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={() => stop.current?.abort()}>
          {t('ui.cancel')}
        </Button>
      </Group>
    );
  }
  return (
    <Tooltip label={t('generic.export')}>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('generic.export')} onClick={() => void run()}>
        <IconDownload size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

/** A value as a file holds it: instants and numbers as the wire writes them, so that other programs read them. */
function exported(field: Parameters<typeof showValue>[0], value: unknown): string {
  if (field.type === 'dateTime' || field.type === 'decimal' || field.type === 'integer' || field.type === 'number' || field.type === 'date') {
    return value === undefined || value === null ? '' : String(value);
  }
  return showValue(field, value);
}
