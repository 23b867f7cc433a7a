import { Paper, Text, TextInput, Title } from '@mantine/core';
import { EmptyState, PageHead, type ResourceInfo, useText } from '@reeve/ui';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';
import { ErrorPage } from '../../pages/ErrorPage';
import { Waiting } from '../../pages/Waiting';
import { SystemTrail } from '../pieces/SystemTrail';

/** All setup tables that the member may read, by category. */
export function SetupPage() {
  const t = useText();
  const { catalogue, error } = useCatalogue();
  const [filter, setFilter] = useState('');
  const categories = useMemo(() => {
    const found = new Map<string, ResourceInfo[]>();
    const words = filter.trim().toLowerCase();
    for (const resource of catalogue?.resources ?? []) {
      if (resource.kind !== 'setup' || resource.rights.inquire === 'None' || resource.path.includes('{')) continue;
      const category = resource.category ?? resource.module;
      if (!`${category} ${resource.title} ${resource.table ?? ''}`.toLowerCase().includes(words)) continue;
      found.set(category, [...(found.get(category) ?? []), resource]);
    }
    return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([name, tables]) => ({ name, tables: tables.sort((a, b) => a.title.localeCompare(b.title)) }));
  }, [catalogue, filter]);
  if (error) return <ErrorPage error={error} />;
  if (!catalogue) return <Waiting />;
  return (
    <>
      <PageHead title={t('system.setup.title')} over={<SystemTrail />} under={t('system.setup.about')} />
      <TextInput
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        placeholder={t('system.setup.find')}
        aria-label={t('system.setup.find')}
        leftSection={<IconSearch size={16} />}
        maw={360}
        mb="md"
      />
      {categories.length === 0 && <EmptyState title={t('system.setup.none')} />}
      <div style={{ columns: '3 270px', columnGap: 16 }}>
        {categories.map(({ name, tables }) => (
          <Paper component="section" key={name} withBorder p="md" mb="md" bg="var(--reeve-card)" aria-label={name} style={{ breakInside: 'avoid' }}>
            <Title order={2} mb={6}>
              {name}
            </Title>
            <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
              {tables.map((table) => (
                <li key={table.path} style={{ padding: '5px 0' }}>
                  <Link to="/list/$" params={{ _splat: table.path }} className="reeve-name">
                    {table.title}
                  </Link>
                  {table.table && (
                    <Text size="xs" c="dimmed">
                      {table.table}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </Paper>
        ))}
      </div>
    </>
  );
}
