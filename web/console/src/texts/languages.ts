import type { Languages } from '@reeve/ui';

/** The languages beside English, each with all texts; fetched when somebody wants one. */
export const languages: Languages = {};

/** What can be chosen in My account: a language that there are texts in, with the formats of a country. */
export const locales = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE'] as const;
