import { ActionIcon, Menu } from '@mantine/core';
import { type Level, useText, type Verb } from '@reeve/ui';
import { IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { verbs } from './matrix';

interface Props {
  label: string;
  levels: readonly Level[];
  set: (which: readonly Verb[], level: Level) => void;
}

/** Sets all verbs, or one, to a level: of a row or of a whole module. Made only once it is asked for. */
export function SetMenu({ label, levels, set }: Props) {
  const t = useText();
  const [used, setUsed] = useState(false);
  const button = (
    <ActionIcon variant="subtle" color="gray" c="inherit" size={28} aria-label={label} aria-haspopup="menu" onClick={used ? undefined : () => setUsed(true)}>
      <IconDotsVertical size={16} />
    </ActionIcon>
  );
  if (!used) return button;
  return (
    <Menu position="bottom-end" defaultOpened>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('system.roles.setAll')}</Menu.Label>
        {levels.map((level) => (
          <Menu.Item key={level} onClick={() => set(verbs, level)}>
            {t('system.roles.allVerbs', { level: t(`system.roles.levels.${level}`) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {verbs.map((verb) =>
          levels
            .filter((level) => level !== 'My')
            .map((level) => (
              <Menu.Item key={`${verb}${level}`} onClick={() => set([verb], level)}>
                {t('system.roles.oneVerb', { verb: t(`system.roles.verbs.${verb}`), level: t(`system.roles.levels.${level}`) })}
              </Menu.Item>
            )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
