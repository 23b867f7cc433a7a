import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { usePreference } from './api/preferences';
import { type Look, setFormats } from './formats';
import { languageOf, speak } from './i18n';

/** How the member wants the console to look. */
export interface Appearance extends Look {
  theme?: 'light' | 'dark' | 'auto' | undefined;
}

const none: Appearance = {};
const lastUsed = 'reeve.look';

/** Begins as this device was used last, so that the first paint is right. */
export function startLook(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(lastUsed) ?? '{}') as Look;
    apply({ locale: kept.locale, timeZone: kept.timeZone });
  } catch {
    // A device that remembers nothing begins as its browser is set up.
  }
}

function apply(look: Look): void {
  setFormats(look, languageOf(look.locale));
  void speak(look.locale);
}

/** The member's appearance, and how to change it. */
export function useAppearance(): [Appearance, (change: Appearance) => void] {
  const [kept, keep] = usePreference<Appearance>('appearance', none);
  const { colorScheme } = useMantineColorScheme();
  return [{ ...kept, theme: kept.theme ?? colorScheme }, (change) => keep({ ...kept, ...change })];
}

/** Keeps the page as the member wants it; stands once in the frame. */
export function useKeptAppearance(): void {
  const [{ theme, locale, timeZone }] = usePreference<Appearance>('appearance', none);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    apply({ locale, timeZone });
    try {
      localStorage.setItem(lastUsed, JSON.stringify({ locale, timeZone }));
    } catch {
      // Only the next first paint is without it.
    }
  }, [locale, timeZone]);
}
