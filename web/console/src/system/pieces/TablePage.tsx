import { may, PageHead, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { recordAddress } from '../../generic/addresses';
import { ListView } from '../../generic/ListView';
import type { ListSearch } from '../../generic/search';
import { ErrorPage } from '../../pages/ErrorPage';
import { Unlisted } from '../../pages/Unlisted';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from './SystemTrail';

interface Props {
  path: string;
  title: string;
  about: string;
  columns: string;
  /** What stands in place of the button that makes a new record. */
  children?: ReactNode;
}

/** A System screen that is a list with chosen columns. */
export function TablePage({ path, title, about, columns, children }: Props) {
  const t = useText();
  const { catalogue, find, error } = useCatalogue();
  const [search, setSearch] = useState<ListSearch>({ columns });
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  const resource = find(path);
  if (!resource) return <Unlisted path={path} />;
  return (
    <div className="reeve-tall">
      <PageHead title={title} over={<SystemTrail />} under={about}>
        {children ??
          (may(resource, 'add') && (
            <LinkButton {...recordAddress(path, 'new')} leftSection={<IconPlus size={16} />}>
              {t('generic.new', { name: resource.name })}
            </LinkButton>
          ))}
      </PageHead>
      <ListView path={path} resource={resource} search={search} setSearch={(change) => setSearch((known) => ({ ...known, ...change }))} />
    </div>
  );
}
