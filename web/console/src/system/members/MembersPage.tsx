import { Tabs } from '@mantine/core';
import { PageHead, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { ListView } from '../../generic/ListView';
import { ErrorPage } from '../../pages/ErrorPage';
import { Unlisted } from '../../pages/Unlisted';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from '../pieces/SystemTrail';
import { membersRoute } from '../routes';

const columns = {
  members: 'identifier,fullName,securityRole,licenseClass,officeEmail,serviceDefaultBoard,inactiveFlag,lastLogin',
  api: 'identifier,fullName,securityRole,defaultLocation,serviceDefaultBoard,emailAddress,inactiveFlag',
} as const;

const tall = { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 } as const;

/** The people who work with Reeve, and the accounts of programs. */
export function MembersPage() {
  const t = useText();
  const navigate = useNavigate();
  const { catalogue, find, may, error } = useCatalogue();
  const { tab = 'members', ...search } = membersRoute.useSearch();
  const people = find('system/members');
  const programs = find('system/apiMembers');
  if (error) return <ErrorPage error={error} />;
  const resource = tab === 'api' ? programs : people;
  const path = tab === 'api' ? 'system/apiMembers' : 'system/members';
  if (!catalogue) return <Waiting />;
  if (!resource) return <Unlisted path={path} />;
  return (
    <div className="reeve-tall">
      <PageHead title={t('system.members.title')} over={<SystemTrail />} under={tab === 'api' ? t('system.members.apiAbout') : t('system.members.about')}>
        {may(path, 'add') && (
          <LinkButton to={tab === 'api' ? '/system/api-members/$id' : '/system/members/$id'} params={{ id: 'new' }} leftSection={<IconPlus size={16} />}>
            {tab === 'api' ? t('system.members.newApi') : t('system.members.new')}
          </LinkButton>
        )}
      </PageHead>
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '/system/members', search: next === 'api' ? { tab: 'api' } : {}, replace: true })}
        style={tall}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="members">{t('system.members.title')}</Tabs.Tab>
          <Tabs.Tab value="api">{t('system.members.apiMembers')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab} style={tall}>
          <ListView
            key={path}
            path={path}
            resource={resource}
            search={search}
            standard={columns[tab]}
            adds={may(path, 'add') ? (tab === 'api' ? t('system.members.newApi') : t('system.members.new')) : undefined}
            setSearch={(change) => void navigate({ to: '/system/members', search: { ...(tab === 'api' ? { tab } : {}), ...search, ...change }, replace: true })}
          />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
