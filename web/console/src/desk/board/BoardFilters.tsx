import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { get, useText } from '@reeve/ui';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery, prioritiesQuery, statusesQuery } from '../data/queries';
import { searchCompanies } from '../data/searches';
import type { Ref } from '../data/types';
import { useDeskRights } from '../data/useRights';
import { PriorityMark } from '../pieces/PriorityMark';
import { RefPicker } from '../pieces/RefPicker';
import type { BoardSearch } from '../search';
import classes from './board.module.css';

interface Props {
  board: number;
  search: BoardSearch;
  set: (change: Partial<BoardSearch>) => void;
}

/** What of a board is shown. */
export function BoardFilters({ board, search, set }: Props) {
  const t = useText();
  const rights = useDeskRights();
  const statuses = useQuery(statusesQuery(board)).data;
  const members = useQuery(membersQuery).data;
  const priorities = useQuery(prioritiesQuery).data;
  const company = useQuery({
    queryKey: ['company', search.company, 'name'],
    queryFn: ({ signal }) => get<Ref>(`company/companies/${search.company}`, { fields: 'id,name' }, signal),
    enabled: search.company !== undefined && rights.companies,
  }).data;
  const [text, setText] = useState(search.q ?? '');
  const seek = useDebouncedCallback((q: string) => set({ q: q.trim() || undefined }), 250);
  const nobody: Ref = { id: 0, name: t('desk.nobody') };
  const owners = members && [nobody, ...members];
  const chosen = (list: readonly Ref[] | undefined, id: number | undefined) => (id === undefined ? undefined : list?.find((one) => one.id === id));
  return (
    <search className={classes.filters}>
      <TextInput
        aria-label={t('desk.board.find')}
        placeholder={t('desk.board.find')}
        leftSection={<IconSearch size={15} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          seek(event.currentTarget.value);
        }}
      />
      <RefPicker bare label={t('desk.field.status')} placeholder={t('desk.board.anyStatus')} value={chosen(statuses, search.status)} onChange={(one) => set({ status: one?.id })} options={statuses} clearable />
      <RefPicker bare label={t('desk.field.owner')} placeholder={t('desk.board.anyOwner')} value={chosen(owners, search.owner)} onChange={(one) => set({ owner: one?.id })} options={owners} clearable />
      {rights.companies && (
        <RefPicker
          bare
          label={t('desk.field.company')}
          placeholder={t('desk.board.anyCompany')}
          value={search.company === undefined ? undefined : (company ?? { id: search.company })}
          onChange={(one) => set({ company: one?.id })}
          search={searchCompanies}
          searchKey={['companies']}
          clearable
        />
      )}
      <RefPicker
        bare
        label={t('desk.field.priority')}
        placeholder={t('desk.board.anyPriority')}
        value={chosen(priorities, search.priority)}
        onChange={(one) => set({ priority: one?.id })}
        options={priorities}
        describe={(one) => <PriorityMark priority={one} />}
        clearable
      />
    </search>
  );
}
