import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { uiTexts } from './texts/en';

/** All texts of a console: each console adds its own by declaration merging. */
export interface Texts {
  ui: typeof uiTexts;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    returnNull: false;
  }
}

/** Starts the catalogue of texts: synchronous, so that the first paint has words. */
export function startTexts(texts: Texts): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: texts } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
}

/** The function that answers a text for its key. */
export function useText() {
  return useTranslation().t;
}
