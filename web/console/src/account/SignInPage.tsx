import { Alert, Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { type Credentials, companiesQuery, ErrorNote, isProblem, sessionQuery, signIn, useText } from '@reeve/ui';
import { IconArrowLeft, IconClockPause } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { signInRoute } from '../routes/open';
import { Door } from './Door';
import { PasswordField } from './NewPassword';
import { useWait } from './useWait';

const CompanyPicker = lazy(() => import('./CompanyPicker').then((module) => ({ default: module.CompanyPicker })));

/** Only an address of this console may be gone to after signing in. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') && !next.includes('\\') ? next : '/';
}

const lastCompany = 'reeve.company';

function remembered(): string | undefined {
  try {
    return localStorage.getItem(lastCompany) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(company: string): void {
  try {
    localStorage.setItem(lastCompany, company);
  } catch {
    // Without storage the company is chosen anew each time.
  }
}

/** Company, member and password; then a code, where the member uses one. */
export function SignInPage() {
  const t = useText();
  const { next } = signInRoute.useSearch();
  const router = useRouter();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const companies = useQuery(companiesQuery);
  const [company, setCompany] = useState<string>();
  const [member, setMember] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const offered = companies.data ?? [];
  const known = offered.some((one) => one.identifier === remembered()) ? remembered() : offered[0]?.identifier;
  const chosen = company ?? known ?? '';

  const sign = useMutation({
    mutationFn: (given: Credentials) => signIn(given),
    onSuccess: async (session) => {
      remember(session.company);
      // Whoever was here before may have been somebody else.
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'login' });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: safeNext(next) });
      await router.invalidate();
    },
    onError: (error) => {
      if (isProblem(error) && error.code === 'TotpRequired') setAsksCode(true);
      else field.current?.select();
    },
  });
  const wait = useWait(sign.error);
  const problem = isProblem(sign.error) ? sign.error : undefined;
  const wrong = problem?.code === 'SignInFailed';
  const waited = problem?.kind === 'tooMany';

  useEffect(() => field.current?.focus(), [asksCode]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wait > 0 || sign.isPending) return;
    sign.mutate({ company: chosen, member: member.trim(), password, ...(asksCode ? { code: code.trim() } : {}) });
  };
  const back = () => {
    setAsksCode(false);
    setCode('');
    sign.reset();
  };

  return (
    <Door title={asksCode ? t('account.secondStep') : t('account.welcome')} text={next && !asksCode ? t('account.goesOn') : undefined}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {asksCode ? (
            <TextInput
              key="code"
              ref={field}
              label={t('account.code')}
              description={t('account.codeHint')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="one-time-code"
              required
              error={wrong ? t('account.codeFailed') : undefined}
            />
          ) : (
            <>
              {offered.length > 1 && (
                <Suspense fallback={<Skeleton h={58} />}>
                  <CompanyPicker offered={offered} chosen={chosen} choose={setCompany} />
                </Suspense>
              )}
              {companies.data && offered.length === 0 && (
                <TextInput label={t('account.company')} value={company ?? ''} onChange={(event) => setCompany(event.currentTarget.value)} required autoComplete="organization" />
              )}
              <TextInput
                ref={field}
                label={t('account.member')}
                value={member}
                onChange={(event) => setMember(event.currentTarget.value)}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
              />
              <PasswordField label={t('account.password')} value={password} onChange={setPassword} use="current-password" error={wrong ? t('account.failed') : undefined} />
            </>
          )}
          {wait > 0 && (
            <Alert color="yellow" icon={<IconClockPause size={18} />} title={t('account.waitTitle')}>
              <Text size="sm" role="timer" className="reeve-number">
                {t('account.waitText', { count: wait })}
              </Text>
            </Alert>
          )}
          {waited && wait === 0 && (
            <Text size="sm" role="status">
              {t('account.waitOver')}
            </Text>
          )}
          {problem && !wrong && !waited && problem.code !== 'TotpRequired' ? <ErrorNote error={problem} /> : null}
          {companies.error ? <ErrorNote error={companies.error} retry={() => void companies.refetch()} /> : null}
          <Button type="submit" loading={sign.isPending} disabled={wait > 0} fullWidth mt="xs">
            {t('account.signIn')}
          </Button>
          {asksCode && (
            <Button variant="subtle" leftSection={<IconArrowLeft size={16} />} onClick={back}>
              {t('account.otherMember')}
            </Button>
          )}
        </Stack>
      </form>
    </Door>
  );
}
