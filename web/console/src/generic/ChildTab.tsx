import { Group } from '@mantine/core';
import { may, type ResourceInfo, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { LinkButton } from '../frame/LinkButton';
import { recordAddress } from './addresses';
import { ListView } from './ListView';
import type { ListSearch } from './search';

/** The records that lie below a record. */
export function ChildTab({ resource, path }: { resource: ResourceInfo; path: string }) {
  const t = useText();
  const [search, setSearch] = useState<ListSearch>({});
  const adds = may(resource, 'add') ? t('generic.new', { name: resource.name }) : undefined;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 'max(420px, calc(100dvh - 250px))' }}>
      {adds && (
        <Group justify="flex-end" mb="xs">
          <LinkButton {...recordAddress(path, 'new')} variant="default" leftSection={<IconPlus size={15} />}>
            {adds}
          </LinkButton>
        </Group>
      )}
      <ListView path={path} resource={resource} search={search} adds={adds} setSearch={(change) => setSearch((known) => ({ ...known, ...change }))} />
    </div>
  );
}
