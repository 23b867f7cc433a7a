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

/** The same texts in other words: a language lacks none of them, or it does not compile. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** Other languages, each fetched when somebody wants it. */
export type Languages = Record<string, () => Promise<Translated<Texts>>>;

let languages: Languages = {};

/** Starts the catalogue of texts: synchronous, so that the first paint has words. */
export function startTexts(texts: Texts, others: Languages = {}): void {
  languages = others;
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: texts } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
}

/** The language of the texts for a locale (none: the browser's): its own, or English where there are no texts in it. */
export function languageOf(locale: string | undefined): string {
  const language = (locale ?? navigator.language).split('-')[0] ?? 'en';
  return language in languages ? language : 'en';
}

/** Goes on in the language of a locale; tells every text, and with it every date and number, to be written anew. */
export async function speak(locale: string | undefined): Promise<void> {
  const language = languageOf(locale);
  const texts = languages[language];
  if (texts && !i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', await texts());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The function that answers a text for its key. */
export function useText() {
  return useTranslation().t;
}
