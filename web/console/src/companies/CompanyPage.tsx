import { Anchor, Badge, Box, Skeleton, Tabs } from '@mantine/core';
import { isProblem, PageHead, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../frame/LinkButton';
import { useCatalogue } from '../frame/useCatalogue';
import { ErrorPage } from '../pages/ErrorPage';
import { NotFoundPage } from '../pages/NotFoundPage';
import { nameOf } from '../desk/data/names';
import { useRemember } from '../desk/data/recent';
import type { Ref } from '../desk/data/types';
import { useLiveRecord } from '../desk/data/useLive';
import { AuditLines } from '../desk/pieces/AuditLines';
import { Documents } from '../desk/pieces/Documents';
import { TextLink } from '../desk/pieces/TextLink';
import { TicketTable } from '../desk/pieces/TicketTable';
import classes from '../desk/ticket/ticket.module.css';
import { Below } from './Below';
import { type Company, companyQuery, type Contact, type Site, type TeamLine } from './data';
import { Facts } from './Facts';
import { NewCompany } from './NewCompany';
import { Notes } from './Notes';
import { companyRoute } from './routes';
import { type CompanyTab, companyTabs } from './search';

const needs: Record<CompanyTab, string> = {
  tickets: 'service/tickets',
  contacts: 'company/contacts',
  sites: 'company/companies/{parentId}/sites',
  notes: 'company/companies/{parentId}/notes',
  team: 'company/companies/{parentId}/teams',
  configurations: 'company/configurations',
  documents: 'system/documents',
  history: 'system/auditEntries',
};

function Side({ company }: { company: Company }) {
  const t = useText();
  const { may } = useCatalogue();
  const place = [company.addressLine1, company.addressLine2, [company.zip, company.city, company.state].filter(Boolean).join(' '), nameOf(company.country)].filter(Boolean);
  const own = (company.customFields ?? []).filter((one) => one.value !== null && one.value !== '').map((one) => [one.caption, one.type === 'Date' ? String(one.value).slice(0, 10) : String(one.value)] as const);
  return (
    <aside className={classes.side} aria-label={t('desk.details')}>
      <Facts
        facts={[
          [t('desk.companyPage.phone'), company.phoneNumber && <Anchor href={`tel:${company.phoneNumber}`} size="sm" py={3} display="inline-block">{company.phoneNumber}</Anchor>],
          [t('desk.companyPage.website'), company.website && /^https?:\/\//i.test(company.website) ? <Anchor href={company.website} target="_blank" rel="noopener noreferrer" size="sm" py={3} display="inline-block">{company.website}</Anchor> : company.website],
          [t('desk.companyPage.address'), place.length > 0 && place.map((line) => <div key={line}>{line}</div>)],
          [
            t('desk.companyPage.defaultContact'),
            company.defaultContact &&
              (may('company/contacts', 'inquire') ? (
                <TextLink to="/contacts/$id" params={{ id: String(company.defaultContact.id) }} size="sm" py={3} display="inline-block">
                  {nameOf(company.defaultContact)}
                </TextLink>
              ) : (
                nameOf(company.defaultContact)
              )),
          ],
          [t('desk.companyPage.identifier'), company.identifier],
          [t('desk.companyPage.account'), company.accountNumber],
          [t('desk.companyPage.territory'), nameOf(company.territory)],
          [t('desk.companyPage.market'), nameOf(company.market)],
          ...own,
        ]}
      />
    </aside>
  );
}

function CompanyView({ company }: { company: Company }) {
  const t = useText();
  const navigate = useNavigate();
  const { find, may } = useCatalogue();
  const { tab = 'tickets' } = companyRoute.useSearch();
  useRemember('company', company.id, company.name);
  useLiveRecord('company/companies', company.id, [
    ['company', company.id],
    ['below', `company/companies/${company.id}`],
    ['documents', 'Company', company.id],
  ]);
  const offered = companyTabs.filter((one) => may(needs[one], 'inquire') && (one !== 'history' || find(needs[one]) !== undefined));
  const shown = offered.includes(tab) ? tab : (offered[0] ?? 'tickets');
  const of = `company/companies/${company.id}`;
  return (
    <>
      <PageHead
        title={company.name}
        over={t('desk.company')}
        under={
          <span>
            {company.status && <Badge mr={6}>{company.status.name}</Badge>}
            {(company.types ?? []).map((type) => (
              <Badge key={type.id} mr={6} color="gray" variant="default">
                {type.name}
              </Badge>
            ))}
          </span>
        }
      >
        {may('company/companies', 'edit') && (
          <LinkButton to="/record/$" params={{ _splat: of }} variant="default">
            {t('desk.edit')}
          </LinkButton>
        )}
        {may('service/tickets', 'add') && (
          <LinkButton to="/service/new" search={{ company: company.id }}>
            {t('frame.newTicket')}
          </LinkButton>
        )}
      </PageHead>
      <div className={classes.page}>
        <Box miw={0}>
          <Tabs value={shown} onChange={(value) => void navigate({ to: '/companies/$id', params: { id: String(company.id) }, search: { tab: companyTabs.find((one) => one === value) }, replace: true, resetScroll: false })}>
            <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
              {offered.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`desk.companyPage.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="tickets">
              <TicketTable conditions={`company/id=${company.id}`} empty={t('desk.companyPage.noTickets')} />
            </Tabs.Panel>
            <Tabs.Panel value="contacts">
              <Below<Contact>
                path="company/contacts"
                conditions={`company/id=${company.id}`}
                orderBy="inactiveFlag,firstName"
                empty={t('desk.companyPage.noContacts')}
                heads={[t('desk.contactPage.name'), t('desk.contactPage.title'), t('desk.contactPage.phone'), t('desk.contactPage.email')]}
                cells={(row) => [
                  <TextLink key="name" to="/contacts/$id" params={{ id: String(row.id) }} size="sm" c={row.inactiveFlag ? 'dimmed' : undefined}>
                    {nameOf(row)}
                  </TextLink>,
                  row.title,
                  row.defaultPhoneNbr,
                  row.communicationItems?.find((one) => one.communicationType === 'Email')?.value,
                ]}
              >
                {may('company/contacts', 'add') && (
                  <LinkButton to="/contacts/$id" params={{ id: 'new' }} search={{ company: company.id }} size="xs" variant="default">
                    {t('desk.contactPage.add')}
                  </LinkButton>
                )}
              </Below>
            </Tabs.Panel>
            <Tabs.Panel value="sites">
              <Below<Site>
                path={`${of}/sites`}
                orderBy="name"
                empty={t('desk.companyPage.noSites')}
                heads={[t('desk.contactPage.name'), t('desk.companyPage.address'), t('desk.companyPage.phone')]}
                cells={(row) => [
                  <TextLink key="name" to="/record/$" params={{ _splat: `${of}/sites/${row.id}` }} size="sm">
                    {nameOf(row)}
                  </TextLink>,
                  [row.addressLine1, [row.zip, row.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
                  row.phoneNumber,
                ]}
              >
                {may(`company/companies/{parentId}/sites`, 'add') && (
                  <LinkButton to="/record/$" params={{ _splat: `${of}/sites/new` }} size="xs" variant="default">
                    {t('desk.companyPage.addSite')}
                  </LinkButton>
                )}
              </Below>
            </Tabs.Panel>
            <Tabs.Panel value="notes">
              <Notes path={`${of}/notes`} mayAdd={may(needs.notes, 'add')} />
            </Tabs.Panel>
            <Tabs.Panel value="team">
              <Below<TeamLine>
                path={`${of}/teams`}
                empty={t('desk.companyPage.noTeam')}
                heads={[t('desk.companyPage.role'), t('desk.companyPage.who')]}
                cells={(row) => [nameOf(row.teamRole), nameOf(row.member ?? row.contact)]}
              >
                {may(needs.team, 'add') && (
                  <LinkButton to="/record/$" params={{ _splat: `${of}/teams/new` }} size="xs" variant="default">
                    {t('desk.companyPage.addTeam')}
                  </LinkButton>
                )}
              </Below>
            </Tabs.Panel>
            <Tabs.Panel value="configurations">
              <Below<Ref & { type?: Ref; serialNumber?: string; status?: Ref }>
                path="company/configurations"
                conditions={`company/id=${company.id}`}
                orderBy="name"
                empty={t('desk.companyPage.noConfigurations')}
                heads={[t('desk.contactPage.name'), t('desk.field.type'), t('desk.companyPage.serial'), t('desk.field.status')]}
                cells={(row) => [
                  <TextLink key="name" to="/record/$" params={{ _splat: `company/configurations/${row.id}` }} size="sm">
                    {nameOf(row)}
                  </TextLink>,
                  nameOf(row.type),
                  row.serialNumber,
                  nameOf(row.status),
                ]}
              />
            </Tabs.Panel>
            <Tabs.Panel value="documents">
              <Documents recordType="Company" id={company.id} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <AuditLines type="Company" id={company.id} />
            </Tabs.Panel>
          </Tabs>
        </Box>
        <Side company={company} />
      </div>
    </>
  );
}

/** A company: whom it is, and all that belongs to it. */
export function CompanyPage() {
  const { id } = companyRoute.useParams();
  const number = Number(id);
  const valid = Number.isSafeInteger(number) && number > 0;
  const company = useQuery({ ...companyQuery(number), enabled: valid });
  if (id === 'new') return <NewCompany />;
  if (!valid || (isProblem(company.error) && company.error.kind === 'notFound')) return <NotFoundPage />;
  if (company.error && !company.data) return <ErrorPage error={company.error} reset={() => void company.refetch()} />;
  return company.data ? <CompanyView key={number} company={company.data} /> : <Skeleton h={560} radius="lg" />;
}
