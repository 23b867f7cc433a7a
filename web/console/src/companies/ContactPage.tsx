import { Anchor, Badge, Box, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { isProblem, PageHead, useText } from '@reeve/ui';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../frame/LinkButton';
import { useCatalogue } from '../frame/useCatalogue';
import { ErrorPage } from '../pages/ErrorPage';
import { NotFoundPage } from '../pages/NotFoundPage';
import { nameOf } from '../desk/data/names';
import { useRemember } from '../desk/data/recent';
import { useLiveRecord } from '../desk/data/useLive';
import { TextLink } from '../desk/pieces/TextLink';
import { TicketTable } from '../desk/pieces/TicketTable';
import classes from '../desk/ticket/ticket.module.css';
import { type Communication, type Contact, contactQuery } from './data';
import { Facts } from './Facts';
import { NewContact } from './NewContact';
import { Notes } from './Notes';
import { contactRoute } from './routes';

function Address({ item }: { item: Communication }) {
  const t = useText();
  const mail = item.communicationType === 'Email';
  const Icon = mail ? IconMail : IconPhone;
  return (
    <li className={classes.row}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <Box flex={1} miw={0}>
        <Anchor href={`${mail ? 'mailto' : 'tel'}:${item.value}`} size="sm" style={{ overflowWrap: 'anywhere' }} py={3} display="inline-block">
          {[item.value, item.extension && `× ${item.extension}`].filter(Boolean).join(' ')}
        </Anchor>
      </Box>
      <Text size="xs" c="dimmed">
        {nameOf(item.type)}
      </Text>
      {item.defaultFlag && <Badge size="sm">{t('desk.contactPage.preferred')}</Badge>}
    </li>
  );
}

function ContactView({ contact }: { contact: Contact }) {
  const t = useText();
  const { may } = useCatalogue();
  const name = nameOf(contact);
  useRemember('contact', contact.id, name);
  useLiveRecord('company/contacts', contact.id, [
    ['contact', contact.id],
    ['below', `company/contacts/${contact.id}`],
  ]);
  return (
    <>
      <PageHead
        title={name}
        over={t('desk.contact')}
        under={
          <Group gap="xs">
            {[contact.title, nameOf(contact.department)].filter(Boolean).join(' · ')}
            {contact.inactiveFlag && <Badge color="gray">{t('desk.contactPage.inactive')}</Badge>}
          </Group>
        }
      >
        {may('company/contacts', 'edit') && (
          <LinkButton to="/record/$" params={{ _splat: `company/contacts/${contact.id}` }} variant="default">
            {t('desk.edit')}
          </LinkButton>
        )}
        {may('service/tickets', 'add') && (
          <LinkButton to="/service/new" search={{ contact: contact.id }}>
            {t('frame.newTicket')}
          </LinkButton>
        )}
      </PageHead>
      <div className={classes.page}>
        <Stack gap="lg" miw={0}>
          {may('service/tickets', 'inquire') && (
            <section aria-label={t('desk.companyPage.tickets')}>
              <Title order={2} fz="sm" mb="xs">
                {t('desk.companyPage.tickets')}
              </Title>
              <TicketTable conditions={`contact/id=${contact.id}`} empty={t('desk.contactPage.noTickets')} rows={20} />
            </section>
          )}
          {may('company/contacts/{parentId}/notes', 'inquire') && (
            <section aria-label={t('desk.companyPage.notes')}>
              <Title order={2} fz="sm" mb="xs">
                {t('desk.companyPage.notes')}
              </Title>
              <Notes path={`company/contacts/${contact.id}/notes`} mayAdd={may('company/contacts/{parentId}/notes', 'add')} />
            </section>
          )}
        </Stack>
        <aside className={classes.side} aria-label={t('desk.details')}>
          <Stack gap="sm">
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={t('desk.contactPage.reach')}>
              {(contact.communicationItems ?? []).map((item) => (
                <Address key={item.id} item={item} />
              ))}
            </ul>
            <Facts
              facts={[
                [
                  t('desk.field.company'),
                  contact.company &&
                    (may('company/companies', 'inquire') ? (
                      <TextLink to="/companies/$id" params={{ id: String(contact.company.id) }} size="sm" py={3} display="inline-block">
                        {nameOf(contact.company)}
                      </TextLink>
                    ) : (
                      nameOf(contact.company)
                    )),
                ],
                [t('desk.field.site'), nameOf(contact.site)],
                [t('desk.contactPage.relationship'), nameOf(contact.relationship)],
                [t('desk.contactPage.types'), (contact.types ?? []).map(nameOf).join(', ')],
              ]}
            />
          </Stack>
        </aside>
      </div>
    </>
  );
}

/** A contact: how to reach somebody, and what was going on with them. */
export function ContactPage() {
  const { id } = contactRoute.useParams();
  const number = Number(id);
  const valid = Number.isSafeInteger(number) && number > 0;
  const contact = useQuery({ ...contactQuery(number), enabled: valid });
  if (id === 'new') return <NewContact />;
  if (!valid || (isProblem(contact.error) && contact.error.kind === 'notFound')) return <NotFoundPage />;
  if (contact.error && !contact.data) return <ErrorPage error={contact.error} reset={() => void contact.refetch()} />;
  return contact.data ? <ContactView key={number} contact={contact.data} /> : <Skeleton h={480} radius="lg" />;
}
