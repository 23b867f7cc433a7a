import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconLayoutSidebar, IconMenu2, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { GlobalSearch } from '../desk/GlobalSearch';
import { AccountMenu } from './AccountMenu';
import classes from './frame.module.css';
import { useCatalogue } from './useCatalogue';

interface Props {
  collapsed: boolean;
  collapse: () => void;
  openDrawer: () => void;
}

/** Search, new ticket and the account, above all screens. */
export function TopBar({ collapsed, collapse, openDrawer }: Props) {
  const t = useText();
  const { may } = useCatalogue();
  const label = collapsed ? t('frame.expand') : t('frame.collapse');
  return (
    <div className={classes.bar}>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" c="inherit" size={36} aria-label={t('frame.menu')} aria-haspopup="dialog" onClick={openDrawer}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <Tooltip label={label}>
        <ActionIcon visibleFrom="sm" variant="subtle" color="gray" c="inherit" size={34} aria-label={label} aria-pressed={collapsed} onClick={collapse}>
          <IconLayoutSidebar size={19} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.search}>
        <GlobalSearch />
      </div>
      {may('service/tickets', 'add') && (
        <>
          <Button component={Link} to="/service/new" leftSection={<IconPlus size={16} />} visibleFrom="sm">
            {t('frame.newTicket')}
          </Button>
          <ActionIcon component={Link} to="/service/new" hiddenFrom="sm" size={36} variant="filled" aria-label={t('frame.newTicket')}>
            <IconPlus size={18} />
          </ActionIcon>
        </>
      )}
      <AccountMenu />
    </div>
  );
}
