import { Tabs } from '@mantine/core';
import { may, PageHead, recordTitle, type ResourceInfo, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLiveRecord } from '../desk/data/useLive';
import { useCatalogue } from '../frame/useCatalogue';
import { ErrorPage } from '../pages/ErrorPage';
import { Forbidden } from '../pages/Forbidden';
import { Unlisted } from '../pages/Unlisted';
import { Waiting } from '../pages/Waiting';
import { AuditTab } from './AuditTab';
import { ChildTab } from './ChildTab';
import { Crumb } from './Crumb';
import { DeleteRecord } from './DeleteRecord';
import { recordQuery } from './record';
import { recordAt, type RecordPlace } from './recordAt';
import { RecordForm } from './RecordForm';
import { recordRoute } from './routes';

const DocumentsTab = lazy(() => import('./DocumentsTab').then((module) => ({ default: module.DocumentsTab })));

function Existing({ place, kids }: { place: RecordPlace & { id: number }; kids: ResourceInfo[] }) {
  const t = useText();
  const { path, id, resource } = place;
  const { tab = 'details' } = recordRoute.useSearch();
  const navigate = useNavigate();
  const address = `${path}/${id}`;
  const record = useQuery(recordQuery(address));
  useLiveRecord(resource.path, id, [
    ['record', address],
    ['fresh', address],
    ['documents', resource.documents, id],
    ...kids.map((kid) => ['list', childPath(kid, address)]),
  ]);
  if (record.error && !record.data) return <ErrorPage error={record.error} />;
  if (!record.data) return <Waiting />;
  const title = recordTitle(resource, record.data.row);
  const choose = (next: string | null) =>
    void navigate({ to: '/record/$', params: { _splat: address }, search: next === 'details' || !next ? {} : { tab: next }, replace: true });
  return (
    <>
      <PageHead title={title} over={<Crumb path={path} resource={resource} />}>
        {may(resource, 'delete') && <DeleteRecord resource={resource} path={path} id={id} title={title} />}
      </PageHead>
      <Tabs value={tab} onChange={choose}>
        <div className="reeve-tabs">
          <Tabs.List>
            <Tabs.Tab value="details">{t('generic.details')}</Tabs.Tab>
            {kids.map((kid) => (
              <Tabs.Tab key={kid.path} value={kid.path.split('/').at(-1) ?? kid.path}>
                {kid.title}
              </Tabs.Tab>
            ))}
            {resource.documents && <Tabs.Tab value="documents">{t('generic.documents')}</Tabs.Tab>}
            <Tabs.Tab value="audit">{t('generic.audit')}</Tabs.Tab>
          </Tabs.List>
        </div>
        <Tabs.Panel value="details" pt="md">
          <RecordForm key={address} resource={resource} path={path} id={id} record={record.data} />
        </Tabs.Panel>
        {kids.map((kid) => (
          <Tabs.Panel key={kid.path} value={kid.path.split('/').at(-1) ?? kid.path} pt="md">
            <ChildTab resource={kid} path={childPath(kid, address)} />
          </Tabs.Panel>
        ))}
        {resource.documents && (
          <Tabs.Panel value="documents" pt="md">
            <Suspense fallback={<Waiting />}>
              <DocumentsTab recordType={resource.documents} recordId={id} />
            </Suspense>
          </Tabs.Panel>
        )}
        <Tabs.Panel value="audit" pt="md">
          <AuditTab resource={resource} id={id} row={record.data.row} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** The address of a child's list: the child's last name below the record's own address. */
function childPath(kid: ResourceInfo, address: string): string {
  return `${address}/${kid.path.split('/').at(-1) ?? ''}`;
}

/** A record of any resource. */
export function RecordPage() {
  const t = useText();
  const { _splat: address = '' } = recordRoute.useParams();
  const { catalogue, error } = useCatalogue();
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  const place = recordAt(catalogue, address);
  if (!place) return <Unlisted path={address.replace(/\/new$/, '')} />;
  const { path, id, resource } = place;
  if (id === 'new') {
    if (!may(resource, 'add')) return <Forbidden resource={resource} verb="add" />;
    return (
      <>
        <PageHead title={t('generic.new', { name: resource.name })} over={<Crumb path={path} resource={resource} />} />
        <RecordForm key={address} resource={resource} path={path} id="new" />
      </>
    );
  }
  const kids = catalogue.resources.filter((one) => one.kind === 'child' && one.parent?.toLowerCase() === resource.path.toLowerCase() && one.rights.inquire !== 'None' && !(resource.documents && /\/documents$/i.test(one.path)));
  return <Existing key={address} place={{ path, id, resource }} kids={kids} />;
}
