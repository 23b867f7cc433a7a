import { Button, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ErrorNote, faultAt, PageHead, post, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { LinkButton } from '../frame/LinkButton';
import { searchCompanies } from '../desk/data/searches';
import type { Ref } from '../desk/data/types';
import { useDraft } from '../desk/data/useDraft';
import { RefPicker } from '../desk/pieces/RefPicker';
import { communicationKindsQuery, companyQuery, type Contact, sameContactsQuery } from './data';
import { contactRoute } from './routes';
import { Same } from './Same';

const empty = { company: null as Ref | null, firstName: '', lastName: '', title: '', email: '', phone: '' };
const texts = ['firstName', 'lastName', 'title', 'email', 'phone'] as const;

/** A new contact, with those that may be the same person. */
export function NewContact() {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { company: asked } = contactRoute.useSearch();
  const { draft, change, clear } = useDraft(`contact.new.${asked ?? ''}`, empty);
  const given = useQuery({ ...companyQuery(asked ?? 0), enabled: asked !== undefined }).data;
  const company = draft.company ?? given ?? undefined;
  const kinds = useQuery(communicationKindsQuery).data;
  const [calm] = useDebouncedValue(draft, 300);
  const same = useQuery(sameContactsQuery(calm.firstName, calm.lastName, calm.email)).data ?? [];
  const make = useMutation({
    mutationFn: () => {
      const mail = kinds?.find((one) => one.emailFlag && one.defaultFlag) ?? kinds?.find((one) => one.emailFlag);
      const phone = kinds?.find((one) => one.phoneFlag && one.defaultFlag) ?? kinds?.find((one) => one.phoneFlag);
      const items = [
        ...(draft.email.trim() && mail ? [{ type: { id: mail.id }, value: draft.email.trim(), communicationType: 'Email', defaultFlag: true }] : []),
        ...(draft.phone.trim() && phone ? [{ type: { id: phone.id }, value: draft.phone.trim(), communicationType: 'Phone', defaultFlag: true }] : []),
      ];
      return post<Contact>('company/contacts', {
        firstName: draft.firstName.trim(),
        ...(draft.lastName.trim() ? { lastName: draft.lastName.trim() } : {}),
        ...(draft.title.trim() ? { title: draft.title.trim() } : {}),
        ...(company ? { company: { id: company.id } } : {}),
        ...(items.length > 0 ? { communicationItems: items } : {}),
      });
    },
    onSuccess: (made) => {
      clear();
      void queryClient.invalidateQueries({ queryKey: ['pick'] });
      void queryClient.invalidateQueries({ queryKey: ['below', 'company', 'contacts'] });
      void navigate({ to: '/contacts/$id', params: { id: String(made.id) } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit} style={{ maxWidth: 760 }}>
      <PageHead title={t('desk.contactPage.add')} over={t('desk.contact')} />
      <Paper withBorder p="md" bg="var(--reeve-card)">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <RefPicker
              label={t('desk.field.company')}
              value={company}
              onChange={(value) => change({ company: value && { id: value.id, name: value.name } })}
              search={searchCompanies}
              searchKey={['companies']}
              error={faultAt(make.error, 'company')}
            />
            {texts.map((field) => (
              <TextInput
                key={field}
                type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
                label={t(`desk.newContact.${field}`)}
                value={draft[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
                required={field === 'firstName'}
                autoFocus={field === 'firstName'}
                error={faultAt(make.error, field)}
              />
            ))}
          </SimpleGrid>
          <Same kind="contact" found={same} />
          {make.error ? <ErrorNote error={make.error} shown={['company', ...texts]} /> : null}
          <Group justify="flex-end">
            <LinkButton to="/record/$" params={{ _splat: 'company/contacts/new' }} variant="subtle">
              {t('desk.allFields')}
            </LinkButton>
            <Button type="submit" loading={make.isPending}>
              {t('desk.contactPage.create')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
