import { useText } from '@reeve/ui';
import { useMemo } from 'react';
import { modules, offers, tablesOf } from '../../frame/modules';
import { useCatalogue } from '../../frame/useCatalogue';

export interface Command {
  key: string;
  title: string;
  /** Where in the navigation it is. */
  module: string;
  to: string;
}

/** Every screen and list that the rights allow. */
export function useCommands(): Command[] {
  const t = useText();
  const { catalogue } = useCatalogue();
  return useMemo(() => {
    const resources = catalogue?.resources ?? [];
    const list: Command[] = [
      { key: '/', title: t('frame.dashboard'), module: '', to: '/' },
      { key: '/account', title: t('frame.myAccount'), module: '', to: '/account' },
    ];
    for (const module of modules) {
      const name = t(`frame.modules.${module.key}`);
      for (const screen of module.screens) {
        if (!offers(screen, resources)) continue;
        const to = screen.tab ? `${screen.to}?tab=${screen.tab}` : screen.to;
        list.push({ key: screen.text, title: screen.also ? `${t(`frame.screens.${screen.text}`)}: ${t(screen.also)}` : t(`frame.screens.${screen.text}`), module: name, to });
      }
      for (const table of tablesOf(module.key, resources)) list.push({ key: table.path, title: table.title, module: name, to: `/list/${table.path}` });
    }
    for (const table of resources) {
      if (table.kind === 'setup' && !table.path.includes('{') && table.rights.inquire !== 'None')
        list.push({ key: table.path, title: table.title, module: t('frame.screens.setup'), to: `/list/${table.path}` });
    }
    return list;
  }, [catalogue, t]);
}
