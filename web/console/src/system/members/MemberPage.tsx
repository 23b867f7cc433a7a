import { Anchor, Badge, Tabs } from '@mantine/core';
import { PageHead, type RecordRow, type ResourceInfo, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { AuditTab } from '../../generic/AuditTab';
import { recordQuery } from '../../generic/record';
import { RecordForm } from '../../generic/RecordForm';
import { ErrorPage } from '../../pages/ErrorPage';
import { Forbidden } from '../../pages/Forbidden';
import { NotFoundPage } from '../../pages/NotFoundPage';
import { Unlisted } from '../../pages/Unlisted';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from '../pieces/SystemTrail';
import { requestLogs } from '../refused/data';
import { RefusalList } from '../refused/RefusalList';
import type { MemberTab } from '../routes';
import { ApiKeys } from './ApiKeys';

export interface MemberPlace {
  id: string;
  tab: MemberTab | undefined;
  /** Whether it is the account of a program. */
  api: boolean;
}

// The names that people know, first what every account needs.
const first = ['identifier', 'name', 'firstName', 'lastName', 'securityRole', 'defaultLocation', 'securityLocation', 'defaultDepartment', 'serviceDefaultBoard', 'salesDefaultLocation'];

function useNamed(resource: ResourceInfo | undefined): ResourceInfo | undefined {
  const t = useText();
  return useMemo(() => {
    if (!resource) return undefined;
    const titles: Record<string, string> = {
      identifier: t('system.members.memberId'),
      securityRole: t('system.members.securityRole'),
      defaultLocation: t('system.members.location'),
      serviceDefaultBoard: t('system.members.defaultBoard'),
    };
    const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
    const fields = resource.fields
      .map((field) => ({ ...field, title: titles[field.name] ?? field.title }))
      .sort((a, b) => place(a.name) - place(b.name));
    return { ...resource, fields };
  }, [resource, t]);
}

function nameOf(row: RecordRow, api: boolean): string {
  const name = api ? row.name : [row.firstName, row.lastName].filter(Boolean).join(' ');
  return String(name || row.identifier || '');
}

/** One member or API member: details, key pairs, audit. */
export function MemberPage({ id, tab = 'details', api }: MemberPlace) {
  const t = useText();
  const navigate = useNavigate();
  const { catalogue, find, may, error } = useCatalogue();
  const path = api ? 'system/apiMembers' : 'system/members';
  const resource = useNamed(find(path));
  const isNew = id === 'new';
  const known = /^\d+$/.test(id);
  const record = useQuery({ ...recordQuery(`${path}/${id}`), enabled: known });
  if (error) return <ErrorPage error={error} />;
  if (!isNew && !known) return <NotFoundPage />;
  if (record.error && !record.data) return <ErrorPage error={record.error} />;
  if (!catalogue) return <Waiting />;
  if (!resource) return <Unlisted path={path} />;
  if (isNew && !may(path, 'add')) return <Forbidden resource={resource} verb="add" />;
  if (known && !record.data) return <Waiting />;
  const row = record.data?.row ?? {};
  const number = Number(id);
  const keys = api ? 'system/apiMembers/{parentId}/apiKeys' : 'system/members/{parentId}/apiKeys';
  const trail = (
    <SystemTrail>
      <Anchor component={Link} to="/system/members" search={(api ? { tab: 'api' } : {}) as never} size="xs" underline="always">
        {api ? t('system.members.apiMembers') : t('system.members.title')}
      </Anchor>
    </SystemTrail>
  );
  const choose = (next: string | null) =>
    void navigate({
      to: api ? '/system/api-members/$id' : '/system/members/$id',
      params: { id },
      search: next === 'keys' || next === 'audit' || next === 'refused' ? { tab: next } : {},
      replace: true,
    });

  return (
    <>
      <PageHead title={isNew ? (api ? t('system.members.newApi') : t('system.members.new')) : nameOf(row, api)} over={trail} under={isNew ? undefined : String(row.identifier ?? '')}>
        {row.inactiveFlag === true && (
          <Badge size="lg" color="yellow" c="var(--mantine-color-text)">
            {t('system.inactive')}
          </Badge>
        )}
      </PageHead>
      <Tabs value={isNew ? 'details' : tab} onChange={choose}>
        <div className="reeve-tabs">
          <Tabs.List mb="md">
            <Tabs.Tab value="details">{t('system.members.details')}</Tabs.Tab>
            {!isNew && find(keys) && <Tabs.Tab value="keys">{t('system.keys.title')}</Tabs.Tab>}
            {!isNew && api && find(requestLogs) && <Tabs.Tab value="refused">{t('system.refused.tab')}</Tabs.Tab>}
            {!isNew && <Tabs.Tab value="audit">{t('generic.audit')}</Tabs.Tab>}
          </Tabs.List>
        </div>
        <Tabs.Panel value="details">
          {isNew ? (
            <RecordForm key="new" resource={resource} path={path} id="new" />
          ) : (
            record.data && <RecordForm key={id} resource={resource} path={path} id={number} record={record.data} />
          )}
        </Tabs.Panel>
        {!isNew && (
          <Tabs.Panel value="keys">
            <ApiKeys path={`${path}/${id}/apiKeys`} mayAdd={may(keys, 'add')} mayEdit={may(keys, 'edit')} mayDelete={may(keys, 'delete')} />
          </Tabs.Panel>
        )}
        {!isNew && api && (
          <Tabs.Panel value="refused">
            <RefusalList narrowing={{ member: number, period: 'month' }} who={false} />
          </Tabs.Panel>
        )}
        {!isNew && <Tabs.Panel value="audit">{<AuditTab resource={resource} id={number} />}</Tabs.Panel>}
      </Tabs>
    </>
  );
}
