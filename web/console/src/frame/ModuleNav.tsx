import { Skeleton, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { apiBase, useText } from '@reeve/ui';
import { IconChevronRight, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import classes from './frame.module.css';
import { type MenuEntry, menuEntries, menuQuery } from './menu';
import { dashboardIcon as DashboardIcon, type ModuleKey, moduleOf, modules, type NavModule, offers, tablesOf } from './modules';
import { useCatalogue } from './useCatalogue';

interface GroupProps {
  module: NavModule;
  open: boolean;
  toggle: () => void;
}

/** A page outside the console that the company put into the menu. */
function OwnEntry({ entry }: { entry: MenuEntry }) {
  const t = useText();
  return (
    <a href={entry.link} className={classes.link} {...(entry.newWindowFlag ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
      {entry.imageFlag && <img src={`${apiBase}/${menuEntries}/${entry.id}/image`} alt="" width={16} height={16} className={classes.entryImage} />}
      {entry.caption}
      <IconExternalLink size={13} className={classes.outside} role="img" aria-label={entry.newWindowFlag ? t('frame.newWindow') : t('frame.outside')} />
    </a>
  );
}

function Group({ module, open, toggle }: GroupProps) {
  const t = useText();
  const id = useId();
  const { catalogue, may } = useCatalogue();
  const { data: entries } = useQuery({ ...menuQuery, enabled: may(menuEntries, 'inquire') });
  const own = entries?.filter((entry) => moduleOf(entry.menuLocation) === module.key) ?? [];
  const resources = catalogue?.resources ?? [];
  const screens = module.screens.filter((screen) => offers(screen, resources));
  const tables = tablesOf(module.key, resources);
  if (screens.length + tables.length + own.length === 0) return null;
  const Icon = module.icon;
  return (
    <li>
      <button type="button" className={classes.module} aria-expanded={open} aria-controls={id} onClick={toggle}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {t(`frame.modules.${module.key}`)}
        <IconChevronRight size={14} className={classes.chevron} aria-hidden />
      </button>
      <ul id={id} className={classes.inner} hidden={!open}>
        {screens.map((screen) => (
          <li key={screen.text}>
            <Link to={screen.to} search={{ tab: screen.tab } as never} activeOptions={{ explicitUndefined: screen.to === '/system/members' }} className={classes.link}>
              {t(`frame.screens.${screen.text}`)}
            </Link>
          </li>
        ))}
        {tables.map((table) => (
          <li key={table.path}>
            <Link to="/list/$" params={{ _splat: table.path }} className={classes.link} activeOptions={{ includeSearch: false }}>
              {table.title}
            </Link>
          </li>
        ))}
        {own.map((entry) => (
          <li key={entry.id}>
            <OwnEntry entry={entry} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Space in px between the entry where one is and the menu's edge. */
const margin = 12;

/** The modules with their screens and lists: only what the rights allow. */
export function ModuleNav() {
  const t = useText();
  const { error, isPending } = useCatalogue();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const [open, setOpen] = useLocalStorage<ModuleKey[]>({
    key: 'reeve.modules',
    defaultValue: ['serviceDesk', 'companies'],
    getInitialValueInEffect: false,
  });
  const toggle = (key: ModuleKey) => setOpen((keys) => (keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]));
  const list = useRef<HTMLElement>(null);
  // Where one is stays in sight in a menu that is longer than the window.
  useEffect(() => {
    const link = list.current?.querySelector('a[aria-current="page"]');
    if (!list.current || !link) return;
    const [frame, at] = [list.current.getBoundingClientRect(), link.getBoundingClientRect()];
    list.current.scrollTop += Math.max(0, at.bottom + margin - frame.bottom) - Math.max(0, frame.top + margin - at.top);
  }, [here, isPending]);
  const forced: ModuleKey | undefined = here.startsWith('/system') ? 'system' : undefined;
  return (
    <nav ref={list} aria-label={t('frame.navigation')} className={classes.list}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        <li>
          <Link to="/" className={classes.link}>
            <DashboardIcon size={18} stroke={1.6} aria-hidden />
            {t('frame.dashboard')}
          </Link>
        </li>
        {isPending && modules.map((module) => <Skeleton component="li" key={module.key} h={22} my={12} mx={10} w="auto" opacity={0.15} />)}
        {!isPending &&
          modules.map((module) => (
            <Group key={module.key} module={module} open={open.includes(module.key) || forced === module.key} toggle={() => toggle(module.key)} />
          ))}
      </ul>
      {error && (
        <Text size="xs" p="sm" c="inherit">
          {t('frame.noNavigation')}
        </Text>
      )}
    </nav>
  );
}
