import { Alert, Button, Code, CopyButton, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { ErrorNote, faultAt, post, useText } from '@reeve/ui';
import { IconAlertTriangle, IconCopy, IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import qrcode from 'qrcode-generator';
import { type FormEvent, useMemo, useState } from 'react';
import { PasswordField } from './NewPassword';
import type { Standing } from './AccountPage';

interface Secret {
  secret: string;
  uri: string;
}

function Picture({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    let drawn = '';
    for (let y = 0; y < count; y++) for (let x = 0; x < count; x++) if (code.isDark(y, x)) drawn += `M${x + 2} ${y + 2}h1v1h-1z`;
    return { path: drawn, size: count + 4 };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" style={{ width: 200, maxWidth: '100%', background: '#fff', borderRadius: 8 }}>
      <path d={path} fill="#000" />
    </svg>
  );
}

function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const t = useText();
  const text = `${codes.join('\n')}\n`;
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false} title={t('account.recovery')}>
      <Stack>
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />}>
          {t('account.recoveryText')}
        </Alert>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {codes.map((code) => (
            <li key={code}>
              <Code c="var(--mantine-color-text)">{code}</Code>
            </li>
          ))}
        </SimpleGrid>
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button variant="default" leftSection={<IconCopy size={16} />} onClick={copy}>
                  {copied ? t('system.keys.copied') : t('system.roles.copy')}
                </Button>
              )}
            </CopyButton>
            <Button component="a" variant="default" leftSection={<IconDownload size={16} />} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download="reeve-recovery-codes.txt">
              {t('account.download')}
            </Button>
          </Group>
          <Button onClick={onClose}>{t('account.storedCodes')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Begin({ secret, onClose, onDone }: { secret: Secret; onClose: () => void; onDone: (codes: string[]) => void }) {
  const t = useText();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => post<{ recoveryCodes: string[] }>('system/myAccount/totp/confirm', { code: code.trim() }),
    onSuccess: (answer) => onDone(answer.recoveryCodes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('account.turnOn')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('account.scan')}</Text>
          <Picture text={secret.uri} label={t('account.qr')} />
          <Text size="sm" c="dimmed">
            {t('account.byHand')}
          </Text>
          <Code block c="var(--mantine-color-text)" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {secret.secret}
          </Code>
          <TextInput
            data-autofocus
            label={t('account.shownCode')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            error={faultAt(confirm.error, 'code')}
          />
          {confirm.error && !faultAt(confirm.error, 'code') ? <ErrorNote error={confirm.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('account.turnOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function End({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const [password, setPassword] = useState('');
  const end = useMutation({ mutationFn: () => post<undefined>('system/myAccount/totp/remove', { password }), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('account.turnOff')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('account.turnOffText')}</Text>
          <PasswordField focusFirst label={t('account.password')} value={password} onChange={setPassword} use="current-password" error={faultAt(end.error, 'password')} />
          {end.error && !faultAt(end.error, 'password') ? <ErrorNote error={end.error} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red.8" loading={end.isPending}>
              {t('account.turnOff')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** One-time codes: begun with a picture for the app, ended with the password. */
export function Totp({ standing }: { standing: Standing }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const [ending, setEnding] = useState(false);
  const begin = useMutation({ mutationFn: () => post<Secret>('system/myAccount/totp', {}) });
  const again = () => void queryClient.invalidateQueries({ queryKey: ['system', 'myAccount'] });
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{standing.totpEnabled ? t('account.totpOn', { count: standing.recoveryCodesLeft }) : t('account.totpOff')}</Text>
      {begin.error ? <ErrorNote error={begin.error} /> : null}
      {standing.totpEnabled ? (
        <Button variant="default" aria-haspopup="dialog" onClick={() => setEnding(true)}>
          {t('account.turnOff')}
        </Button>
      ) : (
        <Button loading={begin.isPending} aria-haspopup="dialog" onClick={() => begin.mutate()}>
          {t('account.turnOn')}
        </Button>
      )}
      {begin.data && !standing.totpEnabled && !codes && (
        <Begin
          secret={begin.data}
          onClose={() => begin.reset()}
          onDone={(made) => {
            setCodes(made);
            begin.reset();
          }}
        />
      )}
      {codes && (
        <Codes
          codes={codes}
          onClose={() => {
            setCodes(undefined);
            again();
          }}
        />
      )}
      {ending && (
        <End
          onClose={() => setEnding(false)}
          onDone={() => {
            setEnding(false);
            again();
          }}
        />
      )}
    </Stack>
  );
}
