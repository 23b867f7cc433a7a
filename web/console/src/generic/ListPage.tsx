import { PageHead, resourceAt, useText } from '@reeve/ui';
import { NotFoundPage } from '../pages/NotFoundPage';
import { Waiting } from '../pages/Waiting';
import { useCatalogue } from '../frame/useCatalogue';
import { listRoute } from './routes';
import { ErrorPage } from '../pages/ErrorPage';

/** The list of any resource. */
export function ListPage() {
  const t = useText();
  const { _splat: path = '' } = listRoute.useParams();
  const { catalogue, error } = useCatalogue();
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  const resource = resourceAt(catalogue, path);
  if (!resource) return <NotFoundPage />;
  return <PageHead title={resource.title || t('generic.list')} />;
}
