import { Card, SimpleGrid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { EmptyState, ErrorNote, PageHead, sessionQuery, showNumber, showShortDay, useText } from '@reeve/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { LinkButton } from '../frame/LinkButton';
import { useCatalogue } from '../frame/useCatalogue';
import { instant } from '../desk/data/conditions';
import { nameOf } from '../desk/data/names';
import { boardsQuery, prioritiesQuery } from '../desk/data/queries';
import { useLiveTickets } from '../desk/data/useLive';
import { usePriorityColor } from '../desk/pieces/PriorityMark';
import { TextLink } from '../desk/pieces/TextLink';
import { TicketTable } from '../desk/pieces/TicketTable';
import { Beginnings } from '../system/refused/Beginnings';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
import { agesOf, boardsOf, closedDaysQuery, courseOf, freshDaysQuery, headlinesOf, lateQuery, mondays, openedDaysQuery, openQuery, prioritiesOf, type Week } from './figures';

const CourseChart = lazy(() => import('./Charts').then((module) => ({ default: module.CourseChart })));
const FiguresChart = lazy(() => import('./Charts').then((module) => ({ default: module.FiguresChart })));

const headlines = ['mine', 'unassigned', 'open', 'late', 'openedToday', 'closedToday'] as const;
// Figures are for an overview: they follow changes with a little patience.
const calm = 5000;
const list = { _splat: 'service/tickets' };

interface Line {
  key: string;
  name: string;
  count: number;
  conditions: string;
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const t = useText();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="right">{t('desk.dashboard.count')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.key}>
            <Table.Td>
              <TextLink to="/list/$" params={list} search={{ conditions: line.conditions }} size="sm">
                {line.name}
              </TextLink>
            </Table.Td>
            <Table.Td ta="right" className="reeve-number">
              {showNumber(line.count)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Headlines({ member }: { member: number }) {
  const t = useText();
  const open = useQuery(openQuery);
  const late = useQuery(lateQuery());
  const opened = useQuery(openedDaysQuery());
  const closed = useQuery(closedDaysQuery());
  const failed = [open, late, opened, closed].find((one) => one.error);
  if (failed) return <ErrorNote error={failed.error} retry={() => void failed.refetch()} />;
  const data = open.data && late.data !== undefined && opened.data && closed.data ? headlinesOf(open.data, late.data, opened.data, closed.data, member) : undefined;
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {headlines.map((key) => {
        const figure = data?.find((one) => one.key === key);
        if (!figure) return <Skeleton key={key} h={78} radius="lg" />;
        return (
          <TextLink key={key} to="/list/$" params={list} search={{ conditions: figure.conditions }} className={classes.figure} underline="never" data-warn={key === 'late' && figure.count > 0}>
            <span className={classes.number}>{showNumber(figure.count)}</span>
            <span className={classes.name}>{t(`desk.dashboard.${key}`)}</span>
          </TextLink>
        );
      })}
    </SimpleGrid>
  );
}

function Boards({ member }: { member: number }) {
  const t = useText();
  const boards = useQuery(boardsQuery);
  const open = useQuery(openQuery);
  const glance = boards.data && open.data && boardsOf(open.data, boards.data, member);
  const error = boards.error ?? open.error;
  return (
    <Card component="section" aria-label={t('desk.dashboard.boards')}>
      <Title order={2} fz="sm" mb="xs">
        {t('desk.dashboard.boards')}
      </Title>
      {error ? (
        <ErrorNote error={error} retry={() => void (boards.error ? boards : open).refetch()} />
      ) : boards.data?.length === 0 ? (
        <Text size="sm" c="dimmed">{t('desk.dashboard.noBoards')}</Text>
      ) : !glance ? (
        <Skeleton h={170} />
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('desk.field.board')}</Table.Th>
              <Table.Th ta="right">{t('desk.dashboard.open')}</Table.Th>
              <Table.Th ta="right">{t('desk.dashboard.unassigned')}</Table.Th>
              <Table.Th ta="right">{t('desk.dashboard.mine')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {glance.map((one) => (
              <Table.Tr key={one.board.id}>
                <Table.Td>
                  <TextLink to="/service/board" search={{ board: one.board.id }} size="sm">
                    {nameOf(one.board)}
                  </TextLink>
                </Table.Td>
                <Table.Td ta="right" className="reeve-number">
                  {showNumber(one.open)}
                </Table.Td>
                <Table.Td ta="right" className="reeve-number">
                  {one.unassigned > 0 ? (
                    <TextLink to="/service/board" search={{ board: one.board.id, owner: 0, as: 'grid' }} size="sm">
                      {showNumber(one.unassigned)}
                    </TextLink>
                  ) : (
                    '0'
                  )}
                </Table.Td>
                <Table.Td ta="right" className="reeve-number">
                  {showNumber(one.mine)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

function Charts() {
  const t = useText();
  const navigate = useNavigate();
  const colorOf = usePriorityColor();
  const open = useQuery(openQuery);
  const opened = useQuery(openedDaysQuery());
  const closed = useQuery(closedDaysQuery());
  const fresh = useQuery(freshDaysQuery());
  const ranks = useQuery(prioritiesQuery);
  const priorities = ranks.data;
  const go = (conditions: string | undefined) => void navigate({ to: '/list/$', params: list, search: { conditions } });
  const within = (one: Week | undefined) => one && `_info/dateEntered>=${instant(one.from)} and _info/dateEntered<${instant(one.until)}`;
  const weeks = opened.data && closed.data && courseOf(mondays(new Date()), opened.data, closed.data).map((one) => ({ ...one, name: showShortDay(one.from) }));
  const ages = open.data && fresh.data && agesOf(open.data, fresh.data).map((one) => ({ ...one, name: t(`desk.dashboard.age.${one.key}` as 'desk.dashboard.age.day') }));
  const levels = open.data && priorities && prioritiesOf(open.data, priorities).map((one) => ({ ...one, name: nameOf(priorities.find((other) => String(other.id) === one.key)) }));
  const again = () => void Promise.all([open, opened, closed, fresh, ranks].filter((one) => one.error).map((one) => one.refetch()));
  return (
    <>
      <ChartCard
        title={t('desk.dashboard.course')}
        ready={weeks !== undefined}
        error={opened.error ?? closed.error}
        retry={again}
        chart={<CourseChart weeks={weeks ?? []} choose={(at) => go(within(weeks?.[at]))} />}
        table={
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('desk.dashboard.week')}</Table.Th>
                <Table.Th ta="right">{t('desk.dashboard.opened')}</Table.Th>
                <Table.Th ta="right">{t('desk.dashboard.closed')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {weeks?.map((one) => (
                <Table.Tr key={one.name}>
                  <Table.Td>
                    <TextLink to="/list/$" params={list} search={{ conditions: within(one) }} size="sm">
                      {one.name}
                    </TextLink>
                  </Table.Td>
                  <Table.Td ta="right">{showNumber(one.opened)}</Table.Td>
                  <Table.Td ta="right">{showNumber(one.closed)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <ChartCard
          title={t('desk.dashboard.byAge')}
          ready={ages !== undefined}
          error={open.error ?? fresh.error}
          retry={again}
          chart={<FiguresChart bars={(ages ?? []).map((one) => ({ ...one, color: 'var(--mantine-color-pine-6)' }))} choose={(key) => go(ages?.find((one) => one.key === key)?.conditions)} />}
          table={<Lines title={t('desk.field.age')} lines={ages ?? []} />}
        />
        <ChartCard
          title={t('desk.dashboard.byPriority')}
          ready={levels !== undefined}
          error={ranks.error ?? open.error}
          retry={again}
          chart={<FiguresChart bars={(levels ?? []).map((one) => ({ ...one, color: colorOf(Number(one.key)) }))} choose={(key) => go(levels?.find((one) => one.key === key)?.conditions)} />}
          table={<Lines title={t('desk.field.priority')} lines={levels ?? []} />}
        />
      </SimpleGrid>
    </>
  );
}

/** Where the day begins: one's own work, the boards, and how the work goes. */
export function DashboardPage() {
  const t = useText();
  const { data: session } = useQuery(sessionQuery);
  const { catalogue, may } = useCatalogue();
  const member = session?.member.id ?? 0;
  useLiveTickets(calm);
  if (catalogue && !may('service/tickets', 'inquire')) {
    return (
      <>
        <PageHead title={t('frame.dashboard')} />
        <Beginnings />
        <EmptyState title={t('desk.dashboard.noTickets')} text={t('desk.dashboard.noTicketsText')} />
      </>
    );
  }
  if (!catalogue) return <Skeleton h={520} radius="lg" />;
  return (
    <>
      <PageHead title={t('desk.dashboard.hello', { name: session?.member.name.split(' ')[0] ?? '' })} over={t('frame.dashboard')}>
        <LinkButton to="/service/board" variant="default">
          {t('frame.screens.serviceBoard')}
        </LinkButton>
      </PageHead>
      <Beginnings />
      <Stack gap="md">
        <Headlines member={member} />
        <div className={classes.halves}>
          <Card component="section" aria-label={t('desk.dashboard.myWork')} miw={0}>
            <Title order={2} fz="sm" mb="xs">
              {t('desk.dashboard.myWork')}
            </Title>
            <TicketTable conditions={`closedFlag=false and owner/id=${member}`} empty={t('desk.dashboard.nothingMine')} orderBy="priority/sortOrder,id" rows={9} company own />
          </Card>
          <Boards member={member} />
        </div>
        <Charts />
        <Text size="xs" c="dimmed">
          {t('desk.dashboard.note')}
        </Text>
      </Stack>
    </>
  );
}
