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
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 'max(420px, calc(100dvh - 250px))' }}>
      {may(resource, 'add') && (
        <Group justify="flex-end" mb="xs">
          <LinkButton {...recordAddress(path, 'new')} variant="default" leftSection={<IconPlus size={15} />}>
            {t('generic.new', { name: resource.name })}
          </LinkButton>
        </Group>
      )}
      <ListView path={path} resource={resource} search={search} setSearch={(change) => setSearch((known) => ({ ...known, ...change }))} />
    </div>
  );
}
