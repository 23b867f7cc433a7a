import { uiTexts } from '@reeve/ui';
import { accountTexts } from './en.account';
import { deskTexts } from './en.desk';
import { frameTexts } from './en.frame';
import { genericTexts } from './en.generic';
import { systemTexts } from './en.system';

/** All texts of the console: one catalogue, so that it can be translated. */
export const en = {
  ui: uiTexts,
  frame: frameTexts,
  generic: genericTexts,
  account: accountTexts,
  system: systemTexts,
  desk: deskTexts,
} as const;

declare module '@reeve/ui/i18n' {
  interface Texts {
    frame: typeof frameTexts;
    generic: typeof genericTexts;
    account: typeof accountTexts;
    system: typeof systemTexts;
    desk: typeof deskTexts;
  }
}
