import { Anchor, Badge, Button, Skeleton, Tabs } from '@mantine/core';
import { PageHead, useText } from '@reeve/ui';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { AuditTab } from '../../generic/AuditTab';
import { DeleteRecord } from '../../generic/DeleteRecord';
import { recordQuery } from '../../generic/record';
import { RecordForm } from '../../generic/RecordForm';
import { ErrorPage } from '../../pages/ErrorPage';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from '../pieces/SystemTrail';
import { roleRoute } from '../routes';
import { holdersQuery, listsQuery, roleQuery, rolesQuery, settingsQuery } from './data';
import { Holders } from './Holders';
import { NewRole } from './NewRole';
import { Permissions } from './Permissions';

const path = 'system/securityroles';

function Details({ id }: { id: number }) {
  const { find } = useCatalogue();
  const resource = find(path);
  const record = useQuery(recordQuery(`${path}/${id}`));
  if (!resource || !record.data) return <Skeleton h={240} />;
  return <RecordForm resource={resource} path={path} id={id} record={record.data} />;
}

/** One security role: what it grants, who holds it, its name. */
export function RolePage() {
  const t = useText();
  const id = Number(roleRoute.useParams().id);
  const { tab = 'permissions', right } = roleRoute.useSearch();
  const navigate = useNavigate();
  const { find, may } = useCatalogue();
  const role = useQuery(roleQuery(id));
  const roles = useQuery(rolesQuery);
  const settings = useQuery(settingsQuery(id));
  const items = useQuery(listsQuery(id));
  const mayMembers = may('system/members', 'inquire') && may('system/apiMembers', 'inquire');
  const holders = useQuery({ ...holdersQuery, enabled: mayMembers });
  const [copying, setCopying] = useState(false);
  const resource = find(path);

  const error = role.error ?? settings.error ?? items.error;
  if (error && !(role.data && settings.data && items.data)) return <ErrorPage error={error} />;
  if (!role.data || !settings.data || !items.data) return <Waiting />;
  const count = holders.data?.filter((holder) => holder.securityRole?.id === id).length;
  const choose = (next: string | null) =>
    void navigate({ to: '/system/roles/$id', params: { id: String(id) }, search: next === 'holders' || next === 'details' || next === 'audit' ? { tab: next } : {}, replace: true });
  const trail = (
    <SystemTrail>
      <Anchor component={Link} to="/system/roles" size="xs" underline="always">
        {t('system.roles.title')}
      </Anchor>
    </SystemTrail>
  );

  return (
    <>
      <PageHead
        title={role.data.name}
        over={trail}
        under={
          role.data.adminFlag ? <Badge c="var(--mantine-color-text)">{t('system.roles.builtIn')}</Badge> : role.data.inactiveFlag ? t('system.inactive') : undefined
        }
      >
        {may(path, 'add') && (
          <Button variant="default" leftSection={<IconCopy size={15} />} aria-haspopup="dialog" onClick={() => setCopying(true)}>
            {t('system.roles.copy')}
          </Button>
        )}
        {resource && may(path, 'delete') && !role.data.adminFlag && <DeleteRecord resource={resource} path={path} id={id} title={role.data.name} />}
      </PageHead>
      <Tabs value={tab} onChange={choose}>
        <div className="reeve-tabs">
          <Tabs.List mb="md">
            <Tabs.Tab value="permissions">{t('system.roles.permissions')}</Tabs.Tab>
            {mayMembers && (
              <Tabs.Tab value="holders" rightSection={count === undefined ? null : <span className="reeve-number">{count}</span>}>
                {t('system.roles.whoHolds')}
              </Tabs.Tab>
            )}
            <Tabs.Tab value="details">{t('system.members.details')}</Tabs.Tab>
            <Tabs.Tab value="audit">{t('generic.audit')}</Tabs.Tab>
          </Tabs.List>
        </div>
        <Tabs.Panel value="permissions">
          <Permissions key={id} role={role.data} settings={settings.data} items={items.data} mayEdit={may(path, 'edit')} right={right} />
        </Tabs.Panel>
        <Tabs.Panel value="holders">
          <Holders id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <Details id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="audit">{resource && <AuditTab resource={resource} id={id} />}</Tabs.Panel>
      </Tabs>
      {copying && <NewRole roles={roles.data ?? []} from={role.data} onClose={() => setCopying(false)} />}
    </>
  );
}
