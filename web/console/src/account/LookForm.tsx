import { Group, Input, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { showDateTime, showDecimal, useAppearance, useText } from '@reeve/ui';
import { useMemo, useState } from 'react';
import { locales } from '../texts/languages';

const browser = '';

function languageName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
}

/** Theme, language and time zone: kept by the server, so that they are the same on every device. */
export function LookForm() {
  const t = useText();
  const [{ theme, locale, timeZone }, change] = useAppearance();
  const [now, setNow] = useState(() => new Date().toISOString());
  useInterval(() => setNow(new Date().toISOString()), 10_000, { autoInvoke: true });
  const own = useMemo(() => Intl.DateTimeFormat().resolvedOptions(), []);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('frame.theme')} labelElement="div">
        <SegmentedControl
          fullWidth
          value={theme ?? 'auto'}
          onChange={(value) => change({ theme: value === 'light' || value === 'dark' ? value : 'auto' })}
          data={[
            { value: 'light', label: t('frame.light') },
            { value: 'dark', label: t('frame.dark') },
            { value: 'auto', label: t('frame.auto') },
          ]}
          aria-label={t('frame.theme')}
        />
      </Input.Wrapper>
      <Select
        label={t('account.language')}
        data={[{ value: browser, label: t('account.asBrowser', { what: languageName(own.locale) }) }, ...locales.map((tag) => ({ value: tag, label: languageName(tag) }))]}
        value={locale ?? browser}
        onChange={(tag) => change({ locale: tag || undefined })}
        allowDeselect={false}
      />
      <Select
        label={t('account.timeZone')}
        data={[{ value: browser, label: t('account.asBrowser', { what: own.timeZone }) }, ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))]}
        value={timeZone ?? browser}
        onChange={(zone) => change({ timeZone: zone || undefined })}
        searchable
        limit={100}
        allowDeselect={false}
      />
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('account.example')}
        </Text>
        <Text size="sm" className="reeve-number" aria-live="off">
          {`${showDateTime(now)} · ${showDecimal(1234.5, 2)}`}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('account.everywhere')}
      </Text>
    </Stack>
  );
}
