import { may, PageHead, resourceAt, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../frame/LinkButton';
import { useCatalogue } from '../frame/useCatalogue';
import { ErrorPage } from '../pages/ErrorPage';
import { Unlisted } from '../pages/Unlisted';
import { Waiting } from '../pages/Waiting';
import { recordAddress } from './addresses';
import { Crumb } from './Crumb';
import { ListView } from './ListView';
import { listRoute } from './routes';

/** The list of any resource. */
export function ListPage() {
  const t = useText();
  const { _splat: path = '' } = listRoute.useParams();
  const search = listRoute.useSearch();
  const navigate = useNavigate();
  const { catalogue, error } = useCatalogue();
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  const resource = resourceAt(catalogue, path);
  if (!resource) return <Unlisted path={path} />;
  return (
    <div className="reeve-tall">
      <PageHead title={resource.title} over={<Crumb path={path} resource={resource} here />}>
        {may(resource, 'add') && resource.uploads !== true && (
          <LinkButton {...recordAddress(path, 'new')} leftSection={<IconPlus size={16} />}>
            {t('generic.new', { name: resource.name })}
          </LinkButton>
        )}
      </PageHead>
      <ListView
        key={path}
        path={path}
        resource={resource}
        search={search}
        adds={may(resource, 'add') && resource.uploads !== true ? t('generic.new', { name: resource.name }) : undefined}
        setSearch={(change) => void navigate({ to: '/list/$', params: { _splat: path }, search: { ...search, ...change }, replace: true })}
      />
    </div>
  );
}
