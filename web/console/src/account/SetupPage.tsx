import { Anchor, Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { catalogueQuery, ErrorNote, faultAt, get, isProblem, post, type Session, sessionQuery, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { setupRoute } from '../routes/open';
import { Door } from './Door';
import { NewPassword, useNewPassword } from './NewPassword';

interface First {
  company: string;
  member?: string;
}

/** The first administrator chooses a password, by a link that works once. */
export function SetupPage() {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { token } = setupRoute.useParams();
  const { company } = setupRoute.useSearch();
  const [member, setMember] = useState('');
  const chosen = useNewPassword();
  const link = useQuery({
    queryKey: ['login', 'setup', company, token],
    queryFn: ({ signal }) => get<First>('login/setup', { company, token }, signal),
    retry: false,
    staleTime: Infinity,
  });
  const own = link.data?.member;
  const take = useMutation({
    mutationFn: () => post<Session>('login/setup', { company: link.data?.company ?? company, token, ...(own ? {} : { member: member.trim() }), password: chosen.value.wanted }),
    onSuccess: async (session) => {
      queryClient.removeQueries({ queryKey: catalogueQuery.queryKey });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.agrees()) take.mutate();
  };

  if (link.error) {
    const gone = isProblem(link.error) && (link.error.kind === 'notFound' || link.error.kind === 'invalid');
    return (
      <Door title={t('account.linkOver')}>
        <Stack gap="sm">
          {gone ? <Text size="sm" data-problem={isProblem(link.error) ? link.error.status : undefined}>{t('account.linkOverText')}</Text> : <ErrorNote error={link.error} retry={() => void link.refetch()} />}
          <Anchor component={Link} to="/sign-in" size="sm">
            {t('account.toSignIn')}
          </Anchor>
        </Stack>
      </Door>
    );
  }
  return (
    <Door title={t('account.setup')} text={t('account.setupText')}>
      {link.isPending ? (
        <Stack gap="sm">
          <Skeleton h={58} />
          <Skeleton h={58} />
          <Skeleton h={36} />
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput label={t('account.company')} value={link.data?.company ?? ''} readOnly />
            <TextInput
              label={t('account.member')}
              value={own ?? member}
              readOnly={own !== undefined}
              onChange={(event) => setMember(event.currentTarget.value)}
              maxLength={15}
              autoComplete="username"
              autoCapitalize="none"
              required
              autoFocus={own === undefined}
              error={faultAt(take.error, 'member')}
            />
            <NewPassword chosen={chosen} error={faultAt(take.error, 'password')} autoFocus={own !== undefined} />
            {take.error && !faultAt(take.error, 'password') && !faultAt(take.error, 'member') ? <ErrorNote error={take.error} /> : null}
            <Button type="submit" loading={take.isPending} fullWidth mt="xs">
              {t('account.begin')}
            </Button>
          </Stack>
        </form>
      )}
    </Door>
  );
}
