import { Box, Button, Center, Paper, PasswordInput, Select, Stack, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { catalogueQuery, companiesQuery, ErrorNote, isProblem, sessionQuery, signIn, useText } from '@reeve/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Mark } from '../frame/Brand';
import { signInRoute } from '../routes/open';

/** Only an address of this console may be gone to after signing in. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') ? next : '/';
}

/** Company, member, password, and a code where the member uses one. */
export function SignInPage() {
  const t = useText();
  useDocumentTitle(`${t('account.signIn')} · Reeve`);
  const { next } = signInRoute.useSearch();
  const router = useRouter();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const companies = useQuery(companiesQuery);
  const [company, setCompany] = useState<string>();
  const [member, setMember] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const chosen = company ?? companies.data?.[0]?.identifier ?? '';

  const sign = useMutation({
    mutationFn: () => signIn({ company: chosen, member, password, ...(code ? { code } : {}) }),
    onSuccess: async (session) => {
      queryClient.removeQueries({ queryKey: catalogueQuery.queryKey });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: safeNext(next) });
      await router.invalidate();
    },
  });
  const asksCode = isProblem(sign.error) && sign.error.code === 'TotpRequired';
  const wrong = isProblem(sign.error) && sign.error.code === 'SignInFailed';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate();
  };

  return (
    <Center component="main" mih="100vh" p="md">
      <Box w="100%" maw={380}>
        <Stack align="center" gap={10} mb="lg">
          <Mark size={46} />
          <Title order={1}>{t('account.welcome')}</Title>
        </Stack>
        <Paper withBorder p="lg" bg="var(--reeve-card)">
          <form onSubmit={submit}>
            <Stack gap="sm">
              {companies.data && companies.data.length > 1 && (
                <Select
                  label={t('account.company')}
                  data={companies.data.map((one) => ({ value: one.identifier, label: one.name }))}
                  value={chosen}
                  onChange={(value) => setCompany(value ?? undefined)}
                  allowDeselect={false}
                />
              )}
              <TextInput
                label={t('account.member')}
                value={member}
                onChange={(event) => setMember(event.currentTarget.value)}
                autoComplete="username"
                autoFocus
                required
              />
              <PasswordInput
                size="sm"
                label={t('account.password')}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                autoComplete="current-password"
                required
                error={wrong ? t('account.failed') : undefined}
              />
              {(asksCode || code !== '') && (
                <TextInput
                  label={t('account.code')}
                  description={t('account.codeHint')}
                  value={code}
                  onChange={(event) => setCode(event.currentTarget.value)}
                  autoComplete="one-time-code"
                  inputMode="numeric"
                  autoFocus
                />
              )}
              {sign.error && !asksCode && !wrong ? <ErrorNote error={sign.error} /> : null}
              {companies.error ? <ErrorNote error={companies.error} retry={() => void companies.refetch()} /> : null}
              <Button type="submit" loading={sign.isPending} fullWidth mt="xs">
                {t('account.signIn')}
              </Button>
            </Stack>
          </form>
        </Paper>
      </Box>
    </Center>
  );
}
