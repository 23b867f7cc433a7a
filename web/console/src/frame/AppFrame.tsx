import { AppShell, Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { MissingRightWay, useKeptAppearance, useText } from '@reeve/ui';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { ErrorPage } from '../pages/ErrorPage';
import { Waiting } from '../pages/Waiting';
import { Mark } from './Brand';
import classes from './frame.module.css';
import { GrantWay } from './GrantWay';
import { KeptNote } from './KeptNote';
import { ModuleNav } from './ModuleNav';
import { TopBar } from './TopBar';
import { useCatalogue } from './useCatalogue';

/** What stands around every screen: navigation at the left, search and account above. */
export function AppFrame() {
  const t = useText();
  const { catalogue, error } = useCatalogue();
  useKeptAppearance();
  const [drawer, { open, close }] = useDisclosure(false);
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'reeve.collapsed', defaultValue: false, getInitialValueInEffect: false });
  const here = useRouterState({ select: (state) => state.location.pathname });

  useEffect(close, [here, close]);

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true, desktop: collapsed } }}
      layout="alt"
      padding={{ base: 'sm', sm: 'lg' }}
      transitionDuration={0}
      withBorder={false}
    >
      <a href="#content" className="reeve-skip">
        {t('frame.skip')}
      </a>
      <AppShell.Header style={{ borderBottom: '1px solid var(--reeve-line)' }}>
        <TopBar collapsed={collapsed} collapse={() => setCollapsed(!collapsed)} openDrawer={open} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.nav} component="div">
        <Link to="/" className={classes.brand}>
          <Mark />
          Reeve
        </Link>
        <ModuleNav />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <div className={classes.main}>
          <KeptNote />
          <Suspense fallback={<Waiting />}>
            <MissingRightWay value={GrantWay}>{error && !catalogue ? <ErrorPage error={error} /> : <Outlet />}</MissingRightWay>
          </Suspense>
        </div>
      </AppShell.Main>
      <Drawer
        opened={drawer}
        onClose={close}
        size={272}
        padding={0}
        title={t('frame.navigation')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
        styles={{
          content: { background: 'var(--reeve-nav)', color: 'var(--reeve-nav-text)' },
          header: { background: 'var(--reeve-nav)', color: '#fff', padding: '10px 16px' },
          close: { color: '#fff' },
        }}
      >
        <ModuleNav />
      </Drawer>
    </AppShell>
  );
}
