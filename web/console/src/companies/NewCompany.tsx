import { Button, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ErrorNote, faultAt, PageHead, post, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { LinkButton } from '../frame/LinkButton';
import { useDraft } from '../desk/data/useDraft';
import { type Company, sameCompaniesQuery } from './data';
import { Same } from './Same';

const empty = { name: '', identifier: '', phoneNumber: '', website: '', addressLine1: '', city: '', zip: '' };
type Field = keyof typeof empty;
const fields: readonly Field[] = ['name', 'identifier', 'phoneNumber', 'website', 'addressLine1', 'city', 'zip'];

/** A new company, with those that may be the same. */
export function NewCompany() {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { draft, change, clear } = useDraft('company.new', empty);
  const [calm] = useDebouncedValue(draft.name, 300);
  const same = useQuery(sameCompaniesQuery(calm)).data ?? [];
  const make = useMutation({
    mutationFn: () => post<Company>('company/companies', Object.fromEntries(fields.filter((field) => draft[field].trim() !== '').map((field) => [field, draft[field].trim()]))),
    onSuccess: (made) => {
      clear();
      void queryClient.invalidateQueries({ queryKey: ['pick'] });
      void navigate({ to: '/companies/$id', params: { id: String(made.id) } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit} style={{ maxWidth: 760 }}>
      <PageHead title={t('desk.companyPage.add')} over={t('desk.company')} />
      <Paper withBorder p="md" bg="var(--reeve-card)">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {fields.map((field) => (
              <TextInput
                key={field}
                label={t(`desk.newCompany.${field}`)}
                value={draft[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
                required={field === 'name' || field === 'identifier'}
                autoFocus={field === 'name'}
                error={faultAt(make.error, field)}
              />
            ))}
          </SimpleGrid>
          <Same kind="company" found={calm.trim() === '' ? [] : same} />
          {make.error ? <ErrorNote error={make.error} shown={fields} /> : null}
          <Group justify="flex-end">
            <LinkButton to="/record/$" params={{ _splat: 'company/companies/new' }} variant="subtle">
              {t('desk.allFields')}
            </LinkButton>
            <Button type="submit" loading={make.isPending}>
              {t('desk.companyPage.create')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
