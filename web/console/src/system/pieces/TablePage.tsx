import { may, PageHead, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { recordAddress } from '../../generic/addresses';
import { ListView } from '../../generic/ListView';
import { listSearch } from '../../generic/search';
import { ErrorPage } from '../../pages/ErrorPage';
import { Unlisted } from '../../pages/Unlisted';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from './SystemTrail';

interface Props {
  path: string;
  /** The screen's own address. */
  to: '/system/callbacks' | '/system/documents' | '/system/custom-fields';
  title: string;
  about: string;
  columns: string;
  /** What the button says that makes a new record, for those who may; none where records are made elsewhere. */
  adds?: string;
  /** What stands before that button. */
  before?: ReactNode;
  /** What stands in place of that button. */
  button?: ReactNode;
}

/** A System screen that is a list with chosen columns. */
export function TablePage({ path, to, title, about, columns, adds, before, button }: Props) {
  const { catalogue, find, error } = useCatalogue();
  const search = listSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const t = useText();
  const found = find(path);
  // The list is called as the screen is.
  const resource = useMemo(() => found && { ...found, title }, [found, title]);
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  if (!resource) return <Unlisted path={path} />;
  const offered = adds && may(resource, 'add') ? adds : undefined;
  return (
    <div className="reeve-tall">
      <PageHead title={title} over={<SystemTrail />} under={about}>
        {before}
        {offered &&
          (button ?? (
            <LinkButton {...recordAddress(path, 'new')} leftSection={<IconPlus size={16} />}>
              {offered}
            </LinkButton>
          ))}
      </PageHead>
      <ListView
        path={path}
        resource={resource}
        search={search}
        standard={columns}
        adds={offered}
        none={adds ? undefined : t('system.documents.noneText')}
        setSearch={(change) => void navigate({ to, search: { ...search, ...change }, replace: true })}
      />
    </div>
  );
}
